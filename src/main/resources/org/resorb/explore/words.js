// The words of the page in its languages; WORDS is words.json.
const LANGUAGES = ['en', 'de', 'es'];

// What the address asks for, else the first of the reader's languages that the page has.
function languageOf(search, wanted) {
  const all = [new URLSearchParams(search).get('lang'), ...wanted].map(one => String(one).slice(0, 2));
  return all.find(one => LANGUAGES.includes(one)) || LANGUAGES[0];
}

const language = languageOf(location.search, navigator.languages || []);

// The words of a key, with values in place of what stands in braces.
function w(key, values = {}) {
  return WORDS[key][LANGUAGES.indexOf(language)].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

// What the model or a lesson says in English, in the language of the page if that has it.
function translated(english) {
  return parts.translations[language]?.[english] || english;
}

function decimal(text) {
  return language === 'en' ? text : text.replace('.', ',');
}

// Markup stands in words of the page only, never in what comes from outside.
function fillWords() {
  document.documentElement.lang = language;
  const fill = (name, act) => document.querySelectorAll(`[data-${name}]`).forEach(one => act(one, w(one.getAttribute(`data-${name}`))));
  fill('w', (one, words) => { one.innerHTML = words; });
  fill('w-label', (one, words) => one.setAttribute('aria-label', words));
  fill('w-hint', (one, words) => { one.placeholder = words; });
  fill('w-group', (one, words) => { one.label = words; });
  const names = WORDS['language.name'].map((name, i) => Object.assign(new Option(name, LANGUAGES[i]), { lang: LANGUAGES[i] }));
  const choice = document.getElementById('choose-language');
  choice.replaceChildren(...names);
  choice.value = language;
}

// The lessons as the page says them.
function lessonsInWords(lessons) {
  const told = ['title', 'predict', 'compare', 'name', 'do', 'ask', 'unit', 'text', 'claim'];
  return JSON.parse(JSON.stringify(lessons), (key, value) => (told.includes(key) && typeof value === 'string' ? translated(value) : value));
}
