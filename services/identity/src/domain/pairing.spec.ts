import { ada, agencyNorth, luis, mara, on, scenariosOf } from '@golden-thread/testing';
import type { Role, Told } from '@golden-thread/kernel';
import { accept } from './pairing-answers.ts';
import { choose, confirm, correct, giveCover, pairing, release, streamOfPairing, want, wantNoMore } from './pairing.ts';
import type { PairingEvent } from './pairing.schema.ts';

type Named<Name extends PairingEvent['type']> = Extract<PairingEvent, { type: Name }>;

const given = scenariosOf(pairing);
/** Another specialist of the agency in the north. */
const noor = 'noor';
const self: Told = { how: 'self', readBack: false, interpreter: 'none' };
const aloud: Told = { how: 'aloud', writtenBy: mara, readBack: true, interpreter: 'professional' };
const fromMemory: Told = { ...aloud, readBack: false };
const adaSpeaks = { role: 'person', id: ada } as const;
const maraWrites = { role: 'specialist', id: mara } as const;
const told = { by: adaSpeaks, told: self };
const written = { by: maraWrites, told: aloud };
const remembered = { by: maraWrites, told: fromMemory };

const nothingSaid = { languages: [], modes: [], supportKinds: [] };
const wanted = (data: Partial<Named<'SpecialistWanted'>['data']> = {}): Named<'SpecialistWanted'> => ({
  type: 'SpecialistWanted',
  data: { ...nothingSaid, told: self, ...data },
});
const chosen = (specialistId: string, data: Partial<Named<'SpecialistChosen'>['data']> = {}): Named<'SpecialistChosen'> => ({
  type: 'SpecialistChosen',
  data: { specialistId, told: self, ...data },
});
const accepted = (specialistId: string, where: { programmeId?: string } = {}): Named<'SpecialistAccepted'> => ({
  type: 'SpecialistAccepted',
  data: { specialistId, ...where },
});
const released = (specialistId: string, data: Partial<Named<'SpecialistReleased'>['data']> = {}): Named<'SpecialistReleased'> => ({
  type: 'SpecialistReleased',
  data: { specialistId, continuity: 'nothing', told: self, ...data },
});
const covered = (specialistId: string, data: Partial<Named<'CoverGiven'>['data']> = {}): Named<'CoverGiven'> => ({
  type: 'CoverGiven',
  data: { specialistId, until: 100, continuity: 'nothing', told: self, ...data },
});
const noMore: Named<'WantedNoMore'> = { type: 'WantedNoMore', data: { code: 'not-said', told: self } };
const confirmed = (eventId: string): PairingEvent => ({ type: 'ToldConfirmed', data: { eventId } });
const corrected = (eventId: string): PairingEvent => ({ type: 'ToldCorrected', data: { eventId } });

const there = { credential: 'valid', left: false, sameAgency: true } as const;
const chooseLuis = { ...told, ...there, specialistId: luis };
const coverByLuis = { ...told, ...there, specialistId: luis, until: 100, now: 50 };
const releaseLuis = { ...told, specialistId: luis, sameAgency: true };

describe('wanting a specialist', () => {
  test('has a stream named after the person', () => {
    expect(streamOfPairing('7f9c')).toBe('pairing-7f9c');
  });

  test('P16: asking takes no form: everything may stay empty; the same wish again changes nothing', () => {
    given()
      .when(want, { ...told, ...nothingSaid })
      .then(wanted())
      .again()
      .nothingHappened();
  });

  test('keeps what was said, in the person’s words; said otherwise it is another wish', () => {
    const said = {
      programmeId: 'programme-1',
      languages: ['es'],
      modes: ['walk' as const],
      supportKinds: ['emotional' as const],
      words: 'Somebody calm.',
    };
    given()
      .when(want, { ...told, ...said })
      .then(wanted(said))
      .again()
      .nothingHappened();
    given(wanted(said))
      .when(want, { ...told, ...said, words: 'Somebody at ease with silence.' })
      .then(wanted({ ...said, words: 'Somebody at ease with silence.' }));
    given(wanted())
      .when(want, { ...told, ...nothingSaid, programmeId: 'programme-1' })
      .then(wanted({ programmeId: 'programme-1' }));
  });

  test('P2: may be written down by a specialist or the agency lead: many who ask have nobody of their own yet', () => {
    for (const role of ['specialist', 'own-specialist', 'agency-steward'] as const) {
      given()
        .when(want, { ...nothingSaid, by: { role, id: mara }, told: aloud })
        .then(wanted({ told: aloud }));
    }
    given()
      .when(want, { ...nothingSaid, by: maraWrites, told: self })
      .refused('told-by-somebody-else', 'P2');
    given()
      .when(want, { ...nothingSaid, by: maraWrites, told: { how: 'phone', readBack: true, interpreter: 'none' } })
      .refused('writer-not-named', 'P2');
  });

  test('ends on the person’s word, with or without a reason; twice is once', () => {
    given(wanted()).when(wantNoMore, told).then(noMore).again().nothingHappened();
    given(wanted())
      .when(wantNoMore, { ...told, code: 'found-support' })
      .then({ type: 'WantedNoMore', data: { code: 'found-support', told: self } });
    given().when(wantNoMore, told).nothingHappened();
    given(chosen(luis, { told: fromMemory }))
      .when(wantNoMore, told)
      .then(noMore)
      .again()
      .nothingHappened();
    given(released(luis, { told: fromMemory }))
      .when(wantNoMore, told)
      .nothingHappened();
    given(chosen(luis), accepted(luis)).when(wantNoMore, told).nothingHappened();
    given(wanted(), chosen(luis, { programmeId: 'programme-1' }), chosen(noor), accepted(noor))
      .when(wantNoMore, told)
      .then(noMore)
      .again()
      .nothingHappened();
    given(wanted({ told: fromMemory }))
      .when(wantNoMore, told)
      .then(noMore)
      .again()
      .nothingHappened();
  });

  test('ends with what waited for an answer, and leaves who walks with the person', () => {
    given(chosen(luis)).when(wantNoMore, told).then(noMore);
    given(chosen(luis), noMore)
      .when(accept, { specialistId: luis, by: { role: 'specialist', id: luis } })
      .refused('specialist-not-chosen');
    given(wanted({ programmeId: 'programme-1' }), chosen(luis), accepted(luis), noMore)
      .when(choose, { ...chooseLuis, specialistId: noor })
      .refused('chosen-already');
  });
});

const speakers: readonly Role[] = ['supporter', 'representative', 'network-steward', 'operator', 'automation'];

describe('choosing, standing in and letting go', () => {
  test('P2: a person chooses; the same wish again changes nothing', () => {
    given().when(choose, chooseLuis).then(chosen(luis)).again().nothingHappened();
    given()
      .when(choose, { ...chooseLuis, programmeId: 'programme-1' })
      .then(chosen(luis, { programmeId: 'programme-1' }))
      .again()
      .nothingHappened();
  });

  test.each(speakers)('P2: nobody decides for the person, no %s', (role) => {
    const by = { role, id: 'somebody' };
    const said = { by, told: { ...aloud, writtenBy: 'somebody' } };
    given()
      .when(want, { ...said, ...nothingSaid })
      .refused('pairing-is-the-persons', 'P2');
    given(wanted()).when(wantNoMore, said).refused('pairing-is-the-persons', 'P2');
    given()
      .when(choose, { ...chooseLuis, ...said })
      .refused('pairing-is-the-persons', 'P2');
    given()
      .when(giveCover, { ...coverByLuis, ...said })
      .refused('pairing-is-the-persons', 'P2');
    given(chosen(luis))
      .when(release, { ...releaseLuis, ...said })
      .refused('pairing-is-the-persons', 'P2');
    given(chosen(luis, { told: fromMemory }))
      .when(confirm, { eventId: 'event-1', by })
      .refused('pairing-is-the-persons', 'P2');
  });

  test('P2: a specialist never writes down the choice or release of that same specialist; another one may', () => {
    const byLuis = { by: { role: 'own-specialist', id: luis } as const, told: { ...aloud, writtenBy: luis } };
    // Neither as the one who enters it, nor as the one named as writer.
    for (const said of [byLuis, { ...byLuis, told: aloud }, { by: maraWrites, told: byLuis.told }, { by: adaSpeaks, told: byLuis.told }]) {
      given()
        .when(choose, { ...chooseLuis, ...said })
        .refused('writes-about-oneself', 'P2');
      given()
        .when(giveCover, { ...coverByLuis, ...said })
        .refused('writes-about-oneself', 'P2');
      given(chosen(luis), accepted(luis))
        .when(release, { ...releaseLuis, ...said })
        .refused('writes-about-oneself', 'P2');
    }
    given()
      .when(choose, { ...chooseLuis, ...written })
      .then(chosen(luis, { told: aloud }));
    given(chosen(luis), accepted(luis))
      .when(release, { ...releaseLuis, ...written })
      .then(released(luis, { told: aloud }));
    given()
      .when(giveCover, { ...coverByLuis, ...written })
      .then(covered(luis, { told: aloud }));
  });

  test('P2: nor do they confirm or correct it; another specialist, the agency lead or the person does', () => {
    const luisReads = { role: 'own-specialist', id: luis } as const;
    for (const fact of [chosen(luis, { told: fromMemory }), released(luis, { told: fromMemory }), covered(luis, { told: fromMemory })]) {
      given(fact).when(confirm, { eventId: 'event-1', by: luisReads }).refused('writes-about-oneself', 'P2');
      given(fact).when(correct, { eventId: 'event-1', by: luisReads }).refused('writes-about-oneself', 'P2');
      for (const by of [maraWrites, adaSpeaks, { role: 'agency-steward', id: agencyNorth } as const]) {
        given(fact).when(confirm, { eventId: 'event-1', by }).then(confirmed('event-1')).again().nothingHappened();
        given(fact).when(correct, { eventId: 'event-1', by }).then(corrected('event-1')).again().nothingHappened();
      }
    }
    given(wanted({ told: fromMemory }))
      .when(confirm, { eventId: 'event-1', by: luisReads })
      .then(confirmed('event-1'));
    given(wanted()).when(confirm, { eventId: 'event-9', by: adaSpeaks }).refused('nothing-told', 'P2');
  });

  test('P2: a verdict says what it is about', () => {
    const of = 'SpecialistChosen';
    given(chosen(luis, { told: fromMemory }))
      .when(confirm, { eventId: 'event-1', of, by: adaSpeaks })
      .then({ type: 'ToldConfirmed', data: { eventId: 'event-1', of } });
    given(chosen(luis, { told: fromMemory }))
      .when(correct, { eventId: 'event-1', of, by: adaSpeaks })
      .then({ type: 'ToldCorrected', data: { eventId: 'event-1', of } });
  });

  test('P2: written from memory it is kept once and decides nothing, until it is read back', () => {
    const memory = chosen(luis, { told: fromMemory });
    given()
      .when(choose, { ...chooseLuis, ...remembered })
      .then(memory)
      .again()
      .nothingHappened();
    given(memory)
      .when(choose, { ...chooseLuis, ...remembered, specialistId: noor })
      .then(chosen(noor, { told: fromMemory }));
    given(memory).when(choose, chooseLuis).then(chosen(luis));
    given(memory, confirmed('event-1')).when(choose, chooseLuis).nothingHappened();
    given(memory, corrected('event-1')).when(choose, chooseLuis).then(chosen(luis));
    given(memory, corrected('event-1'))
      .when(choose, { ...chooseLuis, ...remembered })
      .then(memory);
    given(chosen(luis), accepted(luis), released(luis, { told: fromMemory }))
      .when(choose, { ...chooseLuis, specialistId: noor })
      .refused('chosen-already', 'P3');
    given(wanted({ told: fromMemory }))
      .when(want, { ...remembered, ...nothingSaid })
      .nothingHappened();
  });

  test('P3: at most one is chosen in a programme; who has not answered gives way to whom is chosen now', () => {
    const programme = { programmeId: 'programme-1' };
    given(chosen(luis, programme), accepted(luis, programme))
      .when(choose, { ...chooseLuis, ...programme, specialistId: noor })
      .refused('chosen-already', 'P3');
    given(chosen(luis, programme), accepted(luis, programme))
      .when(choose, { ...chooseLuis, specialistId: noor })
      .then(chosen(noor));
    given(chosen(luis, programme))
      .when(choose, { ...chooseLuis, ...programme, specialistId: noor })
      .then(chosen(noor, programme));
    given(chosen(luis, programme), accepted(luis, programme), released(luis))
      .when(choose, { ...chooseLuis, ...programme, specialistId: noor })
      .then(chosen(noor, programme));
  });

  test.each([
    ['lapsed', 'credential-lapsed'],
    ['none', 'credential-missing'],
  ] as const)('P12: where the programme needs a credential, somebody whose credential is %s is not chosen anew', (credential, code) => {
    given()
      .when(choose, { ...chooseLuis, credential })
      .refused(code, 'P12');
    given()
      .when(giveCover, { ...coverByLuis, credential })
      .refused(code, 'P12');
  });

  test.each(['valid', 'pending', 'not-needed'] as const)('P12: somebody whose credential is %s is chosen', (credential) => {
    given()
      .when(choose, { ...chooseLuis, credential })
      .then(chosen(luis));
  });

  test('P12: a pairing in place stands when the credential lapses, and the person may let go', () => {
    given(chosen(luis), accepted(luis))
      .when(choose, { ...chooseLuis, credential: 'lapsed' })
      .nothingHappened();
    given(chosen(luis), accepted(luis)).when(release, releaseLuis).then(released(luis));
  });

  test('P12: somebody who left is not chosen, and does not stand in', () => {
    given()
      .when(choose, { ...chooseLuis, left: true })
      .refused('specialist-gone', 'P12');
    given()
      .when(giveCover, { ...coverByLuis, left: true })
      .refused('specialist-gone', 'P12');
  });

  test('P5: somebody who stands in sees nothing of what was before, unless the person says so', () => {
    given().when(giveCover, coverByLuis).then(covered(luis)).again().nothingHappened();
    given(covered(luis))
      .when(giveCover, { ...coverByLuis, continuity: 'preferences' })
      .then(covered(luis, { continuity: 'preferences' }))
      .again()
      .nothingHappened();
    given(covered(luis))
      .when(giveCover, { ...coverByLuis, until: 101 })
      .then(covered(luis, { until: 101 }));
  });

  test('standing in ends later than now', () => {
    given()
      .when(giveCover, { ...coverByLuis, now: 100 })
      .refused('cover-over');
    given()
      .when(giveCover, { ...coverByLuis, now: 99 })
      .then(covered(luis));
    given(covered(luis))
      .when(giveCover, { ...coverByLuis, now: 100, credential: 'lapsed' })
      .nothingHappened();
  });

  test('P3: a person lets go, and says what the next one may see: nothing, unless they say so', () => {
    given(chosen(luis), accepted(luis)).when(release, releaseLuis).then(released(luis)).again().nothingHappened();
    given(chosen(luis), accepted(luis), released(luis))
      .when(release, { ...releaseLuis, continuity: 'everything' })
      .then(released(luis, { continuity: 'everything' }))
      .again()
      .nothingHappened();
    given(covered(luis)).when(release, releaseLuis).then(released(luis));
  });

  test('P3: letting go holds in one programme, or wherever they walk together', () => {
    const [one, two] = [{ programmeId: 'programme-1' }, { programmeId: 'programme-2' }];
    const both = [chosen(luis, one), accepted(luis, one), chosen(luis, two), accepted(luis, two)];
    given(...both)
      .when(release, { ...releaseLuis, ...one })
      .then(released(luis, one))
      .again()
      .nothingHappened();
    given(...both, released(luis, one))
      .when(release, releaseLuis)
      .then(released(luis));
    given(...both, released(luis, one))
      .when(release, { ...releaseLuis, ...two })
      .then(released(luis, two));
    given(...both, released(luis), chosen(noor, one), accepted(noor, one))
      .when(release, releaseLuis)
      .nothingHappened();
    given(...both, released(luis, one))
      .when(choose, { ...chooseLuis, ...two })
      .nothingHappened();
    given(...both, released(luis, one))
      .when(choose, { ...chooseLuis, ...one })
      .then(chosen(luis, one));
    given(...both, released(luis))
      .when(choose, { ...chooseLuis, ...two })
      .then(chosen(luis, two));
  });

  test('P3: letting go is never held up: no consent stands before it, and it is taken before the choice arrived', () => {
    given()
      .when(release, { ...releaseLuis, sameAgency: false, continuity: 'everything' })
      .then(released(luis, { continuity: 'everything' }));
    given(on(20, released(luis)), on(10, chosen(luis)))
      .when(accept, { specialistId: luis, by: { role: 'specialist', id: luis } })
      .refused('specialist-not-chosen');
    given(on(10, released(luis)), on(20, chosen(luis)))
      .when(choose, chooseLuis)
      .nothingHappened();
    given(chosen(luis), released(luis), chosen(luis), released(luis, { continuity: 'nothing' }))
      .when(release, releaseLuis)
      .nothingHappened();
  });
});
