import { ok, strictEqual } from 'node:assert/strict';
import { isConfirmed, type Speaker } from '@golden-thread/kernel';
import { ada, few, laws, madeBy, speakers, tellings, wish, wishOf } from '@golden-thread/testing';
import { confidence } from './confidence.ts';
import { confidenceSchemas as stored } from './confidence.schema.ts';

const by = speakers('person', 'own-specialist');
const scale = { lowest: 0, highest: 10 };

laws('confidence', {
  aggregate: confidence,
  schemas: stored,
  wishes: {
    report: wish({
      personId: few(ada),
      instrument: few('confidence-ruler'),
      version: few('1'),
      score: few(-1, 0, 6.5, 10, 10.5, Infinity),
      scale: few(scale),
      told: tellings,
      by,
    }),
    confirm: wishOf(stored.ToldConfirmed, by),
    correct: wishOf(stored.ToldCorrected, by),
  },
  newsEachTime: ['report'],
  answers: ({ tellings: standing }) => [...standing],
  invariants: {
    'P2: confidence is reported by the person, within the scale of the instrument': (seen) => {
      for (const { score } of madeBy(seen, 'ConfidenceReported')) {
        ok(score >= scale.lowest && score <= scale.highest);
        ok(['person', 'own-specialist'].includes((seen.wish['by'] as Speaker).role));
      }
    },
    'P2: nobody judges what was never told': (seen) => {
      for (const { eventId } of madeBy(seen, 'ToldConfirmed', 'ToldCorrected')) ok(seen.before.tellings.has(eventId));
    },
  },
  always: {
    'P2: a report counts where the person said it or agreed, and was never corrected': ({ state, history }) => {
      for (const [place, { event, recorded }] of history.entries()) {
        if (event.type !== 'ConfidenceReported') continue;
        const since = history
          .slice(place + 1)
          .flatMap(({ event: { type, data } }) => ('eventId' in data && data.eventId === recorded.eventId ? [type] : []));
        const corrected = since.includes('ToldCorrected');
        const agreed = isConfirmed(event.data.told) || since.includes('ToldConfirmed');
        strictEqual(state.tellings.get(recorded.eventId), corrected ? 'corrected' : agreed ? 'confirmed' : 'unconfirmed');
      }
    },
  },
});
