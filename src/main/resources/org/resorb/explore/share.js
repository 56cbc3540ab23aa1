// The state as a link: what differs from a shipped scenario, in the address behind the #, so that nothing leaves this machine.
const LINK_VERSION = 1;
const LINK_KEYS = ['version', 'model', 'scenario', 'settings', 'interventions', 'text', 'day', 'look', 'tab', 'lesson', 'embed'];
const MOST_LINK = 20000;

async function packText(text) {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const packed = new Uint8Array(await new Response(stream).arrayBuffer());
  return btoa(String.fromCharCode(...packed)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

async function unpackText(text) {
  const packed = Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), one => one.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).text();
}

// What was set before the start, and what was done on the way; a scenario of one's own goes as a whole.
async function linkState() {
  const shipped = parts.scenarios.find(one => one.text === now.text);
  const state = { version: LINK_VERSION, model: parts.model, day: Math.max(0, frame.rows - 1), look: $('layer').value };
  if (!shipped) return { ...state, text: (await talk.ask('files')).scenario };
  const asShipped = JSON.parse(shipped.text).interventions || [];
  const done = now.scenario.interventions || [];
  const isSame = JSON.stringify(asShipped) === JSON.stringify(done);
  return { ...state, scenario: shipped.name, settings: now.atStart, ...(isSame ? {} : { interventions: done }) };
}

async function link() {
  const address = location.href.replace(/#.*/, '') + '#' + await packText(JSON.stringify(await linkState()));
  return address.length > MOST_LINK ? { wrong: 'This scenario is too long for a link. Download it and send the file.' } : { address };
}

// Words for a link that this page cannot follow, or what it says.
async function readLink(fragment) {
  let state;
  try {
    state = JSON.parse(await unpackText(fragment));
  } catch {
    return { wrong: 'The link is damaged or cut short; the page shows the usual scenario instead.' };
  }
  if (state.version !== LINK_VERSION) return { wrong: `The link was made by another version of this page (${state.version}; this one reads ${LINK_VERSION}). Ask for the file of the scenario.` };
  const unknown = Object.keys(state).filter(key => !LINK_KEYS.includes(key));
  if (unknown.length) return { wrong: `The link says ${unknown.join(', ')}, which this page does not know; it shows the usual scenario instead.` };
  const foreign = state.model && state.model !== parts.model
    ? `The link was made with another model (${state.model}; here ${parts.model}), so the numbers may differ from those of the sender.` : '';
  return { state, foreign };
}

// Loads what a link says and goes to its day; mistakes are those of the scenario.
async function follow({ scenario, settings = [], interventions, text, day, look }) {
  if (look && [...$('layer').options].some(one => one.value === look)) {
    $('layer').value = look;
    $('layer').onchange();
  }
  const all = interventions ? [...settings, ['interventions', JSON.stringify(interventions)]] : settings;
  const mistakes = text ? await loadOwn('link.json', text) || [] : await loadShipped(scenario, all);
  if (!mistakes.length && day > 0) play(day);
  return mistakes;
}

async function openLink() {
  const fragment = location.hash.slice(1);
  if (!fragment || fragment === 'embed') return false;
  const { wrong, state, foreign } = await readLink(fragment);
  if (wrong) {
    trouble(wrong);
    return true;
  }
  const mistakes = await follow(state);
  if (mistakes.length) tell($('wrong-bar'), ['The link holds a scenario with mistakes: ', ...mistakes]);
  else if (foreign) trouble(foreign);
  return true;
}

function sharing() {
  $('share').onclick = async () => {
    const { address, wrong } = await link();
    if (!tell($('share'), wrong ? [wrong] : [])) return;
    $('share-box').showModal();
    $('link').value = address;
    $('embed-code').value = `<iframe src="${address.replace('#', '?embed#')}" width="100%" height="700" title="Resorb"></iframe>`;
    $('link').select();
  };
  $('copy-link').onclick = async event => {
    event.preventDefault();
    $('link').select();
    await navigator.clipboard?.writeText($('link').value).catch(() => {});
    $('copied').textContent = 'If nothing was copied, press Ctrl-C: the link is selected.';
  };
  addEventListener('hashchange', openLink);
}

// In a frame of another page: less around the picture, and messages to whoever asked for the frame.
const isEmbedded = /[?&]embed\b/.test(location.search) || location.hash === '#embed';

function announce() {
  if (parent === window || !frame) return;
  const row = notebook.current.rows[notebook.current.rows.length - 1];
  const values = row && Object.fromEntries(notebook.columns.map((column, i) => [column.name, row[i]]));
  parent.postMessage({ from: 'resorb', day: frame.rows - 1, playing: frame.playing, finished: frame.finished, scenario: now.scenario?.name, values }, '*');
}

function listen() {
  if (parent === window) return;
  const commands = { play: ({ until }) => play(until), pause: () => talk.ask('pause'), restart, set: ({ path, value }) => set({ path, text: $('share') }, String(value)) };
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data?.to === 'resorb' && Object.hasOwn(commands, data.do)) commands[data.do](data);
  });
}
