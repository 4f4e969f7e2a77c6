/**
 * PORT ROUTE CONNECTIONS SECONDS: declares preferences at /api/ROUTE over as many kept connections, each with one request under way.
 * People take turns and say five each; ten times as many as connections, so that nobody says two things at once. Says requests a second
 * and the milliseconds to the answer; ends with an error where an answer is none that a declared preference gets.
 */
import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';
import { answer, argument } from '../answer.ts';

const PREFERENCES_OF_A_PERSON = 5;
const PEOPLE_PER_CONNECTION = 10;
const NETWORK = 'benchmark';

const [port, route] = [argument(0), argument(1)];
const connections = Number(argument(2));
const people = Array.from({ length: connections * PEOPLE_PER_CONNECTION }, () => randomUUID());
let asked = 0;
const result = await autocannon({
  url: `http://127.0.0.1:${port}`,
  connections,
  duration: Number(argument(3)),
  verifyBody: (body) => String(body).includes('"outcome":"happened"'),
  requests: [{ method: 'POST', setupRequest: (request) => ({ ...request, ...declaring() }) }],
});
const wrong = result.non2xx + result.errors + result.timeouts + result.mismatches;
if (wrong > 0) throw new Error(`${String(wrong)} of ${String(result.requests.total)} requests to /api/${route} were not answered well`);
answer({ perSecond: result.requests.total / result.duration, p50Millis: result.latency.p50, p99Millis: result.latency.p99 });

/** The next wish, as a device sends it. */
function declaring() {
  const turn = asked % people.length;
  const isNewcomers = asked % (people.length * PREFERENCES_OF_A_PERSON) < people.length;
  if (isNewcomers) people[turn] = randomUUID();
  const personId = people[turn] ?? '';
  asked += 1;
  return {
    path: `/api/${route}/people/${personId}/preferences`,
    headers: {
      'content-type': 'application/json',
      'golden-thread-identity': `network=${NETWORK}; role=person; id=${personId}`,
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({ preferenceId: randomUUID(), words: 'Walking while we talk, and not before ten.', told: { how: 'self' } }),
  };
}
