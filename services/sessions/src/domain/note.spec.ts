import fc from 'fast-check';
import type { Role, Told } from '@golden-thread/kernel';
import { ada, arbitraryOf, ben, luis, mara, on, recordedAs, scenariosOf } from '@golden-thread/testing';
import {
  answerNote,
  confirm,
  correct,
  evolve,
  initial,
  isNoNoteWanted,
  keepNoNote,
  note,
  shownOf,
  streamOfNote,
  withdrawNote,
  writeNote,
  type WriteNote,
} from './note.ts';
import { noteSchemas, type NoteEvent } from './note.schema.ts';

const given = scenariosOf(note);
const person = { role: 'person', id: ada } as const;
const luisSpeaks = { role: 'own-specialist', id: luis } as const;
const maraStandsIn = { role: 'specialist', id: mara } as const;
const others: readonly Role[] = ['supporter', 'representative', 'agency-steward', 'network-steward', 'operator', 'automation'];
const self: Told = { how: 'self', readBack: false, interpreter: 'none' };
const aloud: Told = { how: 'aloud', writtenBy: luis, readBack: true, interpreter: 'none' };
const fromMemory: Told = { ...aloud, readBack: false };

const words = 'We walked to the library.';
const write: WriteNote = { personId: ada, words, together: true, policy: 'co-written', guest: false, by: luisSpeaks };
const writtenBy = (by: 'person' | 'together' | 'specialist', text = words): NoteEvent => ({
  type: 'NoteWritten',
  data: { personId: ada, by, words: text },
});
const written = writtenBy('together');
const answered: NoteEvent = { type: 'NoteAnswered', data: { personId: ada, words: 'It was the market.', told: self } };
const answer = { personId: ada, words: 'It was the market.', told: self, by: person };
const withdrawnAs = (told: Told): NoteEvent => ({ type: 'NoteWithdrawn', data: { personId: ada, told } });
const withdrawn = withdrawnAs(self);
const withdraw = { personId: ada, told: self, by: person };
const noneKept: NoteEvent = { type: 'NoNoteKept', data: { personId: ada } };
const correctedEvent = (eventId: string): NoteEvent => ({ type: 'ToldCorrected', data: { eventId, personId: ada } });
const confirmedEvent = (eventId: string): NoteEvent => ({ type: 'ToldConfirmed', data: { eventId, personId: ada } });

describe('writing a note', () => {
  test('P5: together, as the agency does; the same wish again changes nothing', () => {
    given().when(writeNote, write).then(written).again().nothingHappened();
  });

  test('there may be more to write', () => {
    given(written)
      .when(writeNote, { ...write, words: 'And back.' })
      .then(writtenBy('together', 'And back.'));
  });

  test.each([
    ['co-written', false, 'write-it-together'],
    ['person-only', false, 'person-writes-the-note'],
    ['person-only', true, 'person-writes-the-note'],
    ['none', true, 'no-notes-here'],
    ['none', false, 'no-notes-here'],
  ] as const)('P5: where the policy is %s, a specialist (together: %s) hears: %s', (policy, together, code) => {
    given()
      .when(writeNote, { ...write, policy, together })
      .refused(code, 'P5');
  });

  test.each([
    ['specialist', luisSpeaks, false, 'specialist'],
    ['specialist', maraStandsIn, true, 'together'],
    ['co-written', maraStandsIn, true, 'together'],
    ['co-written', person, false, 'person'],
    ['person-only', person, true, 'person'],
    ['specialist', person, false, 'person'],
  ] as const)('P5: where the policy is %s, %j (together: %s) writes it as %s', (policy, by, together, writer) => {
    given()
      .when(writeNote, { ...write, policy, by, together })
      .then(writtenBy(writer));
  });

  test('P5: where no notes are kept, the person keeps none here either', () => {
    given()
      .when(writeNote, { ...write, policy: 'none', by: person })
      .refused('no-notes-here', 'P5');
  });

  test.each(others)('P5: a %s writes nothing', (role) => {
    const by = { role, id: 'somebody' };
    given()
      .when(writeNote, { ...write, by })
      .refused('note-not-yours', 'P5');
    given().when(keepNoNote, { personId: ada, by }).refused('note-not-yours', 'P5');
  });

  test('P16: none is kept of a guest', () => {
    given()
      .when(writeNote, { ...write, guest: true })
      .refused('note-of-a-guest', 'P16');
  });
});

describe('answering a note', () => {
  test('P5: the person answers what is written about them; twice is once', () => {
    given(written).when(answerNote, answer).then(answered).again().nothingHappened();
    given(written, answered)
      .when(answerNote, { ...answer, words: 'Both, in truth.' })
      .then({ type: 'NoteAnswered', data: { personId: ada, words: 'Both, in truth.', told: self } });
  });

  test('P2: said aloud and written down by their own specialist it is worth the same', () => {
    given(written)
      .when(answerNote, { ...answer, told: aloud, by: luisSpeaks })
      .then({ type: 'NoteAnswered', data: { personId: ada, words: answer.words, told: aloud } });
    given(written)
      .when(answerNote, { ...answer, by: luisSpeaks })
      .refused('told-by-somebody-else', 'P2');
    given(written)
      .when(answerNote, { ...answer, by: maraStandsIn, told: aloud })
      .refused('only-the-person', 'P2');
  });

  test('P2: an answer that was corrected counts as never told', () => {
    given(written, answered, correctedEvent('event-2')).when(answerNote, answer).then(answered);
    given(written, answered, confirmedEvent('event-2')).when(answerNote, answer).nothingHappened();
  });

  test('P2: what was written from memory can be said again and be confirmed; what is confirmed is not said from memory again', () => {
    const unconfirmed: NoteEvent = { type: 'NoteAnswered', data: { personId: ada, words: answer.words, told: fromMemory } };
    given(written, unconfirmed).when(answerNote, answer).then(answered).again().nothingHappened();
    given(written, unconfirmed)
      .when(answerNote, { ...answer, told: fromMemory, by: luisSpeaks })
      .nothingHappened();
    given(written, answered)
      .when(answerNote, { ...answer, told: fromMemory, by: luisSpeaks })
      .nothingHappened();
  });

  test('what is hidden is answered like what never was', () => {
    given().when(answerNote, answer).refused('no-note-here');
    given(written, withdrawn).when(answerNote, answer).refused('no-note-here');
  });
});

describe('every note', () => {
  test('P2: what was written down for the person is confirmed or corrected, once', () => {
    const unconfirmed = withdrawnAs(fromMemory);
    const wish = { eventId: 'event-2', personId: ada, by: person };
    given(written, unconfirmed).when(confirm, wish).then(confirmedEvent('event-2')).again().nothingHappened();
    given(written, unconfirmed).when(correct, wish).then(correctedEvent('event-2')).again().nothingHappened();
    given(written, unconfirmed, correctedEvent('event-2')).when(confirm, wish).refused('corrected-already', 'P2');
    given(written)
      .when(confirm, { ...wish, eventId: 'event-1' })
      .refused('nothing-told', 'P2');
    given(noneKept)
      .when(correct, { ...wish, eventId: 'event-1' })
      .refused('nothing-told', 'P2');
    given(written, unconfirmed)
      .when(correct, { ...wish, by: { role: 'supporter', id: ben } })
      .refused('only-the-person', 'P2');
  });

  test('is about one person', () => {
    given(written)
      .when(writeNote, { ...write, personId: ben })
      .refused('note-of-another', 'P5');
    given(written)
      .when(answerNote, { ...answer, personId: ben })
      .refused('note-of-another', 'P5');
    given(written)
      .when(withdrawNote, { ...withdraw, personId: ben })
      .refused('note-of-another', 'P5');
    given(noneKept).when(keepNoNote, { personId: ben, by: luisSpeaks }).refused('note-of-another', 'P5');
  });

  // Whatever comes, in whatever order: once a withdrawal stands, nothing is shown but what the person wrote after it; without one, everything is.
  test('takes facts in any order', () => {
    const types = Object.keys(noteSchemas) as NoteEvent['type'][];
    const anyFact = fc
      .oneof(...types.map((type) => arbitraryOf(noteSchemas[type]).map((data) => ({ type, data }) as NoteEvent)))
      .chain((fact) => (fact.type.startsWith('Told') ? fc.nat(12).map((n) => aimed(fact, `event-${n}`)) : fc.constant(fact)));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(5), anyFact), { maxLength: 12 }), (history) => {
        const facts = history.map(([at, fact], index) => recordedAs(on(at, fact), index));
        const state = facts.reduce((before, { event, recorded }) => evolve(before, event, recorded), initial);
        const isCorrected = (eventId: string) => state.tellings.get(eventId) === 'corrected';
        const takenBack = facts.filter(({ event, recorded }) => event.type === 'NoteWithdrawn' && !isCorrected(recorded.eventId));
        const latest = Math.max(-1, ...takenBack.map(({ recorded }) => recorded.occurredAt));
        const shown = facts.flatMap(({ event, recorded }) =>
          event.type === 'NoteWritten' && (latest < 0 || (event.data.by === 'person' && recorded.occurredAt > latest))
            ? [{ by: event.data.by, words: event.data.words, at: recorded.occurredAt }]
            : [],
        );
        expect(shownOf(state)).toEqual(shown);
        expect(isNoNoteWanted(state)).toBe(
          facts.some(
            ({ event, recorded }) => event.type === 'NoNoteKept' && event.data.told !== undefined && !isCorrected(recorded.eventId),
          ),
        );
        expect(state.noneKept).toBe(facts.some(({ event }) => event.type === 'NoNoteKept' && event.data.told === undefined));
        expect(state.personId).toBe(facts[0]?.event.data.personId ?? null);
        expect(state.answers.size).toBe(facts.filter(({ event }) => event.type === 'NoteAnswered').length);
      }),
      { numRuns: 300 },
    );
  });

  test('has a stream of its own', () => {
    expect(streamOfNote('7f9c')).toBe('note-7f9c');
  });
});

function aimed(fact: NoteEvent, eventId: string): NoteEvent {
  return fact.type === 'ToldConfirmed' || fact.type === 'ToldCorrected' ? { ...fact, data: { ...fact.data, eventId } } : fact;
}
