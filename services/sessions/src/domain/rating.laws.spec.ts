import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import type { Speaker } from '@golden-thread/kernel';
import { factsOf, laws, madeBy, noTo, speakers, wishOf } from '@golden-thread/testing';
import { rating, type HandOver } from './rating.ts';
import { ratingSchemas as stored } from './rating.schema.ts';

laws('a rating', {
  aggregate: rating,
  schemas: stored,
  wishes: {
    handOver: wishOf(stored.RatingHandedOver, speakers('own-specialist')).map(({ personId, way }): HandOver => ({ personId, way })),
    rateSession: wishOf(stored.SessionRated, speakers('person', 'own-specialist')),
  },
  invariants: {
    'P2: only the person rates, and once': (seen) => {
      if (madeBy(seen, 'SessionRated').length > 0) strictEqual((seen.wish['by'] as Speaker).role, 'person');
      ok(factsOf(seen.history, 'SessionRated').length <= 1);
    },
    'P6: nobody else learns from a no whether the person rated': (seen) => {
      if (seen.name === 'rateSession' && (seen.wish['by'] as Speaker).role !== 'person') strictEqual(noTo(seen), 'rating-not-yours');
    },
    'P6: handing the questions over says nothing of the answer': (seen) => {
      if (seen.name === 'handOver') strictEqual(noTo(seen), null);
      const ways = factsOf(seen.history, 'RatingHandedOver').map(({ event }) => event.data.way);
      strictEqual(new Set(ways).size, ways.length);
    },
  },
  always: {
    'P2: what the person said first stays': ({ before, state }) => {
      if (before.rated !== null) deepStrictEqual(state.rated, before.rated);
    },
  },
});
