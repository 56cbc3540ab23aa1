// Many runs at once, beside the page: a worker for each processor, each with a model of its own.
class Crew {
  constructor(hear) {
    Object.assign(this, { hear, talks: [], isOver: false });
  }

  // Jobs are {file, text, settings, replicate, until}; the runs come in their order, or words of what went wrong.
  async run(jobs) {
    const results = jobs.map(() => null);
    const done = jobs.map(() => 0);
    let next = 0;
    const work = async () => {
      const talk = await this.hire(rows => {
        done[talk.job] = rows / (jobs[talk.job].until + 1);
        this.hear(done.reduce((sum, part) => sum + Math.min(1, part), 0) / jobs.length);
      });
      while (next < jobs.length && !this.isOver) {
        talk.job = next++;
        results[talk.job] = await talk.ask('whole', jobs[talk.job]);
        if (results[talk.job].mistakes.length) throw new Error(results[talk.job].mistakes.join(' '));
        done[talk.job] = 1;
      }
    };
    const count = Math.min(jobs.length, Math.max(1, navigator.hardwareConcurrency || 2), 8);
    try {
      await Promise.all(Array.from({ length: count }, work));
      return results;
    } finally {
      this.end();
    }
  }

  async hire(progress) {
    const talk = new Talk(parts.worker, { frame() {}, progress: ({ rows }) => progress(rows), lost: () => this.end() });
    this.talks.push(talk);
    await talk.ask('open', { wasm: parts.wasm, scenarios: parts.scenarios });
    return talk;
  }

  end() {
    this.isOver = true;
    this.talks.forEach(talk => talk.end());
  }
}

// One set after the other: they would only take each other's processors.
let crew = null;

// Runs jobs as one entry of the notebook; answers with it, or with words of what is wrong.
async function runSet(jobs, { label, key, isSweep, names = [], hear = () => {} }) {
  if (crew) return { mistakes: [w('crew.busy')] };
  crew = new Crew(hear);
  try {
    const results = await crew.run(jobs);
    const members = results.map((result, i) => Object.assign(new Run(0, names[i] || label, jobs[i].until, null), result, { pictures: i ? [] : result.pictures }));
    const set = new RunSet(notebook.count + 1, label, jobs[0].until, key, members, isSweep);
    notebook.addSet(set);
    return { mistakes: [], set };
  } catch (wrong) {
    return { mistakes: [wrong.isLost ? w('crew.ended') : wrong.message] };
  } finally {
    crew = null;
  }
}

// The tab: the scenario of the moment with many seeds, or with one number from small to large.
class ChanceTab {
  constructor() {
    $('seeds').onsubmit = event => this.go(event, () => this.seeds());
    $('sweep').onsubmit = event => this.go(event, () => this.sweep());
    $('chance-cancel').onclick = () => crew?.end();
  }

  async go(event, jobs) {
    event.preventDefault();
    const { scenario } = await talk.ask('files');
    $('chance-progress').hidden = false;
    $('chance-bar').value = 0;
    const { jobs: list, ...about } = jobs();
    const whole = list.map(job => ({ file: `${now.scenario.name}.json`, text: scenario, settings: [], replicate: 1, until: 365, ...job }));
    const { mistakes } = await runSet(whole, { ...about, hear: part => { $('chance-bar').value = part; } });
    $('chance-progress').hidden = true;
    tell(event.target, mistakes);
    if (!mistakes.length) speak(w('crew.done', { label: about.label }));
  }

  seeds() {
    const count = +$('seed-count').value;
    const until = +$('seed-days').value;
    return { jobs: Array.from({ length: count }, (_, i) => ({ replicate: i + 1, until })), label: w('crew.seeds', { what: describe(translated(now.scenario.title), now.changes), count }) };
  }

  sweep() {
    const path = $('sweep-path').value.trim();
    const [from, to] = [split($('sweep-from').value), split($('sweep-to').value)];
    const count = +$('sweep-count').value;
    const isLog = from.value > 0 && to.value / from.value >= 20;
    const value = part => (isLog ? from.value * (to.value / from.value) ** part : from.value + (to.value - from.value) * part);
    const values = Array.from({ length: count }, (_, i) => `${+value(i / (count - 1)).toPrecision(3)} ${to.unit || from.unit}`.trim());
    const label = describe(translated(now.scenario.title), [...now.changes, [path, w('crew.range', { from: values[0], to: values[count - 1] })]]);
    return { jobs: values.map(one => ({ settings: [[path, one]] })), label, isSweep: true, names: values.map(one => inWords([path, one])) };
  }

  // From a parameter: half to twice of it, within its range.
  offer(path, value, low, high, unit) {
    const write = number => `${+number.toPrecision(3)} ${unit}`.trim();
    $('sweep-path').value = path;
    $('sweep-from').value = write(Math.max(low, value ? value / 2 : low));
    $('sweep-to').value = write(Math.min(high, value ? value * 2 : high));
    $('tab-chance').click();
    $('sweep').querySelector('button').focus();
  }
}
