import type { Told } from '@golden-thread/kernel';
import { ada, luis, mara, on, recordedAs, scenariosOf } from '@golden-thread/testing';
import { answerNote, answersShownOf, evolve, initial, keepNoNote, note, shownOf, withdrawNote, writeNote, type WriteNote } from './note.ts';
import type { NoteEvent } from './note.schema.ts';

const given = scenariosOf(note);
const person = { role: 'person', id: ada } as const;
const luisSpeaks = { role: 'own-specialist', id: luis } as const;
const maraStandsIn = { role: 'specialist', id: mara } as const;
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
const withdrawnAs = (told: Told): NoteEvent => ({ type: 'NoteWithdrawn', data: { personId: ada, told } });
const withdrawn = withdrawnAs(self);
const withdraw = { personId: ada, told: self, by: person };
const noneAskedFor = (told: Told): NoteEvent => ({ type: 'NoNoteKept', data: { personId: ada, told } });
const noneKept: NoteEvent = { type: 'NoNoteKept', data: { personId: ada } };
const correctedEvent = (eventId: string): NoteEvent => ({ type: 'ToldCorrected', data: { eventId, personId: ada } });
const stateOf = (...facts: readonly Parameters<typeof recordedAs<NoteEvent>>[0][]) =>
  facts.map(recordedAs).reduce((state, { event, recorded }) => evolve(state, event, recorded), initial);

describe('no note', () => {
  test('P5: the person asks for it, and from then on nobody else writes one', () => {
    given().when(keepNoNote, { personId: ada, told: self, by: person }).then(noneAskedFor(self)).again().nothingHappened();
    given(noneAskedFor(self)).when(writeNote, write).refused('no-note-wanted', 'P5');
    given(noneAskedFor(self))
      .when(writeNote, { ...write, policy: 'specialist', together: false })
      .refused('no-note-wanted', 'P5');
  });

  test('P5: the person may write one after all', () => {
    given(noneAskedFor(self))
      .when(writeNote, { ...write, by: person })
      .then(writtenBy('person'));
  });

  test('P5: it binds at once, also when it was written down from memory; what was corrected does not', () => {
    given(noneAskedFor(fromMemory)).when(writeNote, write).refused('no-note-wanted', 'P5');
    given(noneAskedFor(fromMemory), correctedEvent('event-1')).when(writeNote, write).then(written);
    given(noneAskedFor(fromMemory), correctedEvent('event-1'), noneAskedFor(self)).when(writeNote, write).refused('no-note-wanted', 'P5');
    given(noneAskedFor(fromMemory), correctedEvent('event-1'))
      .when(keepNoNote, { personId: ada, told: aloud, by: luisSpeaks })
      .then(noneAskedFor(aloud));
  });

  test('P2: asked for from memory, the person may still say it themself', () => {
    given(noneAskedFor(fromMemory))
      .when(keepNoNote, { personId: ada, told: self, by: person })
      .then(noneAskedFor(self))
      .again()
      .nothingHappened();
    given(noneAskedFor(fromMemory)).when(keepNoNote, { personId: ada, told: fromMemory, by: luisSpeaks }).nothingHappened();
    given(noneAskedFor(fromMemory)).when(keepNoNote, { personId: ada, by: luisSpeaks }).nothingHappened();
  });

  test.each([luisSpeaks, maraStandsIn])('there may simply be none, and one may come later: %j', (by) => {
    given().when(keepNoNote, { personId: ada, by }).then(noneKept).again().nothingHappened();
    given(noneKept).when(writeNote, write).then(written);
  });

  test('P5: the wish of the person is noted also where there simply was none, and not the other way round', () => {
    given(noneKept).when(keepNoNote, { personId: ada, told: self, by: person }).then(noneAskedFor(self));
    given(noneAskedFor(self)).when(keepNoNote, { personId: ada, by: luisSpeaks }).nothingHappened();
  });

  test('P2: how the person asked for it is said', () => {
    given().when(keepNoNote, { personId: ada, by: person }).refused('say-how-it-was-asked', 'P2');
    given().when(keepNoNote, { personId: ada, told: self, by: luisSpeaks }).refused('told-by-somebody-else', 'P2');
    given().when(keepNoNote, { personId: ada, told: aloud, by: maraStandsIn }).refused('only-the-person', 'P2');
  });

  test('where there is one, it is taken back instead', () => {
    given(written).when(keepNoNote, { personId: ada, told: self, by: person }).refused('note-written-already', 'P5');
    given(written).when(keepNoNote, { personId: ada, by: luisSpeaks }).refused('note-written-already', 'P5');
    given(written, withdrawn).when(keepNoNote, { personId: ada, told: self, by: person }).then(noneAskedFor(self));
  });
});

describe('taking a note back', () => {
  test('P5: the person takes it back, and it is hidden at once; twice is once', () => {
    given(written).when(withdrawNote, withdraw).then(withdrawn).again().nothingHappened();
    expect(shownOf(stateOf(written))).toEqual([{ by: 'together', words, at: 0 }]);
    expect(shownOf(stateOf(written, withdrawn))).toEqual([]);
  });

  test('P5: written from memory it hides too, for to hide builds nothing; what was corrected hides no longer', () => {
    expect(shownOf(stateOf(written, withdrawnAs(fromMemory)))).toEqual([]);
    expect(shownOf(stateOf(written, withdrawnAs(fromMemory), correctedEvent('event-2')))).toHaveLength(1);
    expect(shownOf(stateOf(written, withdrawnAs(fromMemory), correctedEvent('event-2'), withdrawn))).toEqual([]);
    given(written, withdrawnAs(fromMemory), correctedEvent('event-2')).when(withdrawNote, withdraw).then(withdrawn);
    given(written, withdrawnAs(fromMemory), correctedEvent('event-2'))
      .when(writeNote, { ...write, words: 'And back.' })
      .then(writtenBy('together', 'And back.'));
  });

  test('P5: nobody else writes it anew, neither later nor by an entry that comes late', () => {
    given(written, withdrawn).when(writeNote, write).refused('note-withdrawn', 'P5');
    given(written, withdrawn)
      .when(writeNote, { ...write, policy: 'specialist', together: false })
      .refused('note-withdrawn', 'P5');
    expect(shownOf(stateOf(on(10, withdrawn), on(5, written)))).toEqual([]);
    expect(shownOf(stateOf(on(10, withdrawn), on(15, written)))).toEqual([]);
    expect(shownOf(stateOf(on(10, withdrawn), on(15, writtenBy('specialist'))))).toEqual([]);
  });

  test('P5: the person may write it anew, and take that back as well', () => {
    const anew = { by: 'person', words, at: 11 };
    given(written, withdrawn)
      .when(writeNote, { ...write, by: person })
      .then(writtenBy('person'));
    expect(shownOf(stateOf(on(10, withdrawn), on(11, writtenBy('person'))))).toEqual([anew]);
    expect(shownOf(stateOf(on(10, withdrawn), on(10, writtenBy('person'))))).toEqual([]);
    given(on(10, withdrawn), on(11, writtenBy('person')))
      .when(withdrawNote, withdraw)
      .then(withdrawn);
    expect(shownOf(stateOf(on(10, withdrawn), on(11, writtenBy('person')), on(12, withdrawn)))).toEqual([]);
  });

  test('P5: it may be taken back before it has arrived', () => {
    given().when(withdrawNote, withdraw).then(withdrawn).again().nothingHappened();
  });

  test('P2: taken back from memory, the person may still say it themself', () => {
    given(written, withdrawnAs(fromMemory)).when(withdrawNote, withdraw).then(withdrawn).again().nothingHappened();
    given(written, withdrawnAs(fromMemory))
      .when(withdrawNote, { ...withdraw, told: fromMemory, by: luisSpeaks })
      .nothingHappened();
  });

  test('P2: nobody takes it back for the person', () => {
    given(written)
      .when(withdrawNote, { ...withdraw, by: luisSpeaks })
      .refused('told-by-somebody-else', 'P2');
    given(written)
      .when(withdrawNote, { ...withdraw, by: { role: 'representative', id: 'somebody' } })
      .refused('only-the-person', 'P2');
    given(written)
      .when(withdrawNote, { ...withdraw, told: aloud, by: luisSpeaks })
      .then(withdrawnAs(aloud));
  });
});

describe('an answer to a note that was taken back', () => {
  const answered: NoteEvent = { type: 'NoteAnswered', data: { personId: ada, words: 'It was the market.', told: self } };
  const again = { personId: ada, words: 'It was the market.', told: self, by: person };
  const takenBack = [on(1, written), on(2, answered), on(3, withdrawn)] as const;
  const anew = on(4, writtenBy('person', 'We sat by the river.'));

  test('P5: is hidden with it, and stays hidden when the person writes anew', () => {
    expect([...answersShownOf(stateOf(on(1, written), on(2, answered))).values()]).toEqual([{ words: 'It was the market.', at: 2 }]);
    expect(answersShownOf(stateOf(...takenBack)).size).toBe(0);
    expect(answersShownOf(stateOf(...takenBack, anew)).size).toBe(0);
    expect(answersShownOf(stateOf(on(1, written), on(3, answered), on(3, withdrawn), anew)).size).toBe(0);
    expect(answersShownOf(stateOf(...takenBack, anew, on(5, answered))).size).toBe(1);
    expect(answersShownOf(stateOf(on(1, answered))).size).toBe(0);
  });

  test('P5: comes back where it was not meant to be taken back', () => {
    expect(answersShownOf(stateOf(...takenBack, on(4, correctedEvent('event-3')))).size).toBe(1);
  });

  test('can be said of the new one', () => {
    given(...takenBack, anew)
      .when(answerNote, again)
      .then(answered);
    given(...takenBack, anew, on(5, answered))
      .when(answerNote, again)
      .nothingHappened();
  });
});
