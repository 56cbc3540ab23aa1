// Draws the tissue and says what its colours mean.
// A mark of radius 0.5 has this size, in sixths of a voxel.
const SIZE = 2.1;
const FRAGMENT = 3;
const GREYS = { t2: ['legend.dry', 'legend.wet'], t1: ['legend.dark', 'legend.leaky'] };

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

// How cells are marked, as the model declares it; in the order of drawing, the last lies on top. Shapes differ as well as colours.
class Marks {
  constructor(declared) {
    this.all = declared.map(({ name, words, color, shape, radius }) => ({ name, words, shape, color: '#' + color.toString(16).padStart(6, '0'), size: SIZE * radius / 0.5 }));
  }

  // What the short names mean, and where not all cells of a kind are drawn, how many are.
  legend(strides = []) {
    const part = i => (strides[i] > 1 ? ` (${w('legend.part', { count: strides[i] })})` : '');
    const role = ({ name }) => (WORDS['mark.' + name] ? `, ${w('mark.' + name)}` : '');
    return '<ul>' + this.all.map((one, i) => `<li><svg width="12" height="12" aria-hidden="true" fill="${one.color}">${SHAPES[one.shape]}</svg>${translated(one.words)}${role(one)}${part(i)}</li>`).join('') + '</ul>';
  }
}

// The borders of the fragment as lines between voxels, from the lowest row up.
function fragmentBorder(kinds, nx, ny) {
  const is = (x, y) => x >= 0 && y >= 0 && x < nx && y < ny && kinds[x + nx * y] === FRAGMENT;
  const lines = [];
  for (let y = 0; y <= ny; y++) {
    for (let x = 0; x <= nx; x++) {
      if (is(x, y) !== is(x - 1, y)) lines.push([x, y, x, y + 1]);
      if (is(x, y) !== is(x, y - 1)) lines.push([x, y, x + 1, y]);
    }
  }
  return lines;
}

// The middle of all voxels of a kind, from the upper left as parts of the picture; nothing if there are none.
function middleOf(kinds, nx, ny, kind) {
  let count = 0;
  let across = 0;
  let up = 0;
  for (let i = 0; i < kinds.length; i++) {
    if (kinds[i] === kind) {
      count++;
      across += i % nx + 0.5;
      up += Math.floor(i / nx) + 0.5;
    }
  }
  return count ? { x: across / count / nx, y: 1 - up / count / ny } : null;
}

class Picture {
  constructor(canvas, marks, width) {
    Object.assign(this, { canvas, marks, width });
    this.pen = canvas.getContext('2d');
    this.voxels = document.createElement('canvas');
  }

  draw(frame) {
    const { nx, ny } = frame;
    const width = this.width || Math.round(this.canvas.clientWidth * Math.min(2, devicePixelRatio)) || 400;
    const height = Math.round(width * ny / nx);
    if (this.canvas.width !== width || this.canvas.height !== height) Object.assign(this.canvas, { width, height });
    Object.assign(this.voxels, { width: nx, height: ny });
    const image = new ImageData(new Uint8ClampedArray(frame.pixels.buffer, frame.pixels.byteOffset, 4 * nx * ny), nx, ny);
    this.voxels.getContext('2d').putImageData(image, 0, 0);
    this.pen.imageSmoothingQuality = 'high';
    this.pen.drawImage(this.voxels, 0, 0, width, height);
    if (frame.outline) this.border(frame, width / nx, height);
    if (frame.cells) this.cells(frame.cells, width / nx, height);
  }

  border({ kinds, nx, ny }, voxel, height) {
    this.pen.beginPath();
    for (const [x, y, toX, toY] of fragmentBorder(kinds, nx, ny)) {
      this.pen.moveTo(x * voxel, height - y * voxel);
      this.pen.lineTo(toX * voxel, height - toY * voxel);
    }
    for (const [color, size] of [['#000', 3], ['#fff', 1.2]]) {
      this.pen.strokeStyle = color;
      this.pen.lineWidth = size;
      this.pen.stroke();
    }
  }

  cells(cells, voxel, height) {
    for (const [place, mark] of this.marks.all.entries()) {
      this.pen.beginPath();
      for (let i = 0; i < cells.length; i += 3) {
        if (cells[i] === place) outline(this.pen, mark.shape, cells[i + 1] * voxel, height - cells[i + 2] * voxel, mark.size * voxel / 6);
      }
      this.pen.fillStyle = mark.color;
      this.pen.fill();
    }
  }
}

const SHAPES = {
  round: '<circle cx="6" cy="6" r="4"/>', square: '<rect x="2" y="2" width="8" height="8"/>',
  diamond: '<path d="M6 1l5 5-5 5-5-5z"/>', triangle: '<path d="M6 1l5 10H1z"/>',
};

// The colours come from the model's own table, as one row of pixels.
function legend(layer, scale, substance, marks, strides) {
  const bar = GREYS[layer] || substance !== undefined;
  const ends = GREYS[layer]?.map(key => w(key)) || ['0', `${number(scale)} ${substance?.unit === '1' ? '' : substance?.unit}`.trim()];
  const matrix = `<p class="small">${w('legend.stain')}</p>`;
  $('legend').innerHTML = (bar ? '<canvas></canvas><div class="ends"><span></span><span></span></div>' : matrix) + (marks ? marks.legend(strides) : '');
  if (!bar) return;
  const spans = $('legend').querySelectorAll('span');
  spans[0].textContent = ends[0];
  spans[1].textContent = ends[1];
  const strip = $('legend').querySelector('canvas');
  Object.assign(strip, { width: 256, height: 1 });
  const grey = Int32Array.from({ length: 256 }, (_, i) => 0xff000000 | i << 16 | i << 8 | i);
  const pixels = GREYS[layer] ? grey : substance.ramp;
  strip.getContext('2d').putImageData(new ImageData(new Uint8ClampedArray(pixels.slice().buffer), 256, 1), 0, 0);
}

function number(value) {
  const far = Math.abs(value) >= 1e5 || Math.abs(value) < 1e-3;
  return value === 0 ? '0' : decimal(far ? value.toExponential(2).replace(/\.?0+e/, 'e') : String(+value.toPrecision(3)));
}
