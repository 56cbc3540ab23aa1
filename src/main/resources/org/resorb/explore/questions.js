// Questions whose answers are computed from the runs that the student made. Nothing here knows a lesson.
function seriesOf(what, runs) {
  return runs[what.step].series(notebook.index[what.column || 'fragment_volume_fraction']);
}

const DAYS_OF = {
  most: series => series.indexOf(Math.max(...series)),
  least: series => series.indexOf(Math.min(...series)),
  half: series => series.findIndex(value => value <= series[0] / 2),
  fastest: series => series.slice(0, -14).reduce((best, value, day) => (value - series[day + 14] > series[best] - series[best + 14] ? day : best), 0) + 7,
};

// The number that an expression of the lesson's file stands for, NaN if the runs have none.
function valueOf(what, runs) {
  if (typeof what === 'number') return what;
  if (what.ratio) return valueOf(what.ratio[0], runs) / valueOf(what.ratio[1], runs);
  if (what.minus) return valueOf(what.minus[0], runs) - valueOf(what.minus[1], runs);
  if (what.gap) {
    const [one, other] = what.gap.map(step => seriesOf({ ...what, step }, runs));
    return Math.max(...Array.from(one, (value, day) => Math.abs(value - other[day])).filter(value => value === value));
  }
  if (what.day_of) {
    const day = DAYS_OF[what.day_of](Array.from(seriesOf(what, runs)));
    return day < 0 ? NaN : day;
  }
  const run = runs[what.step];
  const column = notebook.index[what.column || 'fragment_volume_fraction'];
  const scale = what.percent ? 100 : 1;
  if (what.of) return scale * amongMembers(what, run.sorted(column, what.at_d));
  return scale * (run.at(column, what.at_d) ?? NaN);
}

// Of a set of runs: the least, the most, how far apart, or the part below a bound.
function amongMembers({ of, below }, sorted) {
  const most = sorted[sorted.length - 1];
  return { least: sorted[0], most, apart: most - sorted[0], below: sorted.filter(value => value < below).length / sorted.length }[of];
}

function stepsIn(what) {
  if (typeof what !== 'object' || what === null) return [];
  const own = [what.step, ...(what.gap || [])].filter(step => step !== undefined);
  return [...own, ...(what.ratio || what.minus || []).flatMap(stepsIn)];
}

class Question {
  constructor(question, number, lesson, saved, changed) {
    Object.assign(this, { question, lesson, answer: saved ?? '', changed });
    this.steps = question.pick ? question.of : stepsIn(question.value);
    this.feedback = element('p', { className: 'feedback', role: 'status' });
    this.wait = element('p', { className: 'small' }, w('question.wait', { runs: [...new Set(this.steps)].map(step => lesson.steps[step].name).join(', ') }));
    this.body = element('div', {}, ...this.controls(number));
    this.element = element('fieldset', { className: 'question' }, element('legend', {}, question.ask), this.body, this.wait, this.feedback);
  }

  options() {
    const { question, lesson } = this;
    if (question.pick) return question.of.map(step => ({ value: String(step), text: lesson.steps[step].name }));
    return question.bins.map((bin, i) => ({ value: String(i), text: bin.text }));
  }

  controls(number) {
    if (this.question.within !== undefined) {
      const box = element('input', { type: 'number', step: 'any', value: this.answer, 'aria-label': this.question.ask });
      const check = element('button', { type: 'button' }, w('question.check'));
      check.onclick = () => this.take(box.value);
      return [box, ` ${this.question.unit} `, check];
    }
    return this.options().map(({ value, text }) => {
      const pick = element('input', { type: 'radio', name: `question-${number}`, value, checked: value === this.answer });
      pick.onchange = () => this.take(value);
      return element('label', { className: 'option' }, pick, text);
    });
  }

  take(answer) {
    this.answer = answer;
    this.changed(answer);
    this.show(this.runs);
  }

  // What the runs say: the right answers, of which there are several where steps tie, and the words for it.
  truth() {
    const { question, runs, lesson } = this;
    if (question.pick) {
      const values = question.of.map(step => ({ step, value: valueOf({ percent: true, column: question.column, at_d: question.at_d, step }, runs) }));
      const sorted = [...values].sort((a, b) => a.value - b.value);
      const best = question.pick === 'least' ? sorted[0] : sorted[sorted.length - 1];
      const words = values.map(({ step, value }) => `${lesson.steps[step].name} ${number(value)} ${question.unit || '%'}`).join(', ');
      const tied = values.filter(one => Math.abs(one.value - best.value) <= (question.tie || 0));
      return { right: tied.map(one => String(one.step)), words };
    }
    const value = valueOf(question.value, runs);
    const words = value === value ? `${number(value)} ${question.unit || ''}`.trim() : w('question.never');
    if (question.within !== undefined) return { value, words };
    const at = question.bins.findIndex(bin => bin.to === undefined || value <= bin.to);
    return { right: [String(at)], words };
  }

  verdict() {
    if (this.answer === '' || !this.isReady) return '';
    const { right, value, words } = this.truth();
    if (this.question.within !== undefined) {
      const near = Math.abs(+this.answer - value) <= this.question.within;
      return w('question.in_runs', { words }) + ' ' + (near ? w('question.near') : w('question.said', { answer: this.answer }));
    }
    const text = this.options().filter(one => right.includes(one.value)).map(one => one.text).join(' / ');
    return w('question.in_runs', { words }) + ' ' + (right.includes(this.answer) ? w('question.yes') : w('question.so', { text }));
  }

  get isReady() {
    return Boolean(this.runs) && this.steps.every(step => this.runs[step]);
  }

  show(runs) {
    this.runs = runs;
    this.wait.hidden = this.isReady;
    this.body.hidden = !this.isReady;
    this.feedback.textContent = this.verdict();
  }

  answered() {
    if (this.answer === '') return '';
    return this.question.within === undefined ? this.options().find(one => one.value === this.answer)?.text : `${this.answer} ${this.question.unit}`;
  }
}
