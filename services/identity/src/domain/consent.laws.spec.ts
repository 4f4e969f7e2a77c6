import { ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import type { Speaker } from '@golden-thread/kernel';
import {
  arbitraryOf,
  ada,
  day,
  factsOf,
  few,
  laws,
  madeBy,
  noTo,
  type Seen,
  smallWorld,
  speakers,
  tellings,
  theTime,
  wish,
  wishOf,
} from '@golden-thread/testing';
import { wholeOf, type Drafted } from './consent-elements.ts';
import { consent, consentStanding, type Consent } from './consent.ts';
import { consentSchemas as stored, type ConsentEvent } from './consent.schema.ts';

const by = speakers('person', 'representative', 'own-specialist');
const personId = few(ada);
const [sensible] = (stored.ConsentGranted as unknown as { examples: Drafted[] }).examples;
/** A whole consent of which now and then something is missing or something else is said. */
const drafts = fc
  .tuple(
    fc.subarray(Object.keys(sensible ?? {}), { minLength: Object.keys(sensible ?? {}).length - 1 }),
    fc.option(arbitraryOf(stored.ConsentGranted, smallWorld({ personId })), { freq: 3 }),
    few({ kind: 'at', at: day(120) }, { kind: 'at', at: day(50) }, { kind: 'when', when: 'end-of-support' }),
  )
  .map(([kept, other, expires]): Drafted => ({
    ...Object.fromEntries(Object.entries({ ...(sensible ?? {}), expires }).filter(([field]) => kept.includes(field))),
    ...(other ?? {}),
    personId: ada,
  }));

/** The words that take a consent back and were not put right. */
function revocations({ state, history }: Pick<Seen<Consent, ConsentEvent>, 'state' | 'history'>) {
  return factsOf(history, 'ConsentRevoked').filter(({ recorded }) => state.tellings.get(recorded.eventId) !== 'corrected');
}

laws('a consent', {
  aggregate: consent,
  schemas: stored,
  wishes: {
    grant: fc
      .tuple(drafts, by, few(true, false))
      .map(([drafted, speaker, representativeMay]) => ({ ...drafted, by: speaker, now: NaN, representativeMay })),
    revoke: wish({ personId, revokedBy: few('person', 'person', 'representative'), told: tellings, by }),
    expire: wish({ now: theTime, cameToPass: few(true, false), by: speakers('automation', 'agency-steward') }),
    confirm: wishOf(stored.ToldConfirmed, by, { personId }),
    correct: wishOf(stored.ToldCorrected, by, { personId }),
  },
  answers: (state) => [day(50), day(110), day(500)].map((at) => consentStanding(state, at)),
  invariants: {
    'P5: what is granted has every element': (seen) => {
      for (const granted of madeBy(seen, 'ConsentGranted')) ok('whole' in wholeOf(granted));
    },
    'P5: no consent is granted anew that was taken back, and none twice': (seen) => {
      if (madeBy(seen, 'ConsentGranted').length > 0) strictEqual(revocations({ state: seen.before, history: seen.history }).length, 0);
      ok(factsOf(seen.history, 'ConsentGranted').length <= 1);
    },
    'P3: to take it back is never held up: the person’s word is enough': (seen) => {
      const { role } = (seen.wish['by'] ?? { role: '' }) as Speaker;
      if (seen.name === 'revoke' && role === 'person' && seen.wish['revokedBy'] === 'person')
        ok([null, 'writer-not-named'].includes(noTo(seen)));
    },
    'P2: only the person says that they did not take it back': (seen) => {
      if (madeBy(seen, 'ToldCorrected').length > 0) strictEqual((seen.wish['by'] as Speaker).role, 'person');
    },
    'P5: it came to its end on its day, or because what it waited for happened': (seen) => {
      if (madeBy(seen, 'ConsentExpired').length === 0) return;
      const expires = seen.before.granted?.expires;
      ok(expires?.kind === 'when' ? seen.wish['cameToPass'] === true : (expires?.at ?? Infinity) <= seen.now);
    },
  },
  always: {
    'P5: what was taken back is not in force from then on, read back or not': ({ state, history }) => {
      for (const { recorded } of revocations({ state, history }))
        ok(!['in-force', 'expired'].includes(consentStanding(state, recorded.occurredAt)));
    },
    'P5: nothing is in force before it was signed, after its day, or of which nothing was signed': ({ state }) => {
      for (const at of [day(0), day(49), day(110), day(500)].filter((each) => consentStanding(state, each) === 'in-force')) {
        const { signature, expires } = state.granted ?? {};
        ok(signature !== undefined && signature.at <= at && (expires?.kind !== 'at' || expires.at === undefined || at < expires.at));
      }
    },
  },
});
