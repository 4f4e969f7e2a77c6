/** FILE: reads every event of a store's file and parses its body, on one thread: what any rebuild has to do at least. */
import { DatabaseSync } from 'node:sqlite';
import { answer, argument } from '../answer.ts';

/** As much memory as our reader takes for itself. */
const CACHE_MIB = 16;

const connection = new DatabaseSync(argument(0), { readOnly: true });
connection.exec(`PRAGMA cache_size = -${String(CACHE_MIB * 1024)}`);
const start = performance.now();
const select = connection.prepare('SELECT * FROM events ORDER BY position');
select.setReturnArrays(true);
const data = select.columns().findIndex(({ name }) => name === 'data');
let events = 0;
let bodies = 0;
for (const row of select.iterate() as Iterable<unknown> as Iterable<unknown[]>) {
  const body: unknown = JSON.parse(String(row[data]));
  events += 1;
  if (body !== null) bodies += 1;
}
const seconds = (performance.now() - start) / 1000;
connection.close();
answer({ events, bodies, seconds });
