// The state as a link: what differs from a shipped scenario, in the address behind the #, so that nothing leaves this machine.
const LINK_VERSION = 1;
const LINK_KEYS = ['version', 'model', 'scenario', 'settings', 'interventions', 'text', 'day', 'look', 'tab', 'lesson'];
const MOST_LINK = 20000;

async function packText(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const packed = new Uint8Array(await new Response(stream).arrayBuffer());
  return btoa(String.fromCharCode(...packed)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

// At most as much as a file may have: a few letters can stand for gigabytes.
async function unpackText(text) {
  const packed = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), one => one.charCodeAt(0));
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const chunks = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > MOST_BYTES) throw new Error('too large');
    chunks.push(next.value);
  }
  return new Blob(chunks).text();
}

// What was set before the start, and what was done on the way; a scenario of one's own goes as a whole.
async function linkState() {
  const shipped = parts.scenarios.find(one => one.text === now.text);
  const { tab } = document.body.dataset;
  const shown = { look: $('layer').value, ...(tab ? { tab } : {}), ...(tab === 'lessons' ? { lesson: $('lesson').value } : {}) };
  const state = { version: LINK_VERSION, model: parts.model, day: wholeDay(), ...shown };
  if (!shipped) return { ...state, text: (await talk.ask('files')).scenario };
  const asShipped = JSON.parse(shipped.text).interventions || [];
  const done = now.scenario.interventions || [];
  const isSame = JSON.stringify(asShipped) === JSON.stringify(done);
  return { ...state, scenario: shipped.name, settings: now.atStart, ...(isSame ? {} : { interventions: done }) };
}

async function link() {
  const address = location.href.replace(/#.*/, '') + '#' + await packText(JSON.stringify(await linkState()));
  return address.length > MOST_LINK ? { wrong: w('link.long') } : { address };
}

function frameCode(address) {
  const framed = new URL(address);
  framed.searchParams.set('embed', '');
  return `<iframe src="${framed.href.replace('embed=', 'embed')}" width="100%" height="700" style="border:0" title="Resorb"></iframe>`;
}

// Of another shape than any page writes, so that it was damaged or made by hand.
function isMisshapen({ scenario, settings = [], interventions = [], text, day = 0 }) {
  const isPair = one => Array.isArray(one) && one.length === 2 && one.every(part => typeof part === 'string');
  return typeof (text ?? scenario) !== 'string' || !Array.isArray(settings) || !settings.every(isPair) || !Array.isArray(interventions) || !Number.isFinite(day);
}

// Words for a state that this page cannot follow, or the state.
function readState(state) {
  if (state === null || typeof state !== 'object' || Array.isArray(state)) return { wrong: w('link.damaged') };
  if (state.version !== LINK_VERSION) return { wrong: w('link.version', { theirs: state.version, ours: LINK_VERSION }) };
  const unknown = Object.keys(state).filter(key => !LINK_KEYS.includes(key));
  if (unknown.length) return { wrong: w('link.unknown', { keys: unknown.join(', ') }) };
  if (isMisshapen(state)) return { wrong: w('link.damaged') };
  return { state, foreign: state.model && state.model !== parts.model ? w('link.model', { theirs: state.model, ours: parts.model }) : '' };
}

// What the sender had before the eyes.
function showAs({ look, tab, lesson }) {
  if ([...$('layer').options].some(one => one.value === look)) {
    $('layer').value = look;
    $('layer').onchange();
  }
  if (parts.lessons.lessons.some(one => one.id === lesson)) {
    $('lesson').value = lesson;
    lessons.open();
  }
  [...document.querySelectorAll('[role="tab"]')].find(one => one.getAttribute('aria-controls') === tab)?.click();
}

// Loads what a link says and goes to its day; mistakes are those of the scenario.
async function follow({ scenario, settings = [], interventions, text, day, ...shown }) {
  showAs(shown);
  const all = interventions ? [...settings, ['interventions', JSON.stringify(interventions)]] : settings;
  const mistakes = text ? await loadOwn('link.json', text) || [] : await loadShipped(scenario, all);
  if (!mistakes.length) goTo(day);
  return mistakes;
}

async function readLink(fragment) {
  return readState(await unpackText(fragment).then(JSON.parse).catch(() => null));
}

// Loads a state that came from elsewhere, and tells what is wrong with it.
async function followTold({ wrong, state, foreign }) {
  if (wrong) {
    trouble(wrong);
    return;
  }
  const mistakes = await follow(state);
  if (mistakes.length) tell($('wrong-bar'), [w('link.mistakes'), ...mistakes]);
  else if (foreign) trouble(foreign);
}

async function openLink() {
  const fragment = location.hash.slice(1);
  if (!fragment || fragment === 'embed') return false;
  await followTold(await readLink(fragment));
  return true;
}

function sharing() {
  $('share').onclick = async () => {
    const { address, wrong } = await link();
    if (!tell($('share'), wrong ? [wrong] : [])) return;
    $('share-box').showModal();
    $('link').value = address;
    $('embed-code').value = frameCode(address);
    $('not-hosted').hidden = !/^(file:|https?:\/\/(127\.0\.0\.1|localhost)\b)/.test(location.href);
    $('link').select();
  };
  $('copy-link').onclick = async event => {
    event.preventDefault();
    $('link').select();
    await navigator.clipboard?.writeText($('link').value).catch(() => {});
    $('copied').textContent = w('link.copied');
  };
  addEventListener('hashchange', openLink);
}

// The page anew in another language, with the scenario and the day of the moment.
async function switchLanguage() {
  const wanted = $('choose-language').value;
  if (notebook.all().length && !confirm(w('language.ask'))) {
    $('choose-language').value = language;
    return;
  }
  const there = new URL(location.href);
  there.searchParams.set('lang', wanted);
  const { address } = await link();
  there.hash = address ? new URL(address).hash : '';
  location.href = there.href;
}

// In a frame of another page: less around the picture, and messages to whoever asked for the frame.
const isEmbedded = /[?&]embed\b/.test(location.search) || location.hash === '#embed';

function announce() {
  if (parent === window || isInCodap || !frame) return;
  const row = notebook.current.rows[notebook.current.rows.length - 1];
  const values = row && Object.fromEntries(notebook.columns.map((column, i) => [column.name, row[i]]));
  parent.postMessage({ from: 'resorb', day: frame.rows - 1, playing: frame.playing, finished: frame.finished, scenario: now.scenario?.name, values }, '*');
}

// A value that is refused is told to whoever set it, as the page tells its reader.
async function setFromOutside({ path, value }) {
  await set({ path: String(path), text: $('share') }, String(value));
  const wrong = $('share').parentElement.querySelector(':scope > .wrong')?.textContent;
  parent.postMessage(wrong ? { from: 'resorb', wrong } : { from: 'resorb', set: path }, '*');
}

function listen() {
  if (parent === window || isInCodap) return;
  const commands = { play: ({ until }) => play(Number.isFinite(until) ? until : undefined), pause: () => talk.ask('pause'), restart, set: setFromOutside };
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data?.to === 'resorb' && Object.hasOwn(commands, data.do)) commands[data.do](data);
  });
}
