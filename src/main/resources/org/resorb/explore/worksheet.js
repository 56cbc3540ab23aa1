// The filled worksheet of a lesson, for the printer or as a file of its own.
function worksheet({ lesson, state, drawing, runs, questions }) {
  const column = notebook.index.fragment_volume_fraction;
  const percent = value => (value === undefined || value !== value ? '–' : `${Math.round(value)} %`);
  const months = [3, 6, 12];
  const rows = lesson.steps.map((step, i) => element('tr', {}, element('th', { scope: 'row' }, step.name), ...months.map(month => element('td', {}, runs[i] ? runs[i].said(column, Math.min(365, Math.round(month * MONTH_D)), true, percent) : '–'))));
  const written = words => element('p', { className: 'written' }, words || ' ');
  const picture = element('div', {});
  picture.innerHTML = drawing.svg(onPaper);
  const key = element('p', {}, w('sheet.key') + ' ', ...drawing.lines.map((line, i) => element('span', {}, swatch({ color: LINE_COLORS[i], dash: [] }, onPaper), line.name + ' ')));
  return element('article', { id: 'worksheet' },
    element('h1', {}, `Resorb: ${lesson.title}`), element('p', {}, w('sheet.names')),
    element('h2', {}, w('lesson.h1')), element('p', {}, lesson.predict), picture, key, element('p', {}, w('lesson.expect')), written(state.because),
    element('h2', {}, w('sheet.h2')),
    element('table', {}, element('thead', {}, element('tr', {}, element('th', {}, w('sheet.run')), ...months.map(month => element('th', {}, w('sheet.months', { month }))))), element('tbody', {}, ...rows)),
    element('h2', {}, w('lesson.h3')),
    element('ul', {}, ...drawing.lines.map((_, i) => drawing.verdict(i)).filter(Boolean).map(words => element('li', {}, words))),
    element('ol', {}, ...questions.map(one => element('li', {}, one.question.ask, element('br'), element('b', {}, one.answered() || '__________'), ' ', one.verdict()))),
    element('h2', {}, w('lesson.h4')),
    element('p', {}, w('sheet.kinds')),
    element('ul', {}, ...lesson.explain.map((one, i) => element('li', {}, element('b', {}, `${(state.sorted?.[i] || '_')[0].toUpperCase()} `), runs.every(Boolean) ? one.claim : '…'))),
    element('p', {}, w('lesson.because')), written(state.conclusion),
    element('p', {}, w('lesson.test') + ':'), written(state.test),
    element('p', { className: 'small' }, `${document.querySelector('meta[name=generator]').content}. ${w('sheet.never')}`));
}

function printSheet(sheet) {
  document.body.append(sheet);
  document.body.classList.add('printing');
  addEventListener('afterprint', () => {
    document.body.classList.remove('printing');
    sheet.remove();
  }, { once: true });
  print();
}

function sheetFile(sheet) {
  const style = 'body{font:15px/1.4 sans-serif;max-width:48em;margin:2em auto}svg{max-width:32em}td,th{border-bottom:1px solid #999;padding:2px 10px}.written{border-bottom:1px solid #999;white-space:pre-wrap}.small{color:#555}';
  return `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${escaped(sheet.querySelector('h1').textContent)}</title><style>${style}</style>${sheet.outerHTML}</html>\n`;
}
