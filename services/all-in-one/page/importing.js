/** The import button: sends a file, shows how far it is, and says how it ended. */
import { figure } from './figures.js';

const BAD_LINES_SHOWN = 20;
const STAGES = { checking: 'Checking', asking: 'Comparing with what is known', storing: 'Storing', following: 'Counting' };
const byId = (id) => document.getElementById(id);

/** Wires the form; `after` is called when an import ended, however it did. */
export function wireImport(after) {
  byId('import').addEventListener('submit', (event) => {
    event.preventDefault();
    const file = byId('file').files[0];
    if (!file) return;
    send(file, after);
  });
}

function send(file, after) {
  const query = new URLSearchParams();
  const network = byId('into').value.trim();
  if (network !== '') query.set('network', network);
  if (byId('keep-going').checked) query.set('keepGoing', 'true');
  begin();
  const request = new XMLHttpRequest();
  let read = 0;
  let bad = 0;
  let ended = null;
  const take = () => {
    const end = request.responseText.lastIndexOf('\n') + 1;
    for (const line of request.responseText.slice(read, end).split('\n')) {
      if (line === '') continue;
      const report = JSON.parse(line);
      if (report.kind === 'progress') show(`${STAGES[report.stage] ?? report.stage} ...`, report.done, report.total);
      if (report.kind === 'bad-lines') bad = listBad(report.lines, bad);
      if (report.kind === 'ended' || report.kind === 'failed') ended = report;
    }
    read = end;
  };
  request.upload.addEventListener('progress', ({ loaded, total, lengthComputable }) =>
    show('Reading ...', loaded, lengthComputable ? total : null),
  );
  request.addEventListener('progress', () => request.status === 200 && take());
  request.addEventListener('load', () => {
    if (request.status === 200) take();
    finish(request.status === 200 ? sentenceOf(ended, bad) : problemOf(request.responseText), after);
  });
  request.addEventListener('error', () =>
    finish('The connection was cut. Nothing is lost: import the same file again and it goes on from where it was.', after),
  );
  request.open('POST', `/api/platform/imports?${query}`);
  request.setRequestHeader('content-type', 'application/x-ndjson');
  request.send(file);
}

function begin() {
  byId('send').disabled = true;
  byId('outcome').textContent = '';
  byId('bad-lines').replaceChildren();
  byId('bad-lines').hidden = true;
  show('Reading ...', 0, null);
}

function show(words, done, total) {
  byId('progress').hidden = false;
  const bar = byId('bar');
  if (total === null || total === 0) bar.removeAttribute('value');
  else {
    bar.max = total;
    bar.value = Math.min(done, total);
  }
  byId('progress-words').textContent = total === null || total === 0 ? words : `${words} ${Math.floor((100 * done) / total)} %`;
}

function finish(words, after) {
  byId('progress').hidden = true;
  byId('send').disabled = false;
  byId('outcome').textContent = words;
  after();
}

function listBad(lines, before) {
  const list = byId('bad-lines');
  list.hidden = false;
  for (const { line, problems } of lines.slice(0, Math.max(0, BAD_LINES_SHOWN - before))) {
    const item = document.createElement('li');
    item.textContent = problems
      .map(({ field, reason }) => (field === 'line' ? `Line ${line} ${reason}` : `Line ${line}: ${field} ${reason}`))
      .join('; ');
    list.append(item);
  }
  return before + lines.length;
}

function sentenceOf(ended, bad) {
  if (ended === null)
    return 'The platform stopped in the middle. Nothing is lost: import the same file again and it goes on from where it was.';
  if (ended.kind === 'failed') return ended.problem.detail;
  const { read, stored, known, refused } = ended.counts;
  const more = bad > BAD_LINES_SHOWN ? ` The first ${BAD_LINES_SHOWN} bad lines stand below.` : '';
  return `Read ${figure(read)}: stored ${figure(stored)}, already known ${figure(known)}, refused ${figure(refused)}. ${ended.message}${more}`;
}

function problemOf(text) {
  try {
    const { detail, field = [] } = JSON.parse(text);
    return [detail, ...field.map(({ path, reason }) => `${path}: ${reason}`)].join(' ');
  } catch {
    return 'The platform refused, and did not say why.';
  }
}
