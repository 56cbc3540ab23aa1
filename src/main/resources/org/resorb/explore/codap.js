// In CODAP, a workbench for data in schools, which frames the page: hands runs over as cases, and what the page shows, which CODAP keeps in
// its document. The messages are those of CODAP's data interactive API, carried as its library iframe-phone does.
const isInCodap = parent !== window && new URLSearchParams(location.search).has('codap');
const CODAP = { channel: 'data-interactive', data: 'resorb', hello_ms: 200, patience_ms: 60000, days: 7 };

class Codap {
  constructor() {
    Object.assign(this, { waiting: new Map(), count: 0, sent: new Map(), before: 0 });
    addEventListener('message', ({ source, data }) => source === parent && this.hear(data));
    const greet = () => parent.postMessage({ type: 'hello' }, '*');
    this.greeting = setInterval(greet, CODAP.hello_ms);
    setTimeout(() => clearInterval(this.greeting), CODAP.patience_ms);
    greet();
  }

  hear(data) {
    const { type, content = {} } = data || {};
    if (type === 'hello' && this.greeting) {
      clearInterval(this.greeting);
      this.greeting = null;
      this.open().catch(this.failed);
    }
    if (type !== CODAP.channel) return;
    const { messageType, uuid, value } = content;
    if (messageType === 'call') this.asked(value).then(answer => this.post({ messageType: 'returnValue', uuid, value: answer }));
    else this.waiting.get(uuid)?.(value);
  }

  post(content) {
    parent.postMessage({ type: CODAP.channel, content }, '*');
  }

  // What CODAP asks for when it saves its document; all else it only tells.
  async asked({ action, resource }) {
    return action === 'get' && resource === 'interactiveState' ? { success: true, values: await linkState() } : { success: true };
  }

  // One request, or a list of them that are answered by a list.
  call(value) {
    const uuid = `resorb-${++this.count}`;
    this.post({ messageType: 'call', uuid, value });
    return new Promise((good, bad) => {
      const late = setTimeout(() => this.waiting.delete(uuid) && bad(new Error(w('codap.silent'))), CODAP.patience_ms);
      this.waiting.set(uuid, answer => {
        clearTimeout(late);
        this.waiting.delete(uuid);
        const refused = [].concat(answer).find(one => !one?.success);
        if (refused) bad(new Error(refused.values?.error || w('codap.refused'))); else good(answer);
      });
    });
  }

  failed({ message }) {
    trouble(w('codap.failed', { why: message }));
  }

  async open() {
    const values = { name: 'Resorb', title: 'Resorb', version: parts.model, dimensions: { width: 1000, height: 700 } };
    const [, there] = await this.call([{ action: 'update', resource: 'interactiveFrame', values }, { action: 'get', resource: 'interactiveFrame' }]);
    const { savedState } = there.values;
    $('to-codap').hidden = false;
    if (savedState?.version) await followTold(readState(savedState)); else showFirst(parts.first);
  }

  // Numbers of runs go on behind those that a document brings along.
  async prepare() {
    const attribute = ({ name, unit, meaning }) => ({ name, unit, description: translated(meaning), type: 'numeric' });
    const runs = { name: 'runs', attrs: [{ name: 'run' }, { name: 'replicate' }, { name: 'name' }] };
    const days = { name: 'days', parent: 'runs', attrs: notebook.columns.map(attribute) };
    await this.call({ action: 'create', resource: 'dataContext', values: { name: CODAP.data, title: w('codap.data'), collections: [runs, days] } });
    const { values } = await this.call({ action: 'get', resource: `dataContext[${CODAP.data}].itemSearch[*]` });
    this.before = Math.max(0, ...values.map(one => +one.values.run || 0));
    await this.call({ action: 'create', resource: 'component', values: { type: 'caseTable', dataContext: CODAP.data } });
    this.isPrepared = true;
  }

  // The days of a run, one a week, that CODAP does not have; a run goes by the name that it was first sent with.
  fresh(run, one, index) {
    const { days, name } = this.sent.get(`${run.id} ${index}`) || { days: 0, name: run.nameOf(one) };
    const start = { run: this.before + run.id, replicate: index + 1, name };
    const plain = value => (Number.isFinite(value) ? value : '');
    const cases = one.rows.slice(days).filter((_, i) => (days + i) % CODAP.days === 0)
      .map(row => ({ ...start, ...Object.fromEntries(notebook.columns.map((column, i) => [column.name, plain(row[i])])) }));
    return { key: `${run.id} ${index}`, name, days: one.rows.length, cases };
  }

  async send() {
    if (!this.isPrepared) await this.prepare();
    let cases = 0;
    for (const run of notebook.all()) {
      const members = (run.members || [run]).map((one, index) => this.fresh(run, one, index));
      const fresh = members.flatMap(one => one.cases);
      if (fresh.length) await this.call({ action: 'create', resource: `dataContext[${CODAP.data}].item`, values: fresh });
      for (const { key, name, days } of members) this.sent.set(key, { name, days });
      cases += fresh.length;
    }
    speak(w('codap.sent', { cases }));
  }

  // One press after the other, so that no day goes twice.
  start() {
    $('to-codap').onclick = async () => {
      $('to-codap').disabled = true;
      await this.send().catch(this.failed);
      $('to-codap').disabled = false;
    };
  }
}
