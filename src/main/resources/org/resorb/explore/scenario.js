// What the scenario says now: the mechanisms as they are on this day, treatments, words for what differs.
function hours(text) {
  return parseFloat(text);
}

function days(text) {
  return hours(text) / 24;
}

// Mechanisms with what interventions set up to an hour; off ones have the parameters of the reference.
function mechanismsAt(scenario, catalogue, hour) {
  const now = {};
  for (const entry of catalogue) {
    const given = scenario.mechanisms[entry.name];
    const on = typeof given === 'object';
    const defaults = Object.fromEntries(entry.parameters.map(parameter => [parameter.name, parameter.default]));
    now[entry.name] = { on, values: { ...defaults, ...(on ? given : {}) } };
  }
  for (const one of scenario.interventions) {
    if (one.set && hours(one.at) <= hour) {
      for (const [name, change] of Object.entries(one.set.mechanisms)) {
        now[name].on = change !== 'off';
        if (typeof change === 'object') Object.assign(now[name].values, change);
      }
    }
  }
  return now;
}

// What was done while a run went, and is undone by a restart.
function isOnTheWay(value) {
  const about = key => new RegExp(`(^| )${w(key, { day: '[-0-9.,e]+' })}$`);
  return about('change.from_day').test(value) || about('change.on_day').test(value);
}

const spaced = key => key.replace(/_/g, ' ').replace(/\./g, ', ');

// A substance is gone, or only what one kind of cell makes of it.
function knockedOut(substance, cells) {
  return cells ? w('change.no_of', { what: spaced(substance), cells: translated(spaced(cells)) }) : w('change.no', { what: spaced(substance) });
}

// A setting as one says it.
function inWords([path, value]) {
  const [, mechanism, parameter] = /^mechanisms\.([^.]+)(?:\.(.+))?$/.exec(path) || [];
  const [, state, since] = /^(on|off)\b(.*)$/.exec(value) || [];
  if (mechanism && !parameter && state) return w(state === 'off' ? 'change.without' : 'change.with', { what: translated(spaced(mechanism)) }) + since;
  if (path === 'knock_outs') {
    return value.replace(/[[\]]/g, '').split(/, */).map(one => knockedOut(...one.split('@'))).join(', ');
  }
  return `${spaced(parameter || path.replace(/^[^.]+\./, ''))} ${value}`;
}

// A few words for what makes a run differ from its file.
function describe(title, changes) {
  const words = changes.map(inWords);
  const most = words.length > 3 ? [...words.slice(0, 2), w('change.more', { count: words.length - 2 })] : words;
  // In any language: a title that nobody has translated is in English.
  const untreated = WORDS['change.untreated'].find(ending => title.endsWith(ending)) ?? '';
  return most.length ? `${title.slice(0, title.length - untreated.length)}; ${most.join(', ')}` : title;
}

// Where a control has a mistake, the words stand right behind it.
function tell(place, mistakes) {
  place.parentElement.querySelectorAll(':scope > .wrong').forEach(old => old.remove());
  if (!mistakes?.length) return true;
  const words = document.createElement('p');
  words.className = 'wrong';
  words.setAttribute('role', 'alert');
  words.textContent = mistakes.join('\n');
  place.after(words);
  return false;
}

function save(name, content, type) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
