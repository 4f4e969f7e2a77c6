/** Shows a network's ripple figures and keeps them fresh. No framework: a few elements, filled from the platform's own routes. */
import { cardsOf, figure, freshnessOf, tablesOf } from './figures.js';
import { wireImport } from './importing.js';

const REFRESH_EVERY_MS = 5_000;
const byId = (id) => document.getElementById(id);
let chosen = null;
let shown = '';
let timer;

byId('again').addEventListener('click', refresh);
byId('network').addEventListener('change', (event) => {
  chosen = event.target.value;
  refresh();
});
wireImport(refresh);
refresh();

async function refresh() {
  clearTimeout(timer);
  try {
    const [{ networks }, { running, imports }] = await Promise.all([ask('/api/identity/networks'), ask('/api/platform/imports')]);
    showChoice(networks);
    showUnfinished(running, imports);
    if (chosen === null) showOnly('empty');
    else await showFigures();
    byId('trouble').hidden = true;
  } catch (problem) {
    showTrouble(problem);
  }
  timer = setTimeout(refresh, REFRESH_EVERY_MS);
}

/** An answer, or an Error whose message can be shown. */
async function ask(path) {
  let answer;
  try {
    answer = await fetch(path, { headers: { accept: 'application/json' } });
  } catch {
    throw new Error('The platform does not answer. Is it still running? Nothing is lost; this page goes on when it is back.');
  }
  const body = await answer.json();
  if (answer.ok) return body;
  throw Object.assign(new Error(body.detail), { code: body.code });
}

function showChoice(networks) {
  const select = byId('network');
  const ids = networks.map(({ networkId }) => networkId);
  if (!ids.includes(chosen)) chosen = ids[0] ?? null;
  byId('choice').hidden = networks.length === 0;
  const text = JSON.stringify(networks);
  if (select.dataset.shown === text) return;
  select.dataset.shown = text;
  select.replaceChildren(
    ...networks.map(
      ({ networkId, name, sample }) => new Option(sample ? `${name} (invented data)` : name, networkId, false, networkId === chosen),
    ),
  );
}

function showUnfinished(running, imports) {
  const words = imports
    .filter(({ networkId, finishedAt }) => networkId === chosen && finishedAt === null)
    .map(({ stored, known, read, refused }) => {
      const part = `${figure(stored + known)} of ${figure(read - refused)} lines are in, and the figures rest on them alone.`;
      return running.includes(chosen)
        ? `Import under way: ${part}`
        : `Import unfinished: ${part} Import the same file again: it goes on from there.`;
    });
  byId('unfinished').hidden = words.length === 0;
  byId('unfinished').textContent = words.join(' ');
}

async function showFigures() {
  try {
    const answer = await ask(`/api/projections/networks/${encodeURIComponent(chosen)}/ripple`);
    byId('freshness').textContent = freshnessOf(answer);
    // Only what changed is written, so that whoever reads or selects is not disturbed.
    const text = JSON.stringify(answer.metrics);
    if (text !== shown) byId('figures').replaceChildren(cards(cardsOf(answer.metrics)), tables(tablesOf(answer.metrics)));
    shown = text;
    showOnly('figures');
  } catch (problem) {
    if (problem.code !== 'network-unknown' && problem.code !== 'figures-not-ready') throw problem;
    byId('freshness').textContent = problem.code === 'figures-not-ready' ? problem.message : '';
    showOnly('empty');
  }
}

function showOnly(part) {
  for (const id of ['loading', 'empty', 'figures']) byId(id).hidden = id !== part;
}

function showTrouble(problem) {
  byId('loading').hidden = true;
  byId('trouble').hidden = false;
  byId('trouble-words').textContent = problem.message;
}

function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

function cards(list) {
  const items = list.map(({ name, value, words }) =>
    element(
      'div',
      '',
      element('dt', '', name),
      element('dd', value === null ? 'value none' : 'value', value ?? 'nothing to say yet'),
      element('dd', 'words', words),
    ),
  );
  return element('dl', 'cards', ...items);
}

function tables(list) {
  return element('div', 'tables', ...list.map(table));
}

function table({ title, caption, head, rows }) {
  const hasPlot = rows.some(({ share }) => share !== null);
  const headRow = element('tr', '', ...head.map((text) => header(text, 'col')), ...(hasPlot ? [element('td', 'plot')] : []));
  const body = rows.map(({ cells: [first, ...others], share }) =>
    element('tr', '', header(first, 'row'), ...others.map((text) => element('td', '', text)), ...(share === null ? [] : [plot(share)])),
  );
  const made = element('table', '', element('caption', '', caption), element('thead', '', headRow), element('tbody', '', ...body));
  return element('section', '', element('h2', '', title), element('div', 'scroll', made));
}

function header(text, scope) {
  const made = element('th', '', text);
  made.scope = scope;
  return made;
}

/** A bar that repeats the number beside it: hidden from screen readers, which have the number. */
function plot(share) {
  const meter = element('meter', '');
  meter.max = 1;
  meter.value = share;
  meter.setAttribute('aria-hidden', 'true');
  return element('td', 'plot', meter);
}
