import { ok, strictEqual } from 'node:assert/strict';
import { agencyNorth, agencySouth, factsOf, few, laws, madeBy, noTo, speakers, wish, wishOf } from '@golden-thread/testing';
import { question } from './question.ts';
import { questionSchemas as stored } from './question.schema.ts';

const by = speakers('specialist', 'own-specialist', 'network-steward');

laws('a question of the bank', {
  aggregate: question,
  schemas: stored,
  wishes: {
    proposeQuestion: wishOf(stored.QuestionProposed, by),
    readQuestion: wish({
      agencyId: few(agencyNorth, agencySouth, 'agency-east'),
      verdict: few('yes', 'yes', 'not-like-this'),
      by: few(
        { role: 'specialist', id: 'nia' },
        { role: 'specialist', id: 'omar' },
        { role: 'specialist', id: 'luis' },
        { role: 'person', id: 'ada' },
      ),
    }),
    translateQuestion: wishOf(stored.QuestionTranslated, by),
    retireQuestion: wish({ by }),
  },
  invariants: {
    'P8: a question goes in when two specialists of different agencies said yes, neither of them its author': (seen) => {
      if (madeBy(seen, 'QuestionAccepted').length === 0) return;
      const read = seen.state.readings;
      const yes = [...read.values()].filter(({ verdict }) => verdict === 'yes');
      ok(new Set(yes.map(({ agencyId }) => agencyId)).size >= 2);
      const [proposed] = factsOf(seen.history, 'QuestionProposed');
      ok(!read.has(proposed?.event.data.by ?? ''), 'its author read it');
    },
    'P8: the words that were accepted stay': ({ before, state }) => {
      if (before.accepted) for (const [language, words] of before.translations) strictEqual(state.translations.get(language), words);
    },
    'P8: a question is proposed once, goes in once, and is retired once': ({ history }) => {
      for (const type of ['QuestionProposed', 'QuestionAccepted', 'QuestionRetired'] as const) ok(factsOf(history, type).length <= 1);
    },
    'P8: what is retired is neither read nor put in other words': ({ history }) => {
      const retired = history.findIndex(({ event }) => event.type === 'QuestionRetired');
      ok(retired < 0 || retired === history.length - 1);
    },
  },
  always: {
    'P8: what was accepted or retired stays so': ({ before, state }) => {
      ok((!before.accepted || state.accepted) && (!before.retired || state.retired));
    },
    'P8: whoever keeps no bank changes nothing in it': (seen) => {
      const { role } = seen.wish['by'] as { role: string };
      if (['person', 'supporter', 'operator', 'automation', 'agency-steward', 'representative'].includes(role)) ok(noTo(seen) !== null);
    },
  },
});
