// A prediction that is drawn: one line for each run, in per cent of the first day, over the runs once they are there.
const POINTS = 13;
const BOX = { left: 42, top: 10, right: 392, bottom: 190, width: 400, height: 226 };
const LINE_COLORS = ['#00568a', '#b04a00', '#00664a', '#7a4a78', '#6e6e6e'];
// Points that can be typed.
const TYPED = [3, 6, 9, 12];

class Drawing {
  constructor(lines, days, most, drawn, changed) {
    Object.assign(this, { lines, days, most, changed, chosen: 0, actual: [] });
    this.drawn = lines.map((_, i) => drawn?.[i] || [100, ...Array(POINTS - 1).fill(null)]);
    this.place = element('div', { className: 'drawing' });
    const choices = lines.map((line, i) => {
      const pick = element('input', { type: 'radio', name: 'line', checked: i === 0, value: i });
      pick.onchange = () => { this.chosen = i; };
      const key = element('label', {}, pick, swatch({ color: LINE_COLORS[i], dash: [5, 3] }), line.name);
      const typed = TYPED.map(point => {
        const box = element('input', { type: 'number', min: 0, max: most, step: 1, 'aria-label': w('draw.at', { line: line.name, month: this.month(point) }), 'data-point': point });
        box.oninput = () => this.type(i, point, box.value === '' ? null : +box.value);
        return box;
      });
      return { key, typed };
    });
    this.boxes = choices.map(one => one.typed);
    const table = element('table', { className: 'typed' }, element('caption', {}, w('draw.how')),
      element('thead', {}, element('tr', {}, element('th', { scope: 'col' }, w('draw.line')), ...TYPED.map(point => element('th', { scope: 'col' }, w('month.short', { month: this.month(point) }))))),
      element('tbody', {}, ...choices.map(({ key, typed }) => element('tr', {}, element('th', { scope: 'row' }, key), ...typed.map(box => element('td', {}, box))))));
    const clear = element('button', { type: 'button' }, w('draw.clear'));
    clear.onclick = () => this.type(this.chosen, 0, null);
    this.element = element('div', {}, this.place, table, clear);
    this.place.addEventListener('pointerdown', event => this.begin(event));
    this.place.addEventListener('pointermove', event => this.move(event));
    this.place.addEventListener('pointerup', () => { this.last = null; });
    this.place.addEventListener('pointercancel', () => { this.last = null; });
    this.show();
  }

  month(point) {
    return +(point / (POINTS - 1) * this.days / MONTH_D).toFixed(1);
  }

  // Names of the lines that are not drawn yet.
  get missing() {
    const isDrawn = line => line[POINTS - 1] !== null || line.filter(one => one !== null).length > 4;
    return this.lines.filter((_, i) => !isDrawn(this.drawn[i])).map(line => line.name);
  }

  get isDrawn() {
    return !this.missing.length;
  }

  point({ clientX, clientY }) {
    const box = this.place.firstChild.getBoundingClientRect();
    const x = (clientX - box.left) / box.width * BOX.width;
    const y = (clientY - box.top) / box.height * BOX.height;
    const i = Math.round((x - BOX.left) / (BOX.right - BOX.left) * (POINTS - 1));
    const value = this.most * (BOX.bottom - y) / (BOX.bottom - BOX.top);
    return { i: Math.max(1, Math.min(POINTS - 1, i)), value: Math.round(Math.max(0, Math.min(this.most, value))) };
  }

  begin(event) {
    event.preventDefault();
    this.place.setPointerCapture?.(event.pointerId);
    this.last = this.point(event);
    this.set(this.last, this.last);
  }

  move(event) {
    if (!this.last) return;
    const next = this.point(event);
    this.set(this.last, next);
    this.last = next;
  }

  // A quick stroke leaves no holes.
  set(from, to) {
    const line = this.drawn[this.chosen];
    const steps = Math.max(1, Math.abs(to.i - from.i));
    for (let k = 0; k <= steps; k++) line[Math.round(from.i + (to.i - from.i) * k / steps)] = Math.round(from.value + (to.value - from.value) * k / steps);
    this.update();
  }

  type(i, point, value) {
    const line = this.drawn[i];
    if (value === null && point === 0) line.fill(null, 1);
    else line[point] = value === null ? null : Math.max(0, Math.min(this.most, value));
    this.update();
  }

  update() {
    this.show();
    this.changed(this.drawn);
  }

  // Holes between two points are bridged.
  value(line, part) {
    const at = part * (POINTS - 1);
    let below = Math.floor(at);
    let above = Math.ceil(at);
    while (below > 0 && line[below] === null) below--;
    while (above < POINTS && line[above] === null) above++;
    if (above >= POINTS || line[below] === null) return null;
    return above === below ? line[below] : line[below] + (line[above] - line[below]) * (at - below) / (above - below);
  }

  // Lines of runs, in the order of those drawn; undefined where there is none yet.
  lay(actual) {
    this.actual = actual;
    this.show();
  }

  // How far a drawn line is from its run.
  verdict(i) {
    const run = this.actual[i];
    if (!run || this.drawn[i].slice(1).every(one => one === null)) return '';
    let sum = 0;
    let count = 0;
    let worst = { by: 0 };
    for (let point = 1; point < POINTS; point++) {
      const drawn = this.value(this.drawn[i], point / (POINTS - 1));
      const real = run[Math.round(point / (POINTS - 1) * this.days)];
      if (drawn === null || real === undefined || real !== real) continue;
      const by = drawn - real;
      sum += Math.abs(by);
      count++;
      if (Math.abs(by) > Math.abs(worst.by)) worst = { by, point };
    }
    if (!count) return '';
    const most = worst.point ? w(worst.by > 0 ? 'draw.high' : 'draw.low', { month: this.month(worst.point), points: Math.abs(Math.round(worst.by)) }) : '';
    return w('draw.off', { line: this.lines[i].name, points: Math.round(sum / count), most });
  }

  // With colours for the screen or for paper.
  svg(color) {
    const x = part => BOX.left + (BOX.right - BOX.left) * part;
    const y = value => BOX.bottom - (BOX.bottom - BOX.top) * Math.min(value, this.most) / this.most;
    const parts = [];
    for (let value = 0; value <= this.most; value += 25) parts.push(`<path d="M${BOX.left} ${y(value)}H${BOX.right}" stroke="${color('#e4e4e4')}"/><text x="${BOX.left - 5}" y="${y(value) + 4}" text-anchor="end">${value}</text>`);
    for (const point of [0, ...TYPED]) parts.push(`<text x="${x(point / (POINTS - 1))}" y="${BOX.bottom + 16}" text-anchor="middle">${this.month(point)}</text>`);
    parts.push(`<text x="${x(0.5)}" y="${BOX.bottom + 32}" text-anchor="middle">${w('draw.axis')}</text>`);
    this.drawn.forEach((line, i) => {
      const points = line.map((value, at) => (value === null ? '' : `${x(at / (POINTS - 1)).toFixed(1)},${y(value).toFixed(1)}`)).filter(Boolean);
      parts.push(`<polyline points="${points.join(' ')}" fill="none" stroke="${color(LINE_COLORS[i])}" stroke-width="2" stroke-dasharray="5 3"/>`);
      if (points.length === 1) parts.push(`<circle cx="${x(0)}" cy="${y(100)}" r="3" fill="${color(LINE_COLORS[i])}"/>`);
    });
    this.actual.forEach((run, i) => {
      if (!run) return;
      const points = Array.from(run).slice(0, this.days + 1).map((value, day) => (value === value ? `${x(day / this.days).toFixed(1)},${y(value).toFixed(1)}` : '')).filter((one, day) => one && day % 3 === 0);
      parts.push(`<polyline points="${points.join(' ')}" fill="none" stroke="${color(LINE_COLORS[i])}" stroke-width="2.5"/>`);
    });
    const words = this.actual.some(Boolean) ? w('draw.both') : w('draw.prediction');
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${BOX.width} ${BOX.height}" font-family="sans-serif" font-size="11" fill="${color('#1a1a1a')}" role="img" aria-label="${words}">`
      + `<rect x="${BOX.left}" y="${BOX.top}" width="${BOX.right - BOX.left}" height="${BOX.bottom - BOX.top}" fill="${color('#fff')}" stroke="${color('#767676')}"/>${parts.join('')}</svg>`;
  }

  show() {
    this.place.innerHTML = this.svg(onScreen);
    this.boxes?.forEach((boxes, i) => boxes.forEach(box => {
      if (document.activeElement !== box) box.value = this.drawn[i][box.dataset.point] ?? '';
    }));
  }
}
