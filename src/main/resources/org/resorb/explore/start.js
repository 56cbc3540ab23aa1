// Shows what this browser can: the model, or pictures of it.
let parts;

async function start() {
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

start().catch(wrong => trouble('the page failed: ' + wrong.message));
