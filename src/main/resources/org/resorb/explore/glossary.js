// The glossary of the documents, in English: headings, and a word in bold with what it means.
function showGlossary() {
  const bold = text => text.split('**').map((part, i) => (i % 2 ? element('b', {}, part) : part));
  const blocks = parts.glossary.replace(/\n {2,}/g, ' ').split('\n').filter(Boolean);
  $('glossary').querySelector('div').replaceChildren(...blocks.filter(one => !one.startsWith('# ')).map(one => (
    one.startsWith('## ') ? element('h3', {}, one.slice(3)) : element('p', {}, ...bold(one.replace(/^- /, ''))))));
  $('glossary').showModal();
}
