// The page itself: what its buttons do.
let talk;
let catalogue;
let picture;
let curves;
let mechanisms;
let frame;
let now = {};
let dirty = false;
let finished = () => {};

const source = key => parts.sources[key] ? `${key}: ${parts.sources[key]}.` : key;

function speak(words) {
  $('said').textContent = words;
}

function log(day, words) {
  $('done').append(element('li', {}, `day ${number(day)}: ${words}`));
}

function onFrame(next) {
  frame = next;
  curves.add(next);
  dirty = true;
  if (!next.playing) stopped();
}

function draw() {
  requestAnimationFrame(draw);
  if (!dirty) return;
  dirty = false;
  picture.draw(frame);
  if (frame.fresh.length) curves.draw();
  $('day').textContent = `day ${Math.max(0, frame.rows - 1)} of ${Math.floor(now.days)}`;
  const layer = $('layer').value;
  if (now.scale !== frame.scale || now.layer !== layer) showLegend(layer);
  talk.drawn();
}

function showLegend(layer) {
  Object.assign(now, { scale: frame.scale, layer });
  legend(layer, frame.scale, parts.substances.find(one => one.name === layer), frame.cells !== null && parts.marks);
}

function stopped() {
  $('play').textContent = frame.finished ? 'Ended' : 'Play';
  $('play').disabled = frame.finished;
  $('step').disabled = frame.finished;
  const left = curves.latest('fragment_volume_fraction');
  if (left === left) {
    const words = `Day ${frame.rows - 1}: ${Math.round(100 * left)} % of the fragment is left.`;
    speak(words);
    $('tissue').setAttribute('aria-label', 'The tissue seen from the side. ' + words);
  }
  if (now.scenario) refresh();
  finished();
}

// After anything that may have changed the scenario or the day.
async function refresh() {
  const hour = frame.started ? frame.day * 24 : 0;
  await mechanisms.show(mechanismsAt(now.scenario, catalogue, hour), talk);
  $('given').replaceChildren(...now.scenario.interventions.map(one => element('li', {}, `day ${number(days(one.at))}: ${one.label}`)));
}

function took(state) {
  now.scenario = JSON.parse(state.scenario);
  now.days = days(now.scenario.duration);
}

async function load(file, text, settings = []) {
  const answer = await talk.ask('load', { file, text, settings });
  if (answer.mistakes.length) return answer.mistakes;
  took(answer);
  Object.assign(now, { file, text, changes: settings.slice(), atFirst: mechanismsAt(now.scenario, catalogue, 0) });
  curves.begin(describe(now.scenario.title, now.changes), now.days);
  $('done').replaceChildren();
  log(0, 'loaded ' + now.scenario.title);
  settings.forEach(([path, value]) => log(0, `${path} ${value}`));
  answer.warnings.forEach(warning => log(0, 'warning: ' + warning));
  $('drug').replaceChildren(...Object.keys(now.scenario.drugs).map(name => element('option', { value: name }, name.replace(/_/g, ' '))));
  usualDose();
  await refresh();
  stopped();
  return [];
}

function usualDose() {
  $('dose').value = now.scenario.drugs[$('drug').value]?.usual_dose ?? '';
}

async function loadShipped(name, settings) {
  const shipped = parts.scenarios.find(one => one.name === name);
  if (!shipped) return ['there is no scenario ' + name];
  $('scenario').value = name;
  return load(`scenarios/${name}.yaml`, shipped.text, settings);
}

async function loadOwn(file, text) {
  const mistakes = await load(file, text);
  if (!tell($('wrong-bar'), mistakes)) return;
  $('own')?.remove();
  $('scenario').append(element('option', { id: 'own', value: '', selected: true }, file));
}

// What makes this run differ from its file, for the names of lines; what was taken back before the start is no difference.
function note(path, value, day) {
  if (day) {
    now.changes.push([path, `${value} from day ${number(day)}`]);
    return;
  }
  now.changes = now.changes.filter(([earlier]) => earlier !== path);
  const asInFile = now.atFirst[path.replace(/^mechanisms\./, '')]?.on === (value === 'on');
  if (!/^(on|off)$/.test(value) || !asInFile) now.changes.push([path, value]);
}

async function set(control, value) {
  const { path, text } = control;
  const before = frame.started;
  const answer = await talk.ask('set', { path, value });
  if (tell(text, answer.mistakes)) {
    took(answer);
    note(path, value, before ? answer.day : 0);
    if (!before) curves.begin('', now.days);
    curves.rename(describe(now.scenario.title, now.changes));
    log(before ? answer.day : 0, `${path} ${value}`);
    await refresh();
  } else if (control.slider === undefined) {
    await refresh();
  }
}

async function give(event) {
  event.preventDefault();
  const quoted = id => JSON.stringify($(id).value.trim());
  const again = $('every').value.trim() ? `, every: ${quoted('every')}` : '';
  const until = $('until').value.trim() ? `, until: ${quoted('until')}` : '';
  const answer = await talk.ask('act', { what: `drug: ${quoted('drug')}, dose: ${quoted('dose')}${again}${until}` });
  if (!tell($('give'), answer.mistakes)) return;
  took(answer);
  const label = now.scenario.interventions.filter(one => days(one.at) === answer.day).pop().label;
  now.changes.push([label, `on day ${number(answer.day)}`]);
  curves.rename(describe(now.scenario.title, now.changes));
  log(answer.day, label + ($('every').value ? ` every ${$('every').value}` : ''));
  await refresh();
}

function play(until) {
  $('play').textContent = 'Pause';
  return talk.ask('play', { until, speed: +$('speed').value });
}

async function restart() {
  const answer = await talk.ask('restart');
  took(answer);
  now.changes = now.changes.filter(([, value]) => !/ from day |^on day /.test(value));
  curves.begin(describe(now.scenario.title, now.changes), now.days);
  log(0, 'restarted; what was done on the way is undone');
  stopped();
}

// A step of a lesson: the line of the run before stays as a ghost.
async function lessonStep(name, settings, until) {
  const mistakes = await loadShipped(name, settings);
  if (mistakes.length) return mistakes;
  $('play').textContent = 'Pause';
  const end = new Promise(good => { finished = good; });
  await talk.ask('play', { until, speed: 0 });
  await end;
  finished = () => {};
  return [];
}

function tabs() {
  const all = [...document.querySelectorAll('[role="tab"]')];
  const choose = chosen => all.forEach(tab => {
    tab.setAttribute('aria-selected', tab === chosen);
    tab.tabIndex = tab === chosen ? 0 : -1;
    $(tab.getAttribute('aria-controls')).hidden = tab !== chosen;
  });
  all.forEach((tab, i) => {
    tab.addEventListener('click', () => choose(tab));
    tab.addEventListener('keydown', ({ key }) => {
      const to = { ArrowRight: 1, ArrowLeft: -1 }[key];
      if (!to) return;
      const next = all[(i + to + all.length) % all.length];
      choose(next);
      next.focus();
    });
  });
}

function files() {
  const read = async file => file && loadOwn(file.name, await file.text());
  $('open').onclick = () => $('file').click();
  $('file').onchange = () => { read($('file').files[0]); };
  $('paste').onclick = () => $('paste-box').showModal();
  $('paste-box').onclose = () => $('paste-box').returnValue && loadOwn('pasted', $('pasted').value);
  document.addEventListener('dragover', event => { event.preventDefault(); document.body.classList.add('dropping'); });
  document.addEventListener('dragleave', () => document.body.classList.remove('dropping'));
  document.addEventListener('drop', event => {
    event.preventDefault();
    document.body.classList.remove('dropping');
    read(event.dataTransfer.files[0]);
  });
  $('save-scenario').onclick = async () => save(`${now.scenario.name}.json`, (await talk.ask('files')).scenario, 'application/json');
  $('save-data').onclick = async () => save('timeseries.csv', (await talk.ask('files')).data, 'text/csv');
}

function buttons() {
  $('play').onclick = () => (frame.playing || $('play').textContent === 'Pause' ? talk.ask('pause') : play());
  $('step').onclick = () => play(frame.rows);
  $('restart').onclick = restart;
  $('speed').onchange = () => frame.playing && play();
  $('scenario').onchange = async () => tell($('wrong-bar'), await loadShipped($('scenario').value, []));
  const look = () => talk.ask('look', { layer: $('layer').value, cells: $('cells').checked });
  $('layer').onchange = () => { $('cells').checked = $('layer').value === 'histology'; look(); };
  $('cells').onchange = look;
  $('forget').onclick = () => curves.forget();
  $('drug').onchange = usualDose;
  $('give').onsubmit = give;
  $('set').onsubmit = event => { event.preventDefault(); set({ path: $('path').value.trim(), text: $('set') }, $('value').value); };
  $('path').oninput = () => { $('meaning').textContent = parts.meanings[$('path').value] || ''; };
  $('show-licences').onclick = () => { $('licences').querySelector('pre').textContent = parts.licences; $('licences').showModal(); };
}

function fill() {
  for (const { name, title } of parts.scenarios) $('scenario').append(element('option', { value: name }, `${name}: ${title}`));
  parts.meanings = {};
  for (const entry of parts.catalogue) {
    const start = entry.kind === 'mechanism' ? `mechanisms.${entry.name}.` : entry.name === 'run' ? '' : `${entry.name}.`;
    for (const one of entry.parameters) {
      const range = one.low ? `${one.low} to ${one.high}` : one.high;
      parts.meanings[start + one.name] = `${one.meaning}. ${range}; default ${one.default}.`;
    }
  }
  $('paths').append(...Object.keys(parts.meanings).map(path => element('option', { value: path })));
  $('substances').append(...parts.substances.map(({ name, words }) => element('option', { value: name }, words)));
}

async function begin() {
  catalogue = parts.catalogue.filter(entry => entry.kind === 'mechanism');
  talk = new Talk(parts.worker, onFrame);
  const wasm = await unpacked('model');
  const { columns, substances, marks } = await talk.ask('open', { wasm, scenarios: parts.scenarios }, [wasm]);
  Object.assign(parts, { substances, marks: new Marks(marks) });
  picture = new Picture(parts.marks);
  curves = new Curves(columns);
  fill();
  mechanisms = new Mechanisms(catalogue, source, set);
  new Lessons(parts.lessons.lessons, source, lessonStep);
  tabs();
  files();
  buttons();
  tell($('wrong-bar'), await loadShipped('sequestration', []));
  requestAnimationFrame(draw);
  document.body.dataset.ready = 'yes';
}
