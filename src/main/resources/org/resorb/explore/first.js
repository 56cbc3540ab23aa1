// The first screen: what the picture shows, and one button that begins.
const PLACES = [[0, 'bone'], [1, 'disc'], [FRAGMENT, 'fragment'], [2, 'epidural'], [4, 'dura']];

function showFirst(first) {
  const { kinds, nx, ny } = first;
  showAfresh($('first'));
  new Picture($('first-picture'), parts.marks).draw({ ...first, outline: true });
  const labels = PLACES.map(([kind, place]) => ({ words: w('place.' + place), at: placeOf(kind, kinds, nx, ny) })).filter(one => one.at);
  $('first-picture').parentElement.querySelectorAll('span').forEach(old => old.remove());
  for (const { words, at } of labels) {
    const x = Math.max(0.15, Math.min(0.85, at.x));
    $('first-picture').after(element('span', { style: `left:${100 * x}%;top:${100 * at.y}%` }, words));
  }
}

// The middle of a ring has the fragment in it, and that of two vertebrae the disc; so lower down, and further up.
function placeOf(kind, kinds, nx, ny) {
  const middle = middleOf(kinds, nx, ny, kind);
  const fragment = middleOf(kinds, nx, ny, FRAGMENT) || { x: 0.5, y: 0.5 };
  if (middle && kind === 0) return { x: middle.x, y: 0.1 };
  // As tall as the picture, and beside the fragment there is no room for two names.
  if (middle && kind === 4) return { x: middle.x, y: 0.25 };
  return middle && kind === 2 ? { x: fragment.x, y: fragment.y + (1 - fragment.y) * 0.8 } : middle;
}
