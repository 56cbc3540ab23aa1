// Every run that was made: all that was measured, a picture a month, and the scenario that gives it again.
const MONTHS = [3, 6, 12, 24];
const MOST_RUNS = 40;
const MOST_SHOWN = 6;
const NOW = { color: '#00568a', dash: [] };
const STYLES = [
  { color: '#8a5a00', dash: [6, 3] },
  { color: '#7a4a78', dash: [2, 3] },
  { color: '#00664a', dash: [9, 3, 2, 3] },
  { color: '#6e6e6e', dash: [12, 5] },
  { color: '#b04a00', dash: [] },
  { color: '#a3005c', dash: [4, 4] },
  { color: '#3a4fb0', dash: [10, 3] },
];

function quantile(sorted, part) {
  const at = part * (sorted.length - 1);
  const below = Math.floor(at);
  return sorted[below] + (at - below) * ((sorted[below + 1] ?? sorted[below]) - sorted[below]);
}

class Run {
  constructor(id, label, days, key) {
    Object.assign(this, { id, label, days, whole: days, key, rows: [], pictures: [], scenario: null, data: null, shown: true, style: NOW, cache: new Map() });
  }

  get length() {
    return this.rows.length;
  }

  // What it is called in the table of all runs.
  nameOf(member) {
    return this.isSweep ? `${this.label}: ${member.label}` : this.label;
  }

  at(column, day, relative) {
    const value = this.rows[day]?.[column];
    if (!relative || value === undefined) return value;
    const first = this.rows[0][column];
    return first > 0 ? 100 * value / first : NaN;
  }

  series(column, relative) {
    return this.cached(column, relative, () => Float64Array.from(this.rows, (_, day) => this.at(column, day, relative)));
  }

  cached(column, relative, made) {
    const key = `${column} ${relative}`;
    const { length } = this;
    if (this.cache.get(key)?.length !== length) this.cache.set(key, { length, made: made() });
    return this.cache.get(key).made;
  }

  // What a chart draws: lines, and two lines with the space between them filled where a run is many.
  traces(column, relative) {
    return [{ values: this.series(column, relative) }];
  }

  said(column, day, relative, words) {
    return words(this.at(column, day, relative));
  }

  picture(month) {
    return this.pictures.filter(one => one.day <= month * MONTH_D + 1).pop();
  }
}

// One scenario with many seeds, or with many values of one number.
class RunSet extends Run {
  constructor(id, label, days, key, members, isSweep) {
    super(id, label, days, key);
    Object.assign(this, { members, isSweep, pictures: members[0].pictures });
  }

  get length() {
    return Math.min(...this.members.map(one => one.length));
  }

  sorted(column, day, relative) {
    return this.members.map(one => one.at(column, day, relative)).filter(value => value === value && value !== undefined).sort((a, b) => a - b);
  }

  at(column, day, relative) {
    const all = this.sorted(column, day, relative);
    return all.length === this.members.length ? quantile(all, 0.5) : undefined;
  }

  traces(column, relative) {
    if (this.isSweep) return this.members.map((one, i) => ({ values: one.series(column, relative), fade: 0.35 + 0.65 * (i + 1) / this.members.length }));
    return this.cached(column, relative, () => {
      const days = Array.from({ length: this.length }, (_, day) => this.sorted(column, day, relative));
      const line = part => ({ values: Float64Array.from(days, all => (all.length ? quantile(all, part) : NaN)), edge: part !== 0.5 });
      return [line(0.1), line(0.9), line(0.5)];
    });
  }

  said(column, day, relative, words) {
    const all = this.sorted(column, day, relative);
    if (!all.length) return words(undefined);
    return w('run.between', { middle: words(quantile(all, 0.5)), low: words(all[0]), high: words(all[all.length - 1]) });
  }
}

class Notebook {
  constructor(columns, changed) {
    Object.assign(this, { columns, changed, runs: [], count: 0 });
    this.index = Object.fromEntries(columns.map((column, i) => [column.name, i]));
    this.begin('', 730, null, null);
  }

  // A new run; the one before it is kept with its scenario and its table.
  begin(label, days, key, left) {
    if (this.current && this.current.rows.length > 1 && left) this.keep(Object.assign(this.current, left));
    this.current = new Run(++this.count, this.unlike(label), days, key);
    this.changed();
  }

  // Runs that are called the same are numbered.
  unlike(label, self) {
    const names = new Set(this.runs.filter(one => one !== self).map(one => one.label));
    let name = label;
    for (let i = 2; label && names.has(name); i++) name = `${label} (${i})`;
    return name;
  }

  keep(run) {
    const used = this.shown().map(one => one.style);
    if (!run.isStyled) run.style = STYLES.find(one => !used.includes(one)) || STYLES[run.id % STYLES.length];
    this.runs.push(run);
    const shown = this.runs.filter(one => one.shown);
    if (shown.length > MOST_SHOWN) shown[0].shown = false;
    if (this.runs.length > MOST_RUNS) {
      this.runs.shift();
      speak(w('notebook.full', { most: MOST_RUNS }));
    }
  }

  addSet(set) {
    this.count++;
    set.label = this.unlike(set.label);
    this.keep(set);
    this.changed();
  }

  add({ first, fresh, width, pictures }) {
    const { rows } = this.current;
    for (let i = 0; i * width < fresh.length; i++) rows[first + i] = fresh.subarray(i * width, (i + 1) * width);
    this.current.pictures.push(...pictures || []);
  }

  rename(run, label) {
    run.label = this.unlike(label, run);
    this.changed();
  }

  // The run from now on is not the one that its key names.
  changedOnTheWay() {
    this.current.key = null;
  }

  remove(run) {
    this.runs = this.runs.filter(one => one !== run);
    this.changed();
  }

  show(run, shown) {
    run.shown = shown;
    this.changed();
  }

  // Only these of the kept runs are drawn.
  showOnly(runs) {
    for (const one of this.runs) one.shown = runs.includes(one);
    this.changed();
  }

  shown() {
    return this.runs.filter(one => one.shown);
  }

  // The lines of charts, that of the moment on top.
  lines() {
    return this.current.rows.length ? [...this.shown(), this.current] : this.shown();
  }

  all() {
    return this.current.rows.length ? [...this.runs, this.current] : this.runs;
  }

  find(key, until) {
    return this.all().find(one => one.key === key && (one.length > until || one.length > one.whole));
  }

  latest(column) {
    const { rows } = this.current;
    return rows.length ? rows[rows.length - 1][this.index[column]] : NaN;
  }
}

// The same scenario with the same settings, in whatever order.
function keyOf(name, settings) {
  return JSON.stringify([name, settings.map(one => one.join('=')).sort()]);
}

// The tab: a row a run with what is left at some months, and what can be taken away.
class NotebookTab {
  constructor(notebook, chart) {
    Object.assign(this, { notebook, chart });
  }

  show() {
    const { notebook, chart } = this;
    $('no-runs').hidden = notebook.all().length > 0;
    $('runs').hidden = !notebook.all().length;
    $('runs').querySelector('caption').textContent = chart.title();
    const head = element('tr', {}, ...[w('draw.line'), w('sheet.run'), ...MONTHS.map(month => w('month.short', { month }))].map(words => element('th', { scope: 'col' }, words)), element('th', { scope: 'col' }, element('span', { className: 'hidden' }, w('notebook.remove'))));
    $('runs').tHead.replaceChildren(head);
    $('runs').tBodies[0].replaceChildren(...notebook.all().map(run => this.row(run)));
  }

  row(run) {
    const { notebook, chart } = this;
    const now = run === notebook.current;
    const shown = element('input', { type: 'checkbox', checked: run.shown, disabled: now, 'aria-label': w('notebook.show', { run: run.label }) });
    shown.onchange = () => notebook.show(run, shown.checked);
    const name = element('input', { value: run.label, 'aria-label': w('notebook.name', { number: run.id }), title: run.label });
    name.onchange = () => notebook.rename(run, name.value.trim() || w('notebook.run', { number: run.id }));
    const gone = element('button', { type: 'button', disabled: now, 'aria-label': w('notebook.remove_run', { run: run.label }) }, '×');
    gone.onclick = () => notebook.remove(run);
    return element('tr', {}, element('td', {}, shown, swatch(run.style)), element('th', { scope: 'row' }, name),
      ...MONTHS.map(month => element('td', {}, chart.said(run, Math.round(month * MONTH_D)))), element('td', {}, gone));
  }
}

// All rows of all runs with the number and the name of the run before them; the rest of a line is as the command line writes it.
function tableOfRuns(runs) {
  const lines = [];
  for (const run of runs) {
    for (const one of run.members || [run]) {
      const [head, ...rows] = one.data.trimEnd().split('\n');
      if (!lines.length) lines.push('run,name,' + head);
      const name = `"${run.nameOf(one).replace(/"/g, '""')}"`;
      for (const row of rows) lines.push(`${run.id},${name},${row}`);
    }
  }
  return lines.join('\n') + '\n';
}
