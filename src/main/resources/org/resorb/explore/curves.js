// Lines over time, with those of earlier runs behind them.
const GHOSTS = [
  { color: '#8a5a00', dash: [6, 3] },
  { color: '#7a4a78', dash: [2, 3] },
  { color: '#00664a', dash: [9, 3, 2, 3] },
  { color: '#6e6e6e', dash: [12, 5] },
];
const COMPACT = new Intl.NumberFormat('en', { notation: 'compact' });
const NOW = { color: '#00568a', dash: [] };
const CURVES = {
  volume: { columns: ['fragment_volume_mm3'], colors: [NOW.color], ghosts: true, height: 190 },
  macrophages: { columns: ['macrophages_m1', 'macrophages_m2'], colors: ['#b04a00', '#0072b2'], ghosts: false, height: 110 },
  rim: { columns: ['rim_enhancement_fraction'], colors: [NOW.color], ghosts: true, height: 100, most: 1 },
  pain: { columns: ['pain_vas'], colors: [NOW.color], ghosts: true, height: 100, most: 10 },
};

class Curves {
  constructor(columns) {
    this.columns = columns.map(column => column.name);
    this.rows = [];
    this.earlier = [];
    this.label = '';
    this.days = 730;
    this.plots = {};
    for (const [name, curve] of Object.entries(CURVES)) this.plots[name] = this.plot($(name), curve);
    new ResizeObserver(() => this.fit()).observe($('volume'));
  }

  plot(place, curve) {
    const lines = curve.columns.map((_, i) => ({ stroke: curve.colors[i], width: 2, points: { show: false } }));
    const ghosts = curve.ghosts
      ? GHOSTS.map(ghost => ({ stroke: ghost.color, dash: ghost.dash, width: 1.5, points: { show: false }, spanGaps: false }))
      : [];
    const axis = { font: '12px system-ui, sans-serif', stroke: '#1a1a1a', grid: { stroke: '#e4e4e4', width: 1 } };
    return new uPlot({
      width: place.clientWidth || 300,
      height: curve.height,
      legend: { show: false },
      cursor: { show: false },
      scales: {
        x: { time: false, range: () => [0, this.days] },
        y: { range: (_, least, most) => [0, curve.most || (most > 0 ? most * 1.05 : 1)] },
      },
      axes: [{ ...axis, size: 26, values: (_, days) => days.map(day => day + ' d') }, { ...axis, size: 58, values: (_, values) => values.map(value => COMPACT.format(value)) }],
      series: [{}, ...ghosts, ...lines],
    }, [[0]].concat([...ghosts, ...lines].map(() => [null])), place);
  }

  fit() {
    for (const [name, plot] of Object.entries(this.plots)) {
      const width = $(name).clientWidth;
      if (width && width !== plot.width) plot.setSize({ width, height: CURVES[name].height });
    }
  }

  // A new run: what there was becomes a line behind it.
  begin(label, days) {
    if (this.rows.length > 1) {
      this.earlier.push({ rows: this.rows, label: this.label });
      if (this.earlier.length > GHOSTS.length) this.earlier.shift();
    }
    this.rows = [];
    this.label = label;
    this.days = days;
    this.draw();
    this.names();
  }

  forget() {
    this.earlier = [];
    this.draw();
    this.names();
  }

  rename(label) {
    this.label = label;
    this.names();
  }

  add({ first, fresh, width }) {
    for (let i = 0; i * width < fresh.length; i++) this.rows[first + i] = fresh.subarray(i * width, (i + 1) * width);
  }

  latest(column) {
    return this.rows.length ? this.rows[this.rows.length - 1][this.columns.indexOf(column)] : NaN;
  }

  draw() {
    const longest = Math.max(this.rows.length, ...this.earlier.map(run => run.rows.length), 1);
    const days = Array.from({ length: longest }, (_, day) => day);
    const line = (rows, column) => days.map(day => (rows && rows[day] ? rows[day][this.columns.indexOf(column)] : null));
    for (const [name, curve] of Object.entries(CURVES)) {
      const ghosts = curve.ghosts ? GHOSTS.map((_, i) => line(this.earlier[i]?.rows, curve.columns[0])) : [];
      this.plots[name].setData([days, ...ghosts, ...curve.columns.map(column => line(this.rows, column))]);
    }
  }

  names() {
    const list = $('earlier');
    list.replaceChildren();
    const entry = (style, label) => {
      const item = document.createElement('li');
      item.innerHTML = `<svg width="30" height="8" aria-hidden="true"><path d="M0 4h30" stroke="${style.color}" stroke-width="2" stroke-dasharray="${style.dash}"/></svg>`;
      item.append(label);
      list.append(item);
    };
    entry(NOW, 'this run: ' + this.label);
    this.earlier.forEach((run, i) => entry(GHOSTS[i], run.label));
    $('forget').hidden = !this.earlier.length;
  }
}
