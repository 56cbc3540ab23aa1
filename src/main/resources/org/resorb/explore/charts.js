// Any measured quantity over time, one line a run, read by pointer or keyboard.
const COMPACT = new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 3 });
const AXIS = { font: '12px system-ui, sans-serif', stroke: () => onScreen('#1a1a1a'), grid: { stroke: () => onScreen('#e4e4e4'), width: 1 } };
const STEPS = [1, 2, 3, 6, 12].map(months => months * MONTH_D);
const KEYS = { ArrowLeft: -1, ArrowRight: 1, PageDown: -30, PageUp: 30, Home: -1e6, End: 1e6 };

function swatch(style, color = onScreen) {
  const made = element('span', { className: 'swatch' });
  made.innerHTML = `<svg width="30" height="8" aria-hidden="true"><path d="M0 4h30" stroke="${color(style.color)}" stroke-width="2" stroke-dasharray="${style.dash}"/></svg>`;
  return made;
}

function faded(color, part) {
  return color + Math.round(255 * part).toString(16).padStart(2, '0');
}

class Chart {
  constructor(place, words, column, relative, height, all) {
    Object.assign(this, { all, height, notebook: all.notebook });
    const { columns } = this.notebook;
    this.column = element('select', { 'aria-label': w('chart.shows', { chart: w('chart.' + words) }) },
      ...columns.slice(1).map(one => element('option', { value: one.name, selected: one.name === column }, translated(one.meaning))));
    this.unit = element('select', { 'aria-label': w('chart.unit', { chart: w('chart.' + words) }) },
      element('option', { value: 'own' }, ''), element('option', { value: 'relative', selected: relative }, w('chart.relative')));
    this.place = element('div', { className: 'plot', tabIndex: 0, role: 'slider', 'aria-label': w('chart.read', { chart: w('chart.' + words) }), 'aria-valuemin': 0, 'aria-valuenow': 0, 'aria-valuetext': w('chart.no_day') });
    this.readout = element('p', { className: 'readout' }, words === 'first' ? w('chart.how') : '');
    $(place).replaceChildren(element('div', { className: 'chart-head' }, this.column, this.unit), this.place, this.readout);
    for (const one of [this.column, this.unit]) one.addEventListener('change', () => all.changed());
    this.place.addEventListener('keydown', event => this.key(event));
    this.rebuild();
  }

  get index() {
    return this.notebook.index[this.column.value];
  }

  get relative() {
    return this.unit.value === 'relative';
  }

  // Counts and parts have none.
  ownUnit() {
    const { unit } = this.notebook.columns[this.index];
    return unit === '1' ? '' : unit.replace('mm3', 'mm³');
  }

  unitWords() {
    return this.relative ? w('chart.relative') : this.ownUnit();
  }

  title() {
    const unit = this.unitWords();
    return translated(this.notebook.columns[this.index].meaning) + (unit ? `, ${unit}` : '');
  }

  said(run, day) {
    const words = value => (value === undefined || value !== value ? '–' : this.relative ? `${Math.round(value)} %` : Math.abs(value) >= 1e4 ? COMPACT.format(value) : number(value));
    return run.said(this.index, day, this.relative, words);
  }

  rebuild() {
    this.plot?.destroy();
    this.unit.options[0].textContent = this.ownUnit() || w('chart.number');
    const series = [{}];
    const bands = [];
    for (const run of this.notebook.lines()) {
      for (const trace of run.traces(this.index, this.relative)) {
        if (trace.edge && series[series.length - 1].edge) bands.push({ series: [series.length, series.length - 1], fill: faded(onScreen(run.style.color), 0.18) });
        series.push({ edge: trace.edge, stroke: faded(onScreen(run.style.color), trace.edge ? 0.3 : trace.fade || 1), dash: trace.edge ? [] : run.style.dash, width: run === this.notebook.current ? 2.2 : 1.6, points: { show: false } });
      }
    }
    this.plot = new uPlot({
      width: this.place.clientWidth || 300,
      height: this.height,
      legend: { show: false },
      cursor: { x: true, y: false, points: { show: false }, drag: { x: false, y: false } },
      scales: {
        x: { time: false, range: () => [0, this.all.days()] },
        y: { range: (_, least, most) => [Math.min(0, least || 0), most > 0 ? most * 1.05 : this.relative ? 110 : 1] },
      },
      axes: [
        { ...AXIS, size: 26, incrs: STEPS, values: (_, days) => days.map(day => w('month.short', { month: Math.round(day / MONTH_D) })) },
        { ...AXIS, size: 62, values: (_, values) => values.map(value => COMPACT.format(value)) },
      ],
      series,
      bands,
    }, this.data(), this.place);
    this.drawn = series.length;
    for (const kind of ['pointermove', 'pointerdown']) {
      this.plot.over.addEventListener(kind, event => this.all.read(Math.max(0, Math.min(this.all.longest() - 1, Math.round(this.plot.posToVal(event.offsetX, 'x'))))));
    }
  }

  data() {
    const traces = this.notebook.lines().flatMap(run => run.traces(this.index, this.relative));
    const longest = Math.max(1, ...traces.map(one => one.values.length));
    return [this.all.x(longest), ...traces.map(one => Array.from({ length: longest }, (_, day) => one.values[day] ?? null))];
  }

  draw() {
    const data = this.data();
    if (data.length === this.drawn) this.plot.setData(data); else this.rebuild();
  }

  fit() {
    const width = this.place.clientWidth;
    if (width && width !== this.plot.width) this.plot.setSize({ width, height: this.height });
  }

  key(event) {
    const by = KEYS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    this.all.read(Math.max(0, Math.min(this.all.longest() - 1, (this.all.day ?? 0) + by)));
  }

  read(day) {
    const lines = this.notebook.lines();
    const words = w('chart.month_day', { month: decimal((day / MONTH_D).toFixed(1)), day }) + ' ' + lines.map(run => `${run.label} ${this.said(run, day)}`).join('; ');
    this.readout.replaceChildren(w('chart.month', { month: decimal((day / MONTH_D).toFixed(1)) }) + ' ', ...lines.map(run => element('span', { title: run.label }, swatch(run.style), this.said(run, day))));
    this.place.setAttribute('aria-valuemax', Math.max(0, this.all.longest() - 1));
    this.place.setAttribute('aria-valuenow', day);
    this.place.setAttribute('aria-valuetext', words);
    const left = this.plot.valToPos(day, 'x');
    if (Math.abs((this.plot.cursor.left ?? -10) - left) > 1) this.plot.setCursor({ left, top: 0 }, false);
  }
}

class Charts {
  constructor(notebook) {
    this.notebook = notebook;
    this.axis = [0];
    this.day = null;
    this.list = [
      new Chart('volume', 'first', 'fragment_volume_mm3', true, 200, this),
      new Chart('second', 'second', 'macrophages_m1', false, 120, this),
      new Chart('third', 'third', 'macrophages_m2', false, 120, this),
    ];
    new ResizeObserver(() => this.list.forEach(one => one.fit())).observe($('volume'));
  }

  x(length) {
    if (this.axis.length !== length) this.axis = Array.from({ length }, (_, day) => day);
    return this.axis;
  }

  days() {
    return Math.max(...[...this.notebook.shown(), this.notebook.current].map(run => Math.max(run.days, run.length - 1)));
  }

  longest() {
    return Math.max(1, ...this.notebook.lines().map(run => run.length));
  }

  read(day) {
    this.day = day;
    this.list.forEach(one => one.read(day));
  }

  draw() {
    this.list.forEach(one => one.draw());
    if (this.day !== null) this.list.forEach(one => one.read(this.day));
  }

  changed() {
    this.list?.forEach(one => one.rebuild());
    if (this.day !== null) this.list?.forEach(one => one.read(this.day));
    this.names();
    this.onChange?.();
  }

  names() {
    const { current } = this.notebook;
    const entry = run => element('li', { title: run.label }, swatch(run.style), run === current ? w('chart.this', { run: run.label }) : run.label);
    $('earlier').replaceChildren(entry(current), ...this.notebook.shown().map(entry));
    $('forget').hidden = !this.notebook.shown().length;
  }
}
