// A switch for each mechanism and a slider for each of its parameters, from the declarations that explain prints.
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name in made && name !== 'list') made[name] = value; else made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

// Left by the escape key, a dialog would give the answer of the last time again.
function showAfresh(dialog) {
  dialog.returnValue = '';
  dialog.showModal();
}

function split(quantity) {
  const [, value, unit] = /^([-+0-9.eE]+)\s*(.*)$/.exec(String(quantity));
  return { value: +value, unit };
}

// A slider moves evenly in the logarithm where a range spans decades, else in a power that puts the default in the middle.
class Scale {
  constructor(low, high, start) {
    this.low = low;
    this.high = high;
    this.log = low > 0 && high / low >= 100;
    const middle = start > low && start < high ? Math.log((start - low) / (high - low)) / Math.log(0.5) : 1;
    this.power = Math.min(6, Math.max(1, middle));
  }

  value(part) {
    if (this.log) return this.low * (this.high / this.low) ** part;
    return this.low + (this.high - this.low) * part ** this.power;
  }

  part(value) {
    if (this.log) return Math.log(value / this.low) / Math.log(this.high / this.low);
    return ((value - this.low) / (this.high - this.low)) ** (1 / this.power);
  }
}

const SETTLED_MS = 250;

function rangeWords({ low, high, default: usual }) {
  return w(low ? 'control.range' : 'control.words', { low, high, usual });
}

class ParameterRow {
  constructor(mechanism, parameter, source, set) {
    this.parameter = parameter;
    this.path = `mechanisms.${mechanism}.${parameter.name}`;
    const high = split(parameter.high);
    this.unit = high.unit;
    this.whole = false;
    const id = `p-${mechanism}-${parameter.name}`;
    const tip = `${parameter.meaning}. ${rangeWords(parameter)}`;
    const name = element('label', { className: 'name', htmlFor: id, title: tip }, parameter.name.replace(/_/g, ' '));
    this.slider = element('input', { type: 'range', min: 0, max: 1000, step: 1, title: tip, 'aria-label': w('control.slider', { name: parameter.name }) });
    this.text = element('input', { id, spellcheck: false, autocomplete: 'off', title: tip });
    const about = element('p', { className: 'small', id: id + '-about' },
      `${parameter.meaning}. ${rangeWords(parameter)} `, restsOn(parameter, source), ' ', this.sweep());
    this.text.setAttribute('aria-describedby', about.id);
    this.row = element('div', { className: 'parameter ' + parameter.status }, name, this.slider, this.text, about);
    this.slider.addEventListener('input', () => { this.text.value = this.words(); });
    this.slider.addEventListener('change', () => this.soon(() => set(this, this.words())));
    this.text.addEventListener('change', () => set(this, this.text.value));
  }

  // Each press of a key is a change, and each change reads the whole scenario; so only the last of a row of them counts.
  soon(act) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = null;
      act();
    }, SETTLED_MS);
  }

  // What is assumed is there to be tested.
  sweep() {
    const button = element('button', { type: 'button', className: 'sweep' }, w('control.matters'));
    button.setAttribute('aria-label', w('control.matters_of', { name: this.parameter.name }));
    button.onclick = () => chance.offer(this.path, split(this.text.value).value, this.scale.low, this.scale.high, this.unit);
    return button;
  }

  // All in the unit of the range.
  ranges({ low, high, start }) {
    this.scale = new Scale(low, high, start);
  }

  words() {
    const value = +this.scale.value(this.slider.value / 1000).toPrecision(3);
    return `${value} ${this.unit}`.trim();
  }

  show(value) {
    if (this.timer || document.activeElement === this.text) return;
    this.slider.value = Math.round(1000 * this.scale.part(value));
    this.text.value = `${+value.toPrecision(6)} ${this.unit}`.trim();
    this.slider.setAttribute('aria-valuetext', this.text.value);
  }
}

// As the story goes; what the page does not know comes last.
const STORY = ['macrophage_infiltration', 'inflammation', 'neovascularization', 'macrophage_polarization', 'matrix_degradation',
  'phagocytosis', 'dehydration', 'cover_tearing', 'immune_privilege_disruption', 'oxygen_supply', 'disc_material'];

function rank(name) {
  const place = STORY.indexOf(name);
  return place < 0 ? STORY.length : place;
}

class Mechanisms {
  constructor(catalogue, source, set) {
    this.rows = [];
    this.switches = {};
    this.boxes = {};
    for (const entry of [...catalogue].sort((a, b) => rank(a.name) - rank(b.name))) {
      const flip = element('input', { type: 'checkbox', role: 'switch', 'aria-label': translated(spaced(entry.name)), 'data-mechanism': entry.name });
      const rows = entry.parameters.map(parameter => new ParameterRow(entry.name, parameter, source, set));
      const sources = entry.sources.length ? w('control.sources', { keys: entry.sources.join(', ') }) : '';
      const claim = element('p', { lang: 'en' }, entry.claim);
      const more = element('p', { className: 'small', lang: 'en', title: entry.sources.map(source).join('\n') }, entry.equations.join('\n'), element('br'), entry.symbols.map(one => `${one.name}: ${one.meaning}`).join('. '), element('br'), sources);
      more.style.whiteSpace = 'pre-wrap';
      const details = element('details', {}, element('summary', { title: entry.claim }, translated(spaced(entry.name)), ' ', ...tallyBadges(entry.parameters)), claim, more, ...rows.map(row => row.row));
      const box = element('div', { className: 'mechanism' }, flip, details);
      flip.addEventListener('change', () => set({ path: 'mechanisms.' + entry.name, text: details }, flip.checked ? 'on' : 'off'));
      $('mechanisms').append(box);
      this.switches[entry.name] = flip;
      this.boxes[entry.name] = box;
      this.rows.push(...rows.map(row => Object.assign(row, { mechanism: entry.name })));
    }
  }

  // Numbers are turned into the units of the ranges by the model, which knows units.
  async show(now, talk) {
    const { numbers } = await talk.ask('units', { quantities: this.rows.map(row => [now[row.mechanism].values[row.parameter.name], row.unit]) });
    if (!this.rows[0].scale) await this.ranges(talk);
    this.rows.forEach((row, i) => row.show(numbers[i]));
    for (const [name, flip] of Object.entries(this.switches)) {
      flip.checked = now[name].on;
      this.boxes[name].classList.toggle('off', !now[name].on);
    }
  }

  async ranges(talk) {
    const asked = this.rows.flatMap(({ parameter, unit }) => [[parameter.low, unit], [parameter.high, unit], [parameter.default, unit]]);
    const { numbers } = await talk.ask('units', { quantities: asked });
    this.rows.forEach((row, i) => row.ranges({ low: numbers[3 * i], high: numbers[3 * i + 1], start: numbers[3 * i + 2] }));
  }
}
