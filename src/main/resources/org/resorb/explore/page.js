// The page itself: what its buttons do.
let talk;
let catalogue;
let picture;
let notebook;
let curves;
let notebookTab;
let sideBySide;
let mechanisms;
let lessons;
let loop;
let solid;
const patience = new Patience();
let chance;
let frame;
let now = {};
let dirty = false;
let finished = () => {};

const source = key => parts.sources[key] ? `${key}: ${parts.sources[key]}.` : key;

function speak(words) {
  $('said').textContent = words;
}

function log(day, words) {
  $('done').append(element('li', {}, w('log.line', { day: number(day), words })));
}

function onFrame(next) {
  frame = Object.assign(next, { outline: parts.substances.some(one => one.name === $('layer').value) });
  notebook.add(next);
  dirty = true;
  if (!next.playing) stopped();
}

// Lines grow slowly, so they need no drawing with every picture.
const CURVES_MS = 120;
let drawnAt = 0;

// The day on which the tissue stands; what is measured on it is written down when the run goes on.
function wholeDay() {
  return Math.floor(frame.day);
}

function draw() {
  requestAnimationFrame(draw);
  if (!dirty) return;
  dirty = false;
  picture.draw(frame);
  $('ruler').style.width = (5 / (frame.nx * frame.voxel) * picture.canvas.clientWidth) + 'px';
  if (frame.fresh.length && performance.now() - drawnAt > CURVES_MS) {
    drawnAt = performance.now();
    curves.draw();
    loop.strength();
  }
  $('whole').hidden = !frame.solid;
  if (frame.solid) solid.take(frame);
  $('day').textContent = w('day.of', { day: wholeDay(), days: Math.floor(now.days) }) + patience.words(frame, Math.min(now.until ?? Infinity, now.days));
  const layer = $('layer').value;
  if (now.scale !== frame.scale || now.layer !== layer || frame.cells && String(now.strides) !== String(frame.strides)) showLegend(layer);
  talk.drawn();
}

function showLegend(layer) {
  Object.assign(now, { scale: frame.scale, layer, strides: frame.strides });
  legend(layer, frame.scale, parts.substances.find(one => one.name === layer), frame.cells !== null && parts.marks, frame.strides);
}

function stopped() {
  $('play').textContent = w(frame.finished ? 'bar.ended' : 'bar.play');
  $('play').disabled = frame.finished;
  $('step').disabled = frame.finished;
  const left = notebook.latest('fragment_volume_fraction');
  if (frame.rows && left === left) {
    const words = w('day.left', { day: frame.rows - 1, left: Math.round(100 * left) });
    speak(words);
    $('tissue').setAttribute('aria-label', `${w('look.side')}. ${words}`);
  }
  curves.draw();
  announce();
  notebookChanged();
  if (now.scenario) refresh();
  finished();
}

// After any run was made, named, shown or removed.
function notebookChanged() {
  if ($('notebook').hidden) return;
  notebookTab.show();
  sideBySide.fill();
}

// After anything that may have changed the scenario or the day.
async function refresh() {
  const hour = frame.started ? frame.day * 24 : 0;
  const current = mechanismsAt(now.scenario, catalogue, hour);
  loop.show(now.scenario, current);
  await mechanisms.show(current, talk);
  $('given').replaceChildren(...now.scenario.interventions.map(one => {
    const back = element('button', { type: 'button', 'aria-label': w('treat.back_one', { what: one.label }) }, w('treat.back'));
    back.onclick = () => takeBack(one);
    return element('li', {}, w('log.line', { day: number(days(one.at)), words: one.label }) + ' ', back);
  }));
}

// What was done cannot be undone in a run that went on; so the run begins again without it, and goes to the same day.
async function takeBack(done) {
  const day = wholeDay();
  const left = now.scenario.interventions.filter(one => one !== done);
  const settings = [...now.atStart.filter(([path]) => path !== 'interventions'), ['interventions', JSON.stringify(left)]];
  const mistakes = await load(now.file, now.text, settings);
  if (tell($('give'), mistakes)) goTo(day);
}

function took(state) {
  now.scenario = JSON.parse(state.scenario);
  now.days = days(now.scenario.duration);
}

// What ends the reading itself, for example brackets in brackets in brackets.
function unreadable(file) {
  return wrong => ({ mistakes: [w('file.deep', { file, why: wrong.message })] });
}

// Treatments that came with the settings, as differences from the file.
function given(settings) {
  const [, list] = settings.find(([path]) => path === 'interventions') || [];
  return list && now.scenario.interventions.length ? now.scenario.interventions.map(one => [one.label, w('change.on_day', { day: number(days(one.at)) })]) : [];
}

const MOST_BYTES = 2e6;

// Words for what is no scenario at first sight.
function hopeless(file, size, text) {
  if (size > MOST_BYTES) return [w('file.large', { file, size: number(size / 1e6), most: MOST_BYTES / 1e6 })];
  if (!text.trim()) return [w('file.empty', { file })];
  if (text.includes('\0')) return [w('file.no_text', { file })];
  return null;
}

async function load(file, text, settings = []) {
  const answer = await talk.ask('load', { file, text, settings }).catch(unreadable(file));
  if (answer.mistakes.length) return answer.mistakes;
  took(answer);
  Object.assign(now, { file, text, settings, atStart: settings.slice(), changes: settings.filter(([path]) => path !== 'interventions').concat(given(settings)), atFirst: mechanismsAt(now.scenario, catalogue, 0) });
  notebook.begin(describe(translated(now.scenario.title), now.changes), now.days, keyOf(text, settings), answer.left);
  $('done').replaceChildren();
  log(0, w('log.loaded', { what: translated(now.scenario.title) }));
  settings.filter(([path]) => path !== 'interventions').forEach(([path, value]) => log(0, `${path} ${value}`));
  if (settings.some(([path]) => path === 'interventions')) now.scenario.interventions.forEach(one => log(days(one.at), one.label));
  answer.warnings.forEach(warning => log(0, w('log.warning', { warning })));
  $('drug').replaceChildren(...Object.keys(now.scenario.drugs).map(name => element('option', { value: name }, translated(spaced(name)))));
  usualDose();
  await refresh();
  stopped();
  return [];
}

function usualDose() {
  drugEvidence($('drug').value, source);
  $('dose').value = now.scenario.drugs[$('drug').value]?.usual_dose ?? '';
}

async function loadShipped(name, settings) {
  const shipped = parts.scenarios.find(one => one.name === name);
  if (!shipped) return [w('scenario.none', { name })];
  $('scenario').value = name;
  return load(`scenarios/${name}.yaml`, shipped.text, settings);
}

async function loadOwn(file, text) {
  $('wrong-bar').replaceChildren();
  const mistakes = hopeless(file, text.length, text) || await load(file, text);
  if (!tell($('wrong-bar'), mistakes)) return;
  $('own')?.remove();
  $('scenario').append(element('option', { id: 'own', value: '', selected: true }, file));
}

// What makes this run differ from its file, for the names of lines; what was taken back before the start is no difference.
function note(path, value, day) {
  if (day) {
    now.changes.push([path, `${value} ${w('change.from_day', { day: number(day) })}`]);
    return;
  }
  now.changes = now.changes.filter(([earlier]) => earlier !== path);
  const asInFile = now.atFirst[path.replace(/^mechanisms\./, '')]?.on === (value === 'on');
  if (!/^(on|off)$/.test(value) || !asInFile) now.changes.push([path, value]);
}

// A change before the start makes another run of it; later it stays the same run, with a name of its own.
function changedNow(started) {
  const label = describe(translated(now.scenario.title), now.changes);
  if (!started) notebook.begin(label, now.days, null, null);
  notebook.changedOnTheWay();
  notebook.rename(notebook.current, label);
}

async function set(control, value) {
  const { path, text } = control;
  const before = frame.started;
  const answer = await talk.ask('set', { path, value });
  if (tell(text, answer.mistakes)) {
    took(answer);
    if (!before) now.atStart = now.atStart.filter(([earlier]) => earlier !== path).concat([[path, value]]);
    note(path, value, before ? answer.day : 0);
    changedNow(before);
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
  now.changes.push([label, w('change.on_day', { day: number(answer.day) })]);
  changedNow(true);
  log(answer.day, label + ($('every').value ? ` ${w('change.every', { every: $('every').value })}` : ''));
  await refresh();
}

const MOST_LOSSES = 3;

// The worker is gone, with the run that was in it; what was kept is kept. A scenario that kills it again is not tried a third time.
async function lost(why) {
  talk.end();
  const again = performance.now() - (now.lostAt ?? -1e9) < 20000;
  now.losses = again ? now.losses + 1 : 1;
  now.lostAt = performance.now();
  if (now.losses > MOST_LOSSES) {
    trouble(w('lost.for_good'));
    return finished([w('lost.again')]);
  }
  await connect();
  notebook.begin('', now.days, null, null);
  const mistakes = again ? await loadShipped('sequestration', []) : await load(now.file, now.text, now.settings);
  trouble([w('lost.why', { why: why ? ` (${why})` : '' }), w(again ? 'lost.other' : 'lost.first_day'), ...mistakes].join(' '));
  finished([w('lost.again')]);
}

// Until a day was measured, or to the end.
function play(until) {
  now.until = until;
  $('play').textContent = w('bar.pause');
  return talk.ask('play', { until, speed: +$('speed').value });
}

// To the beginning of a day, so that what is done then counts from it; the last day is the end.
function goTo(day) {
  if (day > 0) play(day < Math.floor(now.days) ? day - 1 : undefined);
}

function oneDay() {
  now.until = wholeDay();
  talk.ask('day', { speed: +$('speed').value });
}

async function restart() {
  const answer = await talk.ask('restart');
  took(answer);
  now.changes = now.changes.filter(([, value]) => !isOnTheWay(value));
  notebook.begin(describe(translated(now.scenario.title), now.changes), now.days, null, answer.left);
  log(0, w('log.restarted'));
  stopped();
}

function tabs() {
  const all = [...document.querySelectorAll('[role="tab"]')];
  const choose = chosen => all.forEach(tab => {
    tab.setAttribute('aria-selected', tab === chosen);
    tab.tabIndex = tab === chosen ? 0 : -1;
    $(tab.getAttribute('aria-controls')).hidden = tab !== chosen;
    if (tab === chosen) {
      document.body.dataset.tab = tab.getAttribute('aria-controls');
      notebookChanged();
    }
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
  const read = async file => {
    if (!file) return;
    const text = file.size > MOST_BYTES ? '' : await file.text().catch(() => null);
    if (text === null) tell($('wrong-bar'), [w('file.gone', { file: file.name })]);
    else if (file.size > MOST_BYTES) tell($('wrong-bar'), hopeless(file.name, file.size, text));
    else await loadOwn(file.name, text);
  };
  $('open').onclick = () => $('file').click();
  $('file').onchange = () => { read($('file').files[0]); };
  $('paste').onclick = () => showAfresh($('paste-box'));
  $('paste-box').onclose = () => $('paste-box').returnValue && loadOwn(w('paste.name'), $('pasted').value);
  document.addEventListener('dragover', event => { event.preventDefault(); document.body.classList.add('dropping'); });
  document.addEventListener('dragleave', () => document.body.classList.remove('dropping'));
  document.addEventListener('drop', event => {
    event.preventDefault();
    document.body.classList.remove('dropping');
    read(event.dataTransfer.files[0]);
  });
  $('save-scenario').onclick = async () => save(`${now.scenario.name}.json`, (await talk.ask('files')).scenario, 'application/json');
  $('save-runs').onclick = async () => {
    if (notebook.current.rows.length) Object.assign(notebook.current, await talk.ask('files'));
    if (notebook.all().length) save('runs.csv', tableOfRuns(notebook.all()), 'text/csv');
  };
  $('save-svg').onclick = () => save('chart.svg', svgOfChart(), 'image/svg+xml');
  $('save-png').onclick = async () => save('chart.png', await svgToPng(svgOfChart()));
  $('save-film').onclick = () => sideBySide.run(0) && save('film.gif', sideBySide.film());
  $('save-data').onclick = async () => save('timeseries.csv', (await talk.ask('files')).data, 'text/csv');
}

function svgOfChart() {
  const [chart] = curves.list;
  return chartSvg(chart.title(), notebook.lines(), chart.index, chart.relative, curves.days());
}

function buttons() {
  $('play').onclick = () => (frame.playing || $('play').textContent === w('bar.pause') ? talk.ask('pause') : play());
  $('step').onclick = oneDay;
  $('restart').onclick = restart;
  $('speed').onchange = () => frame.playing && play();
  $('scenario').onchange = async () => tell($('wrong-bar'), await loadShipped($('scenario').value, []));
  const look = () => talk.ask('look', { layer: $('layer').value, cells: $('cells').checked });
  $('layer').onchange = () => { $('cells').checked = $('layer').value === 'histology'; look(); };
  $('cells').onchange = look;
  $('whole-fragment').onclick = wholeFragment;
  $('only-assumed').onchange = () => onlyAssumed($('only-assumed').checked);
  $('forget').onclick = () => notebook.showOnly([]);
  $('drug').onchange = usualDose;
  $('give').onsubmit = give;
  $('set').onsubmit = event => { event.preventDefault(); set({ path: $('path').value.trim(), text: $('set') }, $('value').value); };
  $('path').oninput = () => { $('meaning').textContent = parts.meanings[$('path').value] || ''; };
  $('show-glossary').onclick = showGlossary;
  $('show-licences').onclick = () => { $('licences').querySelector('pre').textContent = parts.licences; $('licences').showModal(); };
}

function fill() {
  for (const { name, title } of parts.scenarios) $('scenario').append(element('option', { value: name }, `${name}: ${translated(title)}`));
  parts.meanings = {};
  for (const entry of parts.catalogue) {
    const start = entry.kind === 'mechanism' ? `mechanisms.${entry.name}.` : entry.name === 'run' ? '' : `${entry.name}.`;
    for (const one of entry.parameters) {
      parts.meanings[start + one.name] = `${one.meaning}. ${rangeWords(one)}`;
    }
  }
  $('paths').append(...Object.keys(parts.meanings).map(path => element('option', { value: path })));
  $('substances').append(...parts.substances.map(({ name, words }) => element('option', { value: name }, translated(words))));
}

async function connect() {
  talk = new Talk(parts.worker, { frame: onFrame, progress() {}, lost });
  parts.wasm ??= await unpacked('model');
  return talk.ask('open', { wasm: parts.wasm, scenarios: parts.scenarios });
}

function firstScreen() {
  $('explain-page').hidden = false;
  $('choose-language').hidden = false;
  $('explain-page').onclick = () => showFirst(parts.first);
  $('first').onclose = () => {
    const { returnValue } = $('first');
    if (returnValue === 'watch') goTo(365);
    if (returnValue === 'learn') $('tab-lessons').click();
    // Without a focus some browsers go on with Tab behind the end of the page.
    $({ watch: 'play', learn: 'tab-lessons' }[returnValue] || 'explain-page').focus();
  };
  parts.first = frame;
}

async function begin() {
  catalogue = parts.catalogue.filter(entry => entry.kind === 'mechanism');
  const { columns, substances, marks } = await connect();
  Object.assign(parts, { substances, marks: new Marks(marks) });
  picture = new Picture($('tissue'), parts.marks);
  notebook = new Notebook(columns, () => curves?.changed());
  curves = new Charts(notebook);
  curves.onChange = notebookChanged;
  notebookTab = new NotebookTab(notebook, curves.list[0]);
  sideBySide = new SideBySide(notebook, parts.marks);
  fill();
  mechanisms = new Mechanisms(catalogue, source, set);
  parts.lessons.lessons = lessonsInWords(parts.lessons.lessons);
  lessons = new Lessons(parts.lessons.lessons, source, lessonStep);
  loop = new Loop($('loop'));
  chance = new ChanceTab();
  solid = new Solid($('solid'), $('cut'));
  tabs();
  files();
  buttons();
  sharing();
  listen();
  followScheme();
  $('choose-language').onchange = switchLanguage;
  if (isEmbedded) document.body.dataset.embed = 'yes';
  painEvidence(source);
  tell($('wrong-bar'), await loadShipped('sequestration', []));
  requestAnimationFrame(draw);
  firstScreen();
  if (isInCodap) new Codap().start();
  else if (!await openLink() && !isEmbedded) showFirst(parts.first);
  document.body.dataset.ready = 'yes';
}
