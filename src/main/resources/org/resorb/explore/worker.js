'use strict';
// Runs the model beside the page, so that the page stays responsive. Commands come as {k, id, …}; each gets an answer
// with its id. While a run goes, frames come by themselves, a new one only when the last was drawn.
let model;
let playing = false;
let daysPerSecond = 0;
let lastRow = 0;
let sent = 0;
let drawn = true;
let frameAt = 0;
let startedAt = 0;
let startedRows = 0;
let withCells = true;
const SLICE_MS = 24;
const FRAME_MS = 33;

// A message to oneself comes at once; a timer waits at least four milliseconds.
const soon = new MessageChannel();
soon.port1.onmessage = () => tick();

function frame() {
  const rows = model.rows();
  const width = rows > sent ? model.row(0).length : 0;
  const fresh = new Float64Array((rows - sent) * width);
  for (let i = sent; i < rows; i++) fresh.set(model.row(i), (i - sent) * width);
  const first = sent;
  sent = rows;
  const pixels = new Int32Array(model.pixels());
  const cells = withCells ? new Float32Array(model.cells()) : null;
  drawn = false;
  frameAt = performance.now();
  const message = {
    k: 'frame', pixels, cells, first, width, fresh, rows, playing,
    nx: model.width(), ny: model.height(), voxel: model.voxel(), scale: model.scale(),
    day: model.day(), finished: model.finished(), started: model.started(),
  };
  postMessage(message, [pixels.buffer, fresh.buffer].concat(cells ? [cells.buffer] : []));
}

function behindTime(now) {
  return !daysPerSecond || model.rows() - startedRows < (now - startedAt) / 1000 * daysPerSecond;
}

function tick() {
  if (!playing) return;
  const begin = performance.now();
  let now = begin;
  while (now - begin < SLICE_MS && playing && behindTime(now)) {
    const failed = model.step();
    if (failed) postMessage({ k: 'failed', words: failed });
    if (failed || model.finished() || model.rows() > lastRow) playing = false;
    now = performance.now();
  }
  if (!playing || drawn && now - frameAt >= FRAME_MS) frame();
  if (playing && behindTime(now)) soon.port2.postMessage(0);
  else if (playing) setTimeout(tick, 8);
}

function state() {
  return { scenario: model.scenario(), warnings: JSON.parse(model.warnings()), day: model.day() };
}

const commands = {
  async open({ wasm, scenarios }) {
    const loaded = await TeaVM.wasmGC.load(wasm, {});
    model = loaded.exports;
    for (const one of scenarios) model.ship(one.name, one.text);
    const substances = JSON.parse(model.substances());
    for (const one of substances) one.ramp = new Int32Array(model.ramp(one.name));
    return { columns: JSON.parse(model.columns()), substances, marks: JSON.parse(model.marks()) };
  },
  load({ file, text, settings }) {
    const mistakes = JSON.parse(model.load(file, text, settings.map(([path, value]) => path + '=' + value).join('\n')));
    if (mistakes.length) return { mistakes };
    playing = false;
    sent = 0;
    frame();
    return { mistakes, ...state() };
  },
  restart() {
    playing = false;
    model.restart();
    sent = 0;
    frame();
    return state();
  },
  // Until the row of a day is there; without a day, to the end.
  play({ until, speed }) {
    lastRow = until ?? Infinity;
    daysPerSecond = speed;
    startedAt = performance.now();
    startedRows = model.rows();
    const idle = !playing;
    playing = !model.finished() && model.rows() <= lastRow;
    if (playing && idle) tick();
    if (!playing) frame();
    return {};
  },
  pause() {
    playing = false;
    frame();
    return {};
  },
  set({ path, value }) {
    const fresh = !model.started();
    const mistakes = JSON.parse(model.set(path, value));
    if (!mistakes.length && fresh) {
      sent = 0;
      frame();
    }
    return { mistakes, ...state() };
  },
  act({ what }) {
    return { mistakes: JSON.parse(model.act(what)), ...state() };
  },
  look({ layer, cells }) {
    model.look(layer);
    withCells = cells;
    if (!playing) frame();
    return {};
  },
  // Numbers of quantities, each in a unit.
  units({ quantities }) {
    return { numbers: quantities.map(([quantity, unit]) => model.number(String(quantity), unit)) };
  },
  files() {
    return { scenario: model.scenario(), data: model.csv() };
  },
};

onmessage = async ({ data }) => {
  if (data.k === 'drawn') {
    drawn = true;
    return;
  }
  try {
    postMessage({ k: 'answer', id: data.id, answer: await commands[data.k](data) });
  } catch (wrong) {
    postMessage({ k: 'answer', id: data.id, wrong: String(wrong) });
  }
};
