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

addEventListener('unhandledrejection', event => {
  event.preventDefault();
  if (event.reason?.isLost) return;
  trouble(`The page could not do that (${event.reason?.message || event.reason}). What was there before is still there.`);
});
addEventListener('error', event => trouble(`The page could not do that (${event.message}). What was there before is still there.`));
start().catch(wrong => trouble(`The page could not start (${wrong.message}). Open the file again, or take another browser.`));
