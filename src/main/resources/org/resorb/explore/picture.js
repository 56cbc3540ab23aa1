// Draws the tissue and says what its colours mean.
// The numbers are those of Section.Kind; in the order of drawing, the last lies on top. Shapes differ as well as colours.
const CELLS = [
  { kind: 2, name: 'disc cell', color: '#6a5a9a', size: 1.3, shape: 'round' },
  { kind: 3, name: 'disc cell in autophagy', color: '#00664a', size: 2.2, shape: 'diamond' },
  { kind: 1, name: 'macrophage M2', color: '#0072b2', size: 2.4, shape: 'round' },
  { kind: 0, name: 'macrophage M1', color: '#c04a00', size: 2.2, shape: 'square' },
  { kind: 4, name: 'vessel tip', color: '#000000', size: 3.0, shape: 'triangle' },
];
const GREYS = {
  t2: ['dark: little water', 'bright: much water'],
  t1: ['dark', 'bright: fat, and vessels that leak contrast'],
};

function corners(pen, first, ...others) {
  pen.moveTo(...first);
  for (const other of others) pen.lineTo(...other);
  pen.closePath();
}

function outline(pen, shape, x, y, r) {
  if (shape === 'square') pen.rect(x - r, y - r, 2 * r, 2 * r);
  else if (shape === 'diamond') corners(pen, [x, y - r], [x + r, y], [x, y + r], [x - r, y]);
  else if (shape === 'triangle') corners(pen, [x, y - r], [x + r, y + r], [x - r, y + r]);
  else { pen.moveTo(x + r, y); pen.arc(x, y, r, 0, 7); }
}

class Picture {
  constructor() {
    this.canvas = $('tissue');
    this.pen = this.canvas.getContext('2d');
    this.voxels = document.createElement('canvas');
  }

  draw(frame) {
    const { nx, ny } = frame;
    const width = Math.round(this.canvas.clientWidth * Math.min(2, devicePixelRatio)) || 400;
    const height = Math.round(width * ny / nx);
    if (this.canvas.width !== width || this.canvas.height !== height) Object.assign(this.canvas, { width, height });
    Object.assign(this.voxels, { width: nx, height: ny });
    const image = new ImageData(new Uint8ClampedArray(frame.pixels.buffer), nx, ny);
    this.voxels.getContext('2d').putImageData(image, 0, 0);
    this.pen.imageSmoothingQuality = 'high';
    this.pen.drawImage(this.voxels, 0, 0, width, height);
    if (frame.cells) this.cells(frame.cells, width / nx, height);
    $('ruler').style.width = (5 / (nx * frame.voxel) * this.canvas.clientWidth) + 'px';
  }

  cells(cells, voxel, height) {
    for (const dot of CELLS) {
      this.pen.beginPath();
      for (let i = 0; i < cells.length; i += 3) {
        if (cells[i] === dot.kind) outline(this.pen, dot.shape, cells[i + 1] * voxel, height - cells[i + 2] * voxel, dot.size * voxel / 6);
      }
      this.pen.fillStyle = dot.color;
      this.pen.fill();
    }
  }
}

const SHAPES = {
  round: '<circle cx="6" cy="6" r="4"/>', square: '<rect x="2" y="2" width="8" height="8"/>',
  diamond: '<path d="M6 1l5 5-5 5-5-5z"/>', triangle: '<path d="M6 1l5 10H1z"/>',
};

function legendOfCells() {
  return '<ul>' + CELLS.map(one => `<li><svg width="12" height="12" aria-hidden="true" fill="${one.color}">${SHAPES[one.shape]}</svg>${one.name}</li>`).join('') + '</ul>';
}

// The colours come from the model's own table, as one row of pixels.
function legend(layer, scale, unit, ramp, cells) {
  const bar = GREYS[layer] || unit !== undefined;
  const ends = GREYS[layer] || ['0', `${number(scale)} ${unit}`];
  const matrix = '<p class="small">Violet: proteoglycan. Pink: collagen. Red: vessels.</p>';
  $('legend').innerHTML = (bar ? '<canvas></canvas><div class="ends"><span></span><span></span></div>' : matrix) + (cells ? legendOfCells() : '');
  if (!bar) return;
  const spans = $('legend').querySelectorAll('span');
  spans[0].textContent = ends[0];
  spans[1].textContent = ends[1];
  const strip = $('legend').querySelector('canvas');
  Object.assign(strip, { width: 256, height: 1 });
  const grey = Int32Array.from({ length: 256 }, (_, i) => 0xff000000 | i << 16 | i << 8 | i);
  const pixels = GREYS[layer] ? grey : ramp;
  strip.getContext('2d').putImageData(new ImageData(new Uint8ClampedArray(pixels.slice().buffer), 256, 1), 0, 0);
}

function number(value) {
  return value === 0 ? '0' : Math.abs(value) >= 1e5 || Math.abs(value) < 1e-3 ? value.toExponential(2).replace(/\.?0+e/, 'e') : String(+value.toPrecision(3));
}
