// Who makes what and who reacts: a diagram whose arrows are switches and grow with the strength of the moment.
const NODES = {
  vessels: { x: 62, y: 60, words: 'loop.vessels' },
  macrophages: { x: 300, y: 60, words: 'loop.macrophages' },
  cells: { x: 62, y: 230, words: 'loop.cells' },
  matrix: { x: 300, y: 230, words: 'loop.matrix' },
};
const ARROWS = [
  { from: 'vessels', to: 'macrophages', bend: -18, words: 'loop.monocytes', column: 'macrophages_m1', mechanism: 'macrophage_infiltration' },
  { from: 'macrophages', to: 'vessels', bend: -18, words: 'VEGF', column: 'vegf_ng_per_ml', knock: 'vegf' },
  { from: 'cells', to: 'vessels', bend: 0, words: 'MCP-1', column: 'mcp1_ng_per_ml', knock: 'mcp1' },
  { from: 'macrophages', to: 'cells', bend: 0, words: 'TNF', column: 'tnf_ng_per_ml', knock: 'tnf' },
  { from: 'macrophages', to: 'matrix', bend: 26, words: 'MMP-7', column: 'mmp7_ng_per_ml', knock: 'mmp7@macrophages' },
  { from: 'macrophages', to: 'matrix', bend: -26, words: 'loop.eat', column: 'macrophages_inside', mechanism: 'phagocytosis' },
  { from: 'cells', to: 'matrix', bend: 0, words: 'MMP-3', column: 'mmp3_ng_per_ml', knock: 'mmp3@disc_cells' },
];
const NODE_RX = 54;
const NODE_RY = 20;

// A substance is called by its name; all else has words.
function loopWords({ words }) {
  return words.startsWith('loop.') ? w(words) : words;
}

// From the rim of one ellipse to that of the other, bent to one side.
function arrowPath({ from, to, bend }) {
  const [a, b] = [NODES[from], NODES[to]];
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  const [dx, dy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const rim = 1 / Math.hypot(dx / NODE_RX, dy / NODE_RY) + 4;
  const shift = bend * 0.6;
  const point = (node, sign) => [node.x + sign * dx * rim - dy * shift, node.y + sign * dy * rim + dx * shift];
  const [start, end] = [point(a, 1), point(b, -1)];
  const middle = [(start[0] + end[0]) / 2 - dy * bend, (start[1] + end[1]) / 2 + dx * bend];
  return { d: `M${start.map(Math.round)}Q${middle.map(Math.round)} ${end.map(Math.round)}`, label: [(start[0] + 2 * middle[0] + end[0]) / 4, (start[1] + 2 * middle[1] + end[1]) / 4] };
}

class Loop {
  constructor(place) {
    const arrows = ARROWS.map((arrow, i) => {
      const { d, label } = arrowPath(arrow);
      const words = loopWords(arrow);
      const width = 8 * words.length + 8;
      return `<g class="arrow" data-arrow="${i}" role="switch" tabindex="0" aria-checked="true" aria-label="${w('loop.arrow', { from: loopWords(NODES[arrow.from]), to: loopWords(NODES[arrow.to]), words })}">`
        + `<path class="reach" d="${d}"/><path class="line" d="${d}" marker-end="url(#head)"/><rect x="${label[0] - width / 2}" y="${label[1] - 9}" width="${width}" height="18" rx="3"/><text x="${label[0]}" y="${label[1] + 4}">${words}</text></g>`;
    });
    const nodes = Object.values(NODES).map(node => `<ellipse cx="${node.x}" cy="${node.y}" rx="${NODE_RX}" ry="${NODE_RY}"/><text x="${node.x}" y="${node.y + 4}">${loopWords(node)}</text>`);
    place.innerHTML = '<svg viewBox="0 0 364 276" class="loop"><defs><marker id="head" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="12" markerHeight="12" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L8 4L0 8z"/></marker></defs>'
      + `${nodes.join('')}${arrows.join('')}</svg>`;
    this.place = place;
    this.arrows = [...place.querySelectorAll('.arrow')];
    this.arrows.forEach((one, i) => {
      one.addEventListener('click', () => this.flip(i));
      one.addEventListener('keydown', event => {
        if (event.key !== ' ' && event.key !== 'Enter') return;
        event.preventDefault();
        this.flip(i);
      });
    });
  }

  isOn({ knock, mechanism }, scenario, mechanisms) {
    return mechanism ? mechanisms[mechanism].on : !(scenario.knock_outs || []).includes(knock);
  }

  flip(i) {
    const { knock, mechanism } = ARROWS[i];
    const on = this.arrows[i].getAttribute('aria-checked') === 'true';
    const control = { path: mechanism ? `mechanisms.${mechanism}` : 'knock_outs', text: this.place };
    if (mechanism) return set(control, on ? 'off' : 'on');
    const others = (now.scenario.knock_outs || []).filter(one => one !== knock);
    return set(control, `[${(on ? [...others, knock] : others).join(', ')}]`);
  }

  show(scenario, mechanisms) {
    this.arrows.forEach((one, i) => one.setAttribute('aria-checked', this.isOn(ARROWS[i], scenario, mechanisms)));
    this.strength();
  }

  // As a part of the most that this run has had.
  strength() {
    if (!this.place.parentElement.open) return;
    this.arrows.forEach((one, i) => {
      const series = notebook.current.series(notebook.index[ARROWS[i].column], false);
      const most = series.reduce((best, value) => (value > best ? value : best), 0);
      const part = most > 0 ? series[series.length - 1] / most : 0;
      one.style.setProperty('--strength', (part || 0).toFixed(2));
    });
  }
}
