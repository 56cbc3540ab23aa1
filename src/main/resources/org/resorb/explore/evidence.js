// What each number and each claim rests on.
const STATUS = {
  sourced: 'measured: a publication gives the number',
  calibrated: 'fitted to cohorts of patients',
  assumed: 'assumed: nobody measured it',
  scale: 'a unit, never fitted',
};

function statusBadge(status) {
  return element('span', { className: 'badge ' + status, title: STATUS[status] || '' }, status);
}

// How many of the numbers of a part of the model are of each kind.
function tally(parameters) {
  const count = {};
  for (const { status } of parameters) if (STATUS[status] && status !== 'scale') count[status] = (count[status] || 0) + 1;
  return count;
}

function tallyBadges(parameters) {
  return Object.entries(tally(parameters)).map(([status, count]) => element('span', { className: 'badge ' + status, title: STATUS[status] }, `${count} ${status}`));
}

function restsOn(parameter, source) {
  const words = [parameter.note, ...parameter.sources.map(source)].filter(Boolean).join('. ');
  return element('span', {}, statusBadge(parameter.status), words ? ' ' + words : '');
}

// Only what is assumed, in all mechanisms at once.
function onlyAssumed(on) {
  document.body.classList.toggle('only-assumed', on);
  document.querySelectorAll('.mechanism details').forEach(one => { one.open = on; });
}

const DRUG_EFFECT = { relieves_pain: 'relieves pain', half_life: 'half-life', half_effect: 'half of the effect at this part of the usual dose', usual_dose: 'usual dose' };

// What the drug that is chosen does in the model, and what each number rests on. What it does not do is left out.
function drugEvidence(name, source) {
  const all = parts.catalogue.find(entry => entry.name === 'drugs').parameters.filter(one => one.name.startsWith(name + '.'));
  const does = all.filter(one => !/^0\b/.test(one.default));
  const rows = does.map(one => {
    const key = one.name.slice(name.length + 1);
    return element('tr', {}, element('th', { scope: 'row', title: one.meaning }, DRUG_EFFECT[key] || key.replace(/_/g, ' ')), element('td', {}, one.default), element('td', { className: 'origin' }, restsOn(one, source)));
  });
  const count = tally(all);
  $('drug-evidence').replaceChildren(
    element('p', { className: 'small' }, `${spaced(name)} in the model: ${count.assumed || 0} of ${all.length} numbers are assumed, also those that are zero. `
      + 'What follows from it is a question to the model, no finding about patients. The dose is compared with the usual dose; half of the effect is left where its amount has fallen to the part below.'),
    element('table', {}, element('tbody', {}, ...rows)));
}

function painEvidence(source) {
  const pain = parts.catalogue.find(entry => entry.name === 'pain');
  const measured = pain.parameters.filter(one => one.status === 'assumed').length;
  $('pain-evidence').replaceChildren(element('summary', {}, 'Pain in the model ', ...tallyBadges(pain.parameters)),
    element('p', { className: 'small' }, `Pain has a part that fades and a part that follows the size of the fragment. ${measured} of its ${pain.parameters.length} numbers are assumed.`),
    element('ul', {}, ...pain.parameters.map(one => element('li', { className: 'small' }, `${one.meaning}: ${one.default} `, restsOn(one, source)))));
}
