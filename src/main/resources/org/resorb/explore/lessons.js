// Guided lessons: predict by drawing, run, compare with questions, explain. The words come from a file; nothing here knows a lesson.
const KINDS = ['model', 'experiment', 'assumption'];

// Answers stay in this browser; where it keeps nothing, the page says so once.
const answers = {
  warned: false,
  read(id) {
    try {
      return JSON.parse(localStorage.getItem('resorb lesson ' + id)) || {};
    } catch {
      return {};
    }
  },
  write(id, state) {
    try {
      localStorage.setItem('resorb lesson ' + id, JSON.stringify(state));
    } catch {
      if (!answers.warned) trouble(w('lesson.storage'));
      answers.warned = true;
    }
  },
};

class Lessons {
  constructor(lessons, source, run) {
    Object.assign(this, { lessons, source, run });
    lessons.forEach((lesson, i) => $('lesson').append(element('option', { value: lesson.id }, `${i + 1}. ${lesson.title}`)));
    $('lesson').addEventListener('change', () => this.open());
    this.show();
  }

  open() {
    this.show();
    notebook.showOnly(this.runs.filter(Boolean));
  }

  show() {
    const lesson = this.lessons.find(one => one.id === $('lesson').value);
    this.lesson = lesson;
    this.state = { answers: {}, sorted: {}, ...answers.read(lesson.id) };
    this.runs = lesson.steps.map(step => this.known(step));
    this.drawing = new Drawing(lesson.draw.lines.map(line => ({ ...line, name: line.name || lesson.steps[line.step].name })), lesson.draw.days || 365, lesson.draw.most || 150, this.state.drawn, drawn => this.save({ drawn }));
    this.questions = lesson.questions.map((question, i) => new Question(question, i, lesson, this.state.answers[i], answer => this.save({ answers: { ...this.state.answers, [i]: answer } })));
    this.verdicts = element('ul', { className: 'verdicts' });
    this.closed = element('p', { className: 'small' }, w('lesson.closed'));
    this.claims = element('div', {}, element('p', { className: 'small' }, w('lesson.sort')), ...lesson.explain.map((one, i) => this.claim(one, i)));
    const because = this.words('because', w('lesson.expect'));
    const conclusion = this.words('conclusion', w('lesson.because'));
    const test = this.words('test', w('lesson.test'));
    this.missing = element('p', { className: 'small', role: 'status' });
    this.blank = element('label', { className: 'tick' }, element('input', { type: 'checkbox', checked: Boolean(this.state.blank), onchange: event => this.save({ blank: event.target.checked }) }), ' ' + w('lesson.blank'));
    $('lesson-body').replaceChildren(
      element('h2', {}, w('lesson.h1')), element('p', {}, lesson.predict), this.drawing.element, because, this.missing, this.blank,
      element('h2', {}, w('lesson.h2')), element('ol', {}, ...lesson.steps.map((step, i) => this.step(step, i))),
      element('h2', {}, w('lesson.h3')), this.verdicts, element('p', {}, lesson.compare), ...this.questions.map(one => one.element),
      element('h2', {}, w('lesson.h4')), this.closed, this.claims, conclusion, test,
      element('h2', {}, w('lesson.h5')), this.takeaway());
    this.update();
  }

  takeaway() {
    const print = element('button', { type: 'button', id: 'print-worksheet' }, w('lesson.print'));
    print.onclick = () => printSheet(worksheet(this));
    const keep = element('button', { type: 'button', id: 'save-worksheet' }, w('lesson.save'));
    keep.onclick = () => save(`${this.lesson.id}.html`, sheetFile(worksheet(this)), 'text/html');
    const clear = element('button', { type: 'button' }, w('lesson.clear'));
    clear.onclick = () => {
      this.state = {};
      answers.write(this.lesson.id, {});
      this.show();
    };
    return element('p', { className: 'take' }, print, keep, clear);
  }

  words(key, label) {
    const box = element('textarea', { rows: 2, value: this.state[key] || '' });
    box.addEventListener('input', () => this.save({ [key]: box.value }));
    return element('label', { className: 'wide' }, label, box);
  }

  save(some) {
    Object.assign(this.state, some);
    answers.write(this.lesson.id, this.state);
    this.gate();
  }

  // The first prediction comes before the first run.
  gate() {
    const open = this.drawing.isDrawn || this.state.blank;
    $('lesson-body').querySelectorAll('[data-step]').forEach(button => {
      button.disabled = !open;
      button.setAttribute('aria-disabled', !open || Boolean(this.running));
    });
    this.missing.textContent = open ? '' : w('lesson.missing', { lines: this.drawing.missing.join(', '), blank: w('lesson.blank') });
    this.blank.hidden = this.drawing.isDrawn;
  }

  keyOf(step) {
    return lessonKey(this.lesson.scenario, step.run);
  }

  known(step) {
    return notebook.find(this.keyOf(step), step.run.until_d);
  }

  step(step, i) {
    const button = element('button', { type: 'button', 'data-step': i }, w('lesson.run'));
    const done = element('span', { role: 'status' }, this.runs[i] ? ' ' + w('lesson.done') : '');
    button.addEventListener('click', () => this.go(step, i, button, done));
    return element('li', { className: 'lesson-step' }, element('b', {}, step.name + '. '), step.do + ' ', button, done);
  }

  async go(step, i, button, done) {
    if (this.running) return;
    this.running = true;
    this.gate();
    done.textContent = ' ' + w('lesson.running');
    const known = this.known(step);
    const { mistakes, run } = known ? { mistakes: [], run: known }
      : await this.run(this.lesson, step, this.keyOf(step), words => { done.textContent = ' ' + words; });
    this.running = false;
    if (run) {
      this.runs[i] = run;
      Object.assign(run, { style: { color: LINE_COLORS[i % LINE_COLORS.length], dash: [] }, isStyled: true, label: step.name });
      notebook.showOnly(this.runs.filter(Boolean));
    }
    done.textContent = tell(button, mistakes) ? ' ' + w(known ? 'lesson.known' : 'lesson.done') : '';
    this.update();
  }

  update() {
    const lines = this.lesson.draw.lines;
    this.drawing.lay(lines.map(line => this.runs[line.step]?.series(notebook.index[line.column || 'fragment_volume_fraction'], true)));
    this.verdicts.replaceChildren(...lines.map((_, i) => this.drawing.verdict(i)).filter(Boolean).map(words => element('li', {}, words)));
    this.questions.forEach(one => one.show(this.runs));
    const open = this.runs.every(Boolean);
    this.closed.hidden = open;
    this.claims.hidden = !open;
    this.gate();
  }

  claim({ claim, kind, source }, i) {
    const choice = element('select', { 'aria-label': w('lesson.is') }, element('option', { value: '' }, '?'), ...KINDS.map(value => element('option', { value, selected: this.state.sorted[i] === value }, w('kind.' + value))));
    const truth = element('span', { role: 'status' });
    const show = () => {
      const said = choice.value;
      truth.replaceChildren(...(said ? [element('span', { className: 'badge ' + kind }, w(said === kind ? 'lesson.right' : 'lesson.wrong', { kind: w('kind.' + kind) })), element('span', { className: 'small' }, source ? source.split(/, */).map(this.source).join(' ') : '')] : []));
    };
    choice.addEventListener('change', () => {
      this.save({ sorted: { ...this.state.sorted, [i]: choice.value } });
      show();
    });
    show();
    return element('div', { className: 'claim' }, element('p', {}, claim), choice, ' ', truth);
  }
}

function lessonKey(scenario, { set = {}, seeds, members }) {
  return keyOf(parts.scenarios.find(one => one.name === scenario)?.text, Object.entries(set)) + JSON.stringify([seeds, members].filter(Boolean));
}

// A step of a lesson, in the page itself, or many runs beside it.
async function lessonStep(lesson, step, key, hear) {
  const settings = Object.entries(step.run.set || {});
  const until = step.run.until_d;
  const { seeds, members = seeds && Array(seeds).fill({}) } = step.run;
  if (members) {
    const { text } = parts.scenarios.find(one => one.name === lesson.scenario);
    const jobs = members.map((member, i) => ({ file: lesson.scenario, text, settings: [...settings, ...Object.entries(member)], replicate: i + 1, until }));
    const { mistakes, set } = await runSet(jobs, { label: step.name, key, hear: part => hear(w('lesson.part', { part: Math.round(100 * part), count: members.length })) });
    return { mistakes, run: set };
  }
  const mistakes = await loadShipped(lesson.scenario, settings);
  if (mistakes.length) return { mistakes };
  Object.assign(notebook.current, { key, days: until, label: step.name });
  $('play').textContent = w('bar.pause');
  const end = new Promise(good => { finished = good; });
  now.until = until;
  await talk.ask('play', { until, speed: 0 });
  const mishap = await end;
  finished = () => {};
  if (mishap) return { mistakes: mishap };
  if (notebook.current.key !== key || notebook.current.length <= until) return { mistakes: [w('lesson.stopped')] };
  return { mistakes: [], run: notebook.current };
}
