import { ada, agencyNorth, luis, mara, scenariosOf } from '@golden-thread/testing';
import type { Role, Told } from '@golden-thread/kernel';
import { choose, confirm, correct, giveCover, pairing, release, want, wantNoMore } from './pairing.ts';
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
const confirmed = (eventId: string): PairingEvent => ({ type: 'ToldConfirmed', data: { eventId } });
const corrected = (eventId: string): PairingEvent => ({ type: 'ToldCorrected', data: { eventId } });

const there = { credential: 'valid', left: false } as const;
const chooseLuis = { ...told, ...there, specialistId: luis };
const coverByLuis = { ...told, ...there, specialistId: luis, until: 100, now: 50 };
const releaseLuis = { ...told, specialistId: luis };

const speakers: readonly Role[] = ['supporter', 'representative', 'network-steward', 'operator', 'automation'];

describe('whose word counts in choosing, standing in and letting go', () => {
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
});
