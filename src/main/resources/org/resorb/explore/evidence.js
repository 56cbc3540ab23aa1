// What each number and each claim rests on.
const STATUS = ['sourced', 'calibrated', 'assumed', 'scale'];

function statusBadge(status) {
  return element('span', { className: 'badge ' + status, title: w('status.' + status) }, w('badge.' + status));
}

// How many of the numbers of a part of the model are of each kind.
function tally(parameters) {
  const count = {};
  for (const { status } of parameters) if (STATUS.includes(status) && status !== 'scale') count[status] = (count[status] || 0) + 1;
  return count;
}

function tallyBadges(parameters) {
  return Object.entries(tally(parameters)).map(([status, count]) => element('span', { className: 'badge ' + status, title: w('status.' + status) }, `${count} ${w((count === 1 ? 'badge.' : 'badges.') + status)}`));
}

function restsOn(parameter, source) {
  const words = [parameter.note && translated(parameter.note), ...parameter.sources.map(source)].filter(Boolean).join('. ');
  return element('span', {}, statusBadge(parameter.status), words ? ' ' + words : '');
}

// Only what is assumed, in all mechanisms at once.
function onlyAssumed(on) {
  document.body.classList.toggle('only-assumed', on);
  document.querySelectorAll('.mechanism details').forEach(one => { one.open = on; });
}

const DRUG_EFFECT = ['relieves_pain', 'half_life', 'half_effect', 'usual_dose'];

const capital = text => text.charAt(0).toUpperCase() + text.slice(1);

// What the drug that is chosen does in the model, and what each number rests on. What it does not do is only counted.
function drugEvidence(name, source) {
  const all = parts.catalogue.find(entry => entry.name === 'drugs').parameters.filter(one => one.name.startsWith(name + '.'));
  const does = all.filter(one => parseFloat(one.default) !== 0);
  const rows = does.map(one => {
    const key = one.name.slice(name.length + 1);
    return element('tr', {}, element('th', { scope: 'row', title: one.meaning }, DRUG_EFFECT.includes(key) ? w('effect.' + key) : spaced(key)), element('td', {}, one.default), element('td', { className: 'origin' }, restsOn(one, source)));
  });
  const count = tally(all);
  $('drug-evidence').replaceChildren(
    element('p', { className: 'small' }, w('drug.evidence', { drug: capital(translated(spaced(name))), assumed: count.assumed || 0, all: all.length })),
    element('table', {}, element('tbody', {}, ...rows)),
    element('p', { className: 'small' }, w('drug.zero', { zero: all.length - does.length })));
}

function painEvidence(source) {
  const pain = parts.catalogue.find(entry => entry.name === 'pain');
  const assumed = pain.parameters.filter(one => one.status === 'assumed').length;
  $('pain-evidence').replaceChildren(element('summary', {}, w('pain.title') + ' ', ...tallyBadges(pain.parameters)),
    element('p', { className: 'small' }, w('pain.evidence', { assumed, all: pain.parameters.length })),
    element('ul', {}, ...pain.parameters.map(one => element('li', { className: 'small' }, `${one.meaning}: ${one.default} `, restsOn(one, source)))));
}
