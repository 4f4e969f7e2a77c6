import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import type { Speaker } from '@golden-thread/kernel';
import { ada, ben, factsOf, few, laws, madeBy, type Seen, speakers, tellings, wish, wishOf } from '@golden-thread/testing';
import { isNoNoteWanted, note, shownOf, type Note } from './note.ts';
import { noteSchemas as stored, type NoteEvent } from './note.schema.ts';

const by = speakers('person', 'own-specialist');
const personId = few(ada, ada, ada, ada, ben);
const told = { personId, told: tellings, by };

/** Facts of the person that they have not put right since: a word that hides holds at once, also unconfirmed. */
function standing({ state, history }: Pick<Seen<Note, NoteEvent>, 'state' | 'history'>, type: 'NoteWithdrawn' | 'NoNoteKept') {
  return factsOf(history, type).filter(
    ({ event, recorded }) => event.data.told !== undefined && state.tellings.get(recorded.eventId) !== 'corrected',
  );
}

laws('a note', {
  aggregate: note,
  schemas: stored,
  wishes: {
    writeNote: wish({
      personId,
      words: few('We walked.', 'We sat by the river.'),
      together: few(true, false),
      policy: few('co-written', 'specialist', 'co-written', 'specialist', 'person-only', 'none'),
      guest: few(false, false, false, true),
      by,
    }),
    answerNote: wish({ words: few('Yes.', 'It was not so.'), ...told }),
    withdrawNote: wish(told),
    keepNoNote: wish(told, ['told']),
    confirm: wishOf(stored.ToldConfirmed, by, { personId }),
    correct: wishOf(stored.ToldCorrected, by, { personId }),
  },
  answers: (state) => [
    shownOf(state)
      .map(({ words }) => words)
      .at(-1),
    isNoNoteWanted(state),
    state.personId,
  ],
  invariants: {
    'P5: after the person asked that no note be kept, or took it back, nobody but they write': (seen) => {
      for (const { by: writer } of madeBy(seen, 'NoteWritten')) {
        if (writer === 'person') continue;
        const known = { state: seen.before, history: seen.history };
        deepStrictEqual([...standing(known, 'NoNoteKept'), ...standing(known, 'NoteWithdrawn')], []);
      }
    },
    'P5: a note is written as the agency’s policy allows, and never of a guest': (seen) => {
      for (const { by: writer } of madeBy(seen, 'NoteWritten')) {
        const policy = String(seen.wish['policy']);
        const allowed: Readonly<Record<string, readonly string[]>> = {
          person: ['co-written', 'person-only', 'specialist'],
          together: ['co-written', 'specialist'],
          specialist: ['specialist'],
        };
        ok(allowed[writer]?.includes(policy), `${writer} under ${policy}`);
        strictEqual(seen.wish['guest'], false);
      }
    },
    'P5: only the person and a specialist write here, and of one person': (seen) => {
      if (seen.decision.kind === 'happened' && seen.decision.events.length > 0)
        ok(['person', 'own-specialist', 'specialist'].includes((seen.wish['by'] as Speaker).role));
      ok(
        new Set(factsOf(seen.history, 'NoteWritten', 'NoteAnswered', 'NoteWithdrawn', 'NoNoteKept').map(({ event }) => event.data.personId))
          .size <= 1,
      );
    },
  },
  always: {
    'P5: a withdrawn note shows nothing that was written before, and nothing that others wrote': ({ state, history }) => {
      for (const { recorded } of standing({ state, history }, 'NoteWithdrawn'))
        ok(shownOf(state).every(({ by: writer, at }) => writer === 'person' && at > recorded.occurredAt));
    },
    'P5: what is shown was written, word for word': ({ state, history }) => {
      const written = factsOf(history, 'NoteWritten').map(({ event }) => event.data.words);
      ok(shownOf(state).every(({ words }) => written.includes(words)));
      if (standing({ state, history }, 'NoteWithdrawn').length === 0) strictEqual(shownOf(state).length, written.length);
    },
  },
});
