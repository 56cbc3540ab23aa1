// Guided lessons: predict, run, compare, explain. The words come from a file; nothing here knows a lesson.
const KINDS = {
  model: 'what the model shows',
  experiment: 'what is known from experiments',
  assumption: 'only an assumption of the model',
};

class Lessons {
  constructor(lessons, source, run) {
    this.lessons = lessons;
    this.source = source;
    this.run = run;
    lessons.forEach((lesson, i) => $('lesson').append(element('option', { value: lesson.id }, `${i + 1}. ${lesson.title}`)));
    $('lesson').addEventListener('change', () => this.show());
    this.show();
  }

  show() {
    const lesson = this.lessons.find(one => one.id === $('lesson').value);
    const steps = lesson.steps.map((step, i) => this.step(lesson, step, i));
    const explain = element('details', { className: 'explain' }, element('summary', {}, 'Show'), ...lesson.explain.map(one => this.claim(one)));
    $('lesson-body').replaceChildren(
      element('h3', {}, 'Predict'), element('p', {}, lesson.predict),
      element('label', {}, 'What do you expect, and why?', element('textarea', { rows: 2, style: 'width:100%' })),
      element('h3', {}, 'Run'), element('ol', {}, ...steps),
      element('h3', {}, 'Compare'), element('p', {}, lesson.compare),
      element('h3', {}, 'Explain'), explain);
  }

  step(lesson, step, i) {
    const item = element('li', { className: 'lesson-step' }, step.do + ' ');
    if (step.run) {
      const button = element('button', { type: 'button', 'data-step': i }, 'Run it');
      const done = element('span', { role: 'status' });
      button.addEventListener('click', async () => {
        done.textContent = ' running';
        const mistakes = await this.run(lesson.scenario, Object.entries(step.run.set || {}), step.run.until_d);
        done.textContent = tell(button, mistakes) ? ' done' : '';
      });
      item.append(button, done);
    }
    return item;
  }

  claim({ claim, kind, source }) {
    const words = element('p', {}, element('span', { className: 'badge ' + kind }, KINDS[kind] || kind), claim);
    if (source) words.append(element('span', { className: 'small' }, ' ' + source.split(/, */).map(this.source).join(' ')));
    return words;
  }
}
