// Unpacks what the page holds and talks with the worker that runs the model.
const $ = id => document.getElementById(id);

// Five letters are four bytes; see Base85.
const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?~|()[]{}@%$#_';

function bytes(text) {
  const values = new Uint8Array(128);
  for (let i = 0; i < 85; i++) values[LETTERS.charCodeAt(i)] = i;
  const start = text.indexOf(';') + 1;
  const view = new DataView(new ArrayBuffer((text.length - start) / 5 * 4));
  for (let i = start, at = 0; i < text.length; i += 5, at += 4) {
    let four = 0;
    for (let j = 0; j < 5; j++) four = four * 85 + values[text.charCodeAt(i + j)];
    view.setUint32(at, four);
  }
  return new Uint8Array(view.buffer, 0, parseInt(text));
}

async function unpacked(id) {
  const packed = bytes($(id).textContent);
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
}

// A struct type, which older WebAssembly does not know.
const STRUCT = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 95, 1, 120, 0]);

function canRun() {
  return typeof WebAssembly === 'object' && WebAssembly.validate(STRUCT) && typeof DecompressionStream === 'function';
}

function trouble(words) {
  $('wrong-bar').innerHTML = '<p class="wrong" role="alert"></p>';
  $('wrong-bar').firstChild.textContent = words;
}

// No word from the worker for so long, though it was asked: it is gone, or the run is far too large.
const PATIENCE = { ms: 60000 };

class Talk {
  constructor(source, hears) {
    this.waiting = new Map();
    this.count = 0;
    this.heard = performance.now();
    this.worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
    const kinds = { answer: data => this.answer(data), failed: data => trouble(data.words), ...hears };
    this.worker.onmessage = ({ data }) => {
      this.heard = performance.now();
      kinds[data.k](data);
    };
    this.worker.onerror = event => {
      event.preventDefault();
      hears.lost(event.message || '');
    };
    this.watch = setInterval(() => {
      if (this.waiting.size && performance.now() - this.heard > PATIENCE.ms) hears.lost(w('lost.silent'));
    }, 500);
  }

  answer({ id, answer, wrong }) {
    const { good, bad } = this.waiting.get(id);
    this.waiting.delete(id);
    if (wrong) bad(new Error(wrong)); else good(answer);
  }

  ask(k, data = {}, handed = []) {
    const id = ++this.count;
    if (!this.waiting.size) this.heard = performance.now();
    this.worker.postMessage({ ...data, k, id }, handed);
    return new Promise((good, bad) => this.waiting.set(id, { good, bad }));
  }

  drawn() {
    this.worker.postMessage({ k: 'drawn' });
  }

  end() {
    clearInterval(this.watch);
    this.worker.terminate();
    for (const { bad } of this.waiting.values()) bad(Object.assign(new Error(w('lost.run')), { isLost: true }));
  }
}
