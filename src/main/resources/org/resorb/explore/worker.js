'use strict';
// Runs the model beside the page, so that the page stays responsive. Commands come as {k, id, …}; each gets an answer
// with its id. While a run goes, frames come by themselves, a new one only when the last was drawn.
let model;
let hasRun = false;
let playing = false;
let daysPerSecond = 0;
let lastRow = 0;
// A day more was asked for, and is not over.
let isDayMore = false;
let sent = 0;
let drawn = true;
let frameAt = 0;
let startedAt = 0;
let startedRows = 0;
let withCells = true;
let pictures = [];
let month = 0;
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
  const kinds = new Int32Array(model.kinds());
  const depth = model.depth();
  const solid = depth > 1 ? new Int32Array(model.solid()) : null;
  const cells = withCells ? new Float32Array(model.cells()) : null;
  drawn = false;
  frameAt = performance.now();
  const message = {
    k: 'frame', depth, solid, pixels, kinds, cells, pictures, first, width, fresh, rows, playing,
    nx: model.width(), ny: model.height(), voxel: model.voxel(), scale: model.scale(),
    day: model.day(), finished: model.finished(), started: model.started(), strides: cells && Array.from(model.strides()),
  };
  pictures = [];
  postMessage(message, [pixels.buffer, kinds.buffer, fresh.buffer].concat(cells ? [cells.buffer] : []));
}

// A picture as it is on the day of each month, before the step that begins there.
function shoot() {
  const day = Math.floor(model.day());
  if (day < Math.round(month * MONTH_D)) return;
  month++;
  pictures.push({
    day, nx: model.width(), ny: model.height(), histology: new Int32Array(model.picture('histology')),
    t2: new Int32Array(model.picture('t2')), cells: new Float32Array(model.cells()),
  });
}

// Afresh from the first day.
function rewind() {
  playing = false;
  sent = 0;
  month = 0;
  pictures = [];
  frame();
}

// What the run that ends here was.
function left() {
  return hasRun && model.rows() > 1 ? { scenario: model.scenario(), data: model.csv() } : null;
}

function behindTime(now) {
  return !daysPerSecond || model.rows() - startedRows < (now - startedAt) / 1000 * daysPerSecond;
}

// Verdicts of the model come as words; a fault of the program ends as an error of the browser.
function step() {
  shoot();
  try {
    return model.step();
  } catch (fault) {
    return `the run failed: ${fault}`;
  }
}

// A run stands still on whole days only, so that what is done then has a whole day as its date.
function isWholeDay() {
  return Number.isInteger(model.day());
}

function advance() {
  const failed = step();
  if (failed) postMessage({ k: 'failed', words: failed });
  if (failed || model.finished() || model.rows() > lastRow && isWholeDay()) playing = false;
}

function tick() {
  if (!playing) return;
  const begin = performance.now();
  let now = begin;
  while (now - begin < SLICE_MS && playing && behindTime(now)) {
    advance();
    now = performance.now();
  }
  if (!playing || drawn && now - frameAt >= FRAME_MS) frame();
  if (playing && behindTime(now)) soon.port2.postMessage(0);
  else if (playing) setTimeout(tick, 8);
}

function state() {
  return { scenario: model.scenario(), warnings: JSON.parse(model.warnings()), day: model.day() };
}

function lines(settings) {
  return settings.map(([path, value]) => path + '=' + value).join('\n');
}

function go(last, speed) {
  lastRow = last;
  daysPerSecond = speed;
  startedAt = performance.now();
  startedRows = model.rows();
  const idle = !playing;
  playing = !model.finished() && !(model.rows() > lastRow && isWholeDay());
  if (playing && idle) tick();
  if (!playing) frame();
  return {};
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
    const before = left();
    const mistakes = JSON.parse(model.load(file, text, lines(settings)));
    if (mistakes.length) return { mistakes };
    hasRun = true;
    rewind();
    return { mistakes, left: before, ...state() };
  },
  restart() {
    const before = left();
    model.restart();
    rewind();
    return { left: before, ...state() };
  },
  // Until the row of a day is there, and on to the end of that day; without a day, to the end of the run.
  play({ until, speed }) {
    isDayMore = false;
    return go(until ?? Infinity, speed);
  },
  // Asked again before the day is over, it is two days.
  day({ speed }) {
    const last = playing && isDayMore ? lastRow + 1 : Math.floor(model.day());
    isDayMore = true;
    return go(last, speed);
  },
  pause() {
    lastRow = -1;
    while (playing && !isWholeDay()) advance();
    playing = false;
    frame();
    return {};
  },
  set({ path, value }) {
    const fresh = !model.started();
    const mistakes = JSON.parse(model.set(path, value));
    if (!mistakes.length && fresh) rewind();
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
  // A whole run without anybody watching: a replicate of a scenario, with word of how far it is.
  async whole({ file, text, settings, replicate, until }) {
    const mistakes = JSON.parse(model.load(file, text, lines(settings)));
    if (mistakes.length) return { mistakes };
    model.replicate(replicate);
    hasRun = true;
    rewind();
    pictures = [];
    let told = performance.now();
    while (!model.finished() && model.rows() <= until) {
      const failed = step();
      if (failed) return { mistakes: [failed] };
      if (performance.now() - told > 200) {
        told = performance.now();
        postMessage({ k: 'progress', rows: model.rows() });
      }
    }
    const rows = Array.from({ length: model.rows() }, (_, i) => new Float64Array(model.row(i)));
    return { mistakes, rows, pictures, scenario: model.scenario(), data: model.csv() };
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

onunhandledrejection = ({ reason }) => postMessage({ k: 'failed', words: String(reason) });
