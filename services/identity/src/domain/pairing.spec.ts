import { ada, luis, on, scenariosOf } from '@golden-thread/testing';
import type { Told } from '@golden-thread/kernel';
import { accept } from './pairing-answers.ts';
import { choose, giveCover, pairing, release } from './pairing.ts';
import type { PairingEvent } from './pairing.schema.ts';

type Named<Name extends PairingEvent['type']> = Extract<PairingEvent, { type: Name }>;

const given = scenariosOf(pairing);
/** Another specialist of the agency in the north. */
const noor = 'noor';
const self: Told = { how: 'self', readBack: false, interpreter: 'none' };
const adaSpeaks = { role: 'person', id: ada } as const;
const told = { by: adaSpeaks, told: self };
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

const there = { credential: 'valid', left: false } as const;
const chooseLuis = { ...told, ...there, specialistId: luis };
const coverByLuis = { ...told, ...there, specialistId: luis, until: 100, now: 50 };
const releaseLuis = { ...told, specialistId: luis };

describe('choosing, standing in and letting go', () => {
  test('P2: a person chooses; the same wish again changes nothing', () => {
    given().when(choose, chooseLuis).then(chosen(luis)).again().nothingHappened();
    given()
      .when(choose, { ...chooseLuis, programmeId: 'programme-1' })
      .then(chosen(luis, { programmeId: 'programme-1' }))
      .again()
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
      .when(release, { ...releaseLuis, continuity: 'everything' })
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
