import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { daysBetween, type Speaker } from '@golden-thread/kernel';
import { factsOf, few, laws, madeBy, speakers, theTime, wish } from '@golden-thread/testing';
import { DAYS_UNTIL_GONE, reflection } from './reflection.ts';
import { reflectionSchemas as stored } from './reflection.schema.ts';

const words = few('I fill silences too soon.', 'I listened.');

laws('a reflection', {
  aggregate: reflection,
  schemas: stored,
  wishes: {
    write: wish(
      {
        competencies: few<string[]>(['active-listening'], []),
        words,
        kept: few(true, false, false),
        at: theTime,
        by: speakers('specialist'),
      },
      ['kept'],
    ),
    letGo: wish({ now: theTime, by: speakers('automation', 'automation', 'specialist') }),
  },
  answers: ({ gone }) => gone,
  invariants: {
    'P11: a reflection is its writer’s alone': ({ history }) => {
      ok(new Set(factsOf(history, 'ReflectionWritten').map(({ event }) => event.data.specialistId)).size <= 1);
    },
    'P11: what is gone is gone: no word of it is left, and nothing follows': ({ state, history }) => {
      const gone = history.findIndex(({ event }) => event.type === 'ReflectionGone');
      if (gone < 0) return;
      strictEqual(gone, history.length - 1);
      strictEqual(state.written, null);
    },
    'P11: by itself it goes after 180 days, and never while it is kept': (seen) => {
      if (madeBy(seen, 'ReflectionGone').length === 0) return;
      const { role, id } = seen.wish['by'] as Speaker;
      if (role !== 'automation') return strictEqual(id, seen.before.written?.specialistId);
      strictEqual(seen.before.written?.kept, false);
      ok(daysBetween(seen.before.written.at, seen.now) >= DAYS_UNTIL_GONE);
    },
  },
  always: {
    'P11: what is gone stays gone': ({ before, state }) => {
      if (before.gone) deepStrictEqual([state.written, state.gone], [null, true]);
    },
  },
});
