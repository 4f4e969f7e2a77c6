import { deepStrictEqual, ok } from 'node:assert/strict';
import { ada, factsOf, few, laws, madeBy, speakers, wish } from '@golden-thread/testing';
import { outsideWish } from './outside-wish.ts';
import { outsideWishSchemas as stored } from './outside-wish.schema.ts';

const by = speakers('person', 'own-specialist', 'agency-steward');
const askedBy = few('agency', 'court');

laws('an outside wish', {
  aggregate: outsideWish,
  schemas: stored,
  wishes: {
    noteOutsideWish: wish({ personId: few(ada), askedBy, words: few('Ten evenings.', 'Twelve evenings.'), by }),
    leaveOutsideWish: wish({ by }),
  },
  invariants: {
    'P1: what others ask is noted once, as theirs, and left once; nothing follows': ({ history }) => {
      deepStrictEqual(
        history.map(({ event }) => event.type),
        (['OutsideWishNoted', 'OutsideWishLeft'] as const).slice(0, history.length),
      );
    },
    'P1: a wish of others names who asks': (seen) => {
      for (const noted of madeBy(seen, 'OutsideWishNoted')) deepStrictEqual(noted.by, seen.wish['askedBy']);
    },
  },
  always: {
    'P1: the first note stays, and what was left stays so': ({ before, state, history }) => {
      if (before.noted !== null) deepStrictEqual(state.noted, before.noted);
      ok(state.left === factsOf(history, 'OutsideWishLeft').length > 0);
    },
  },
});
