// Shows what this browser can: the model, or pictures of it.
let parts;

async function start() {
  fillWords();
  if (!canRun()) return;
  $('cannot').hidden = true;
  $('app').hidden = false;
  parts = JSON.parse(new TextDecoder().decode(await unpacked('parts')));
  for (const text of [parts.charts, parts.script]) {
    const script = document.createElement('script');
    script.textContent = text;
    document.head.append(script);
  }
  await begin();
}

addEventListener('unhandledrejection', event => {
  event.preventDefault();
  if (event.reason?.isLost) return;
  trouble(w('wrong.could_not', { why: event.reason?.message || event.reason }));
});
addEventListener('error', event => trouble(w('wrong.could_not', { why: event.message })));
start().catch(wrong => trouble(w('wrong.could_not_start', { why: wrong.message })));
