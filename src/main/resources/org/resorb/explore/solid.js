// The whole fragment of a run in three dimensions, turned by pointer or keys and cut open by a slider.
const SOLID_PIXELS = 160;
const SURFACE = 0.35;
const TURNS = { ArrowLeft: [-0.15, 0], ArrowRight: [0.15, 0], ArrowUp: [0, 0.15], ArrowDown: [0, -0.15] };
const AIR = [243, 245, 247, 255];
const PINK = [225, 165, 180];
const VIOLET = [108, 82, 168];

class Solid {
  constructor(canvas, cut) {
    Object.assign(this, { canvas, cut, yaw: 0.6, pitch: 0.35, grid: null });
    Object.assign(canvas, { width: SOLID_PIXELS, height: SOLID_PIXELS });
    this.pen = canvas.getContext('2d');
    cut.addEventListener('input', () => this.draw());
    canvas.addEventListener('keydown', event => {
      if (!TURNS[event.key]) return;
      event.preventDefault();
      this.turn(...TURNS[event.key]);
    });
    canvas.addEventListener('pointerdown', event => canvas.setPointerCapture(event.pointerId));
    canvas.addEventListener('pointermove', event => event.buttons && this.turn(event.movementX / 80, event.movementY / 80));
  }

  turn(yaw, pitch) {
    this.yaw += yaw;
    this.pitch = Math.max(-1.5, Math.min(1.5, this.pitch + pitch));
    this.draw();
  }

  // Tissue in the lowest byte of each voxel, proteoglycan in the next.
  take({ solid, nx, ny, depth }) {
    const tissue = Float32Array.from(solid, one => (one & 255) / 255);
    const gel = Float32Array.from(solid, one => (one >> 8 & 255) / 255);
    const { middle, size } = this.extent(tissue, nx, ny);
    this.grid = { tissue, gel, near: this.nearTissue(tissue, nx, ny, depth), middle, size, nx, ny, nz: depth };
    this.draw();
  }

  // The first fragment fills the view, so that later ones look as small as they are.
  extent(tissue, nx, ny) {
    if (this.grid?.nx === nx && this.grid.ny === ny && this.grid.nz === tissue.length / nx / ny) return this.grid;
    const low = [Infinity, Infinity, Infinity];
    const high = [0, 0, 0];
    for (let v = 0; v < tissue.length; v++) {
      if (!tissue[v]) continue;
      [v % nx, Math.floor(v / nx) % ny, Math.floor(v / nx / ny)].forEach((at, axis) => {
        low[axis] = Math.min(low[axis], at);
        high[axis] = Math.max(high[axis], at);
      });
    }
    return { middle: low.map((one, axis) => (one + high[axis] + 1) / 2), size: 1.1 * Math.hypot(...high.map((one, axis) => one - low[axis] + 1)) };
  }

  // Voxels with tissue in them or beside them: a ray looks closely only there.
  nearTissue(tissue, nx, ny, nz) {
    const near = new Uint8Array(tissue.length);
    for (let v = 0; v < tissue.length; v++) {
      if (!tissue[v]) continue;
      const [x, y, z] = [v % nx, Math.floor(v / nx) % ny, Math.floor(v / nx / ny)];
      for (let k = Math.max(0, z - 1); k <= Math.min(nz - 1, z + 1); k++) {
        for (let j = Math.max(0, y - 1); j <= Math.min(ny - 1, y + 1); j++) near.fill(1, Math.max(0, x - 1) + nx * (j + ny * k), Math.min(nx - 1, x + 1) + 1 + nx * (j + ny * k));
      }
    }
    return near;
  }

  // Between voxels the amounts are mixed; outside there is nothing.
  at(values, x, y, z) {
    const { nx, ny, nz } = this.grid;
    const [i, j, k] = [Math.floor(x), Math.floor(y), Math.floor(z)];
    if (i < 0 || j < 0 || k < 0 || i >= nx - 1 || j >= ny - 1 || k >= nz - 1) return 0;
    const [a, b, c] = [x - i, y - j, z - k];
    const v = i + nx * (j + ny * k);
    const up = v + nx * ny;
    const near = (values[v] * (1 - a) + values[v + 1] * a) * (1 - b) + (values[v + nx] * (1 - a) + values[v + nx + 1] * a) * b;
    const far = (values[up] * (1 - a) + values[up + 1] * a) * (1 - b) + (values[up + nx] * (1 - a) + values[up + nx + 1] * a) * b;
    return near * (1 - c) + far * c;
  }

  draw() {
    if (!this.grid) return;
    const { nz } = this.grid;
    const [sy, cy, sp, cp] = [Math.sin(this.yaw), Math.cos(this.yaw), Math.sin(this.pitch), Math.cos(this.pitch)];
    this.ahead = [sy * cp, -sp, cy * cp];
    const view = { ahead: this.ahead, right: [cy, 0, -sy], up: [sy * sp, cp, cy * sp] };
    const { middle, size } = this.grid;
    const from = +this.cut.value * nz;
    const image = this.pen.createImageData(SOLID_PIXELS, SOLID_PIXELS);
    for (let row = 0; row < SOLID_PIXELS; row++) {
      for (let column = 0; column < SOLID_PIXELS; column++) {
        const across = (column / SOLID_PIXELS - 0.5) * size;
        const above = (0.5 - row / SOLID_PIXELS) * size;
        const start = middle.map((one, axis) => one + view.right[axis] * across + view.up[axis] * above - view.ahead[axis] * size / 2);
        image.data.set(this.color(start, view.ahead, size, from), 4 * (row * SOLID_PIXELS + column));
      }
    }
    this.pen.putImageData(image, 0, 0);
  }

  // Of the first tissue on a ray; what is cut away is air.
  color([x, y, z], [dx, dy, dz], length, from) {
    const { near, nx, ny, nz, tissue } = this.grid;
    let wasInAir = false;
    for (let t = 0; t < length; t += 0.7) {
      const px = x + dx * t;
      const py = y + dy * t;
      const pz = z + dz * t;
      if (px < 0 || py < 0 || pz < 0 || px >= nx || py >= ny || pz >= nz) continue;
      const isCut = pz < from;
      if (!isCut && near[(px | 0) + nx * ((py | 0) + ny * (pz | 0))] && this.at(tissue, px, py, pz) > SURFACE) return this.shade(px, py, pz, wasInAir && pz - from < 1.2);
      wasInAir = isCut;
    }
    return AIR;
  }

  shade(x, y, z, isFace) {
    const gel = this.at(this.grid.gel, x, y, z);
    const { tissue } = this.grid;
    let light = 1;
    if (!isFace) {
      const slope = [this.at(tissue, x + 1, y, z) - this.at(tissue, x - 1, y, z), this.at(tissue, x, y + 1, z) - this.at(tissue, x, y - 1, z), this.at(tissue, x, y, z + 1) - this.at(tissue, x, y, z - 1)];
      const steep = Math.hypot(...slope) || 1;
      light = 0.45 + 0.55 * Math.max(0, slope.reduce((sum, one, axis) => sum + one * this.ahead[axis], 0) / steep);
    }
    return [...PINK.map((one, i) => (one + (VIOLET[i] - one) * Math.min(1, gel)) * light), 255];
  }
}

// How long the rest takes at the speed so far, in words, where that is long.
class Patience {
  words({ rows, playing }, last) {
    if (!playing) {
      this.since = null;
      return '';
    }
    this.since ??= { rows, at: performance.now() };
    const done = rows - this.since.rows;
    const spent = (performance.now() - this.since.at) / 1000;
    const left = done > 2 && spent > 4 ? spent / done * (last - rows) : 0;
    if (left < 20) return '';
    return left < 90 ? w('wait.seconds', { left: Math.round(left / 10) * 10 }) : w('wait.minutes', { left: Math.round(left / 60) });
  }
}

async function wholeFragment() {
  const settings = [...now.atStart.filter(([path]) => !/^resolution\.(voxel|dimensions)$/.test(path)), ['resolution.voxel', '0.4 mm'], ['resolution.dimensions', '3']];
  tell($('whole-fragment'), await load(now.file, now.text, settings));
}
