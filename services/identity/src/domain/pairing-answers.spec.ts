import type { Role, Told } from '@golden-thread/kernel';
import { agencyNorth, luis, mara, on, scenariosOf } from '@golden-thread/testing';
import { accept, offerMeantime, propose, sayUnable } from './pairing-answers.ts';
import { pairing } from './pairing.ts';
import type { PairingEvent } from './pairing.schema.ts';

const given = scenariosOf(pairing);
const self: Told = { how: 'self', readBack: false, interpreter: 'none' };
const fromMemory: Told = { how: 'aloud', writtenBy: mara, readBack: false, interpreter: 'none' };
const lead = { role: 'agency-steward', id: agencyNorth } as const;
const luisSpeaks = { role: 'specialist', id: luis } as const;
const programme = { programmeId: 'programme-1' };

const wanted = (told = self, where: { programmeId?: string } = {}): PairingEvent => ({
  type: 'SpecialistWanted',
  data: { languages: [], modes: [], supportKinds: [], told, ...where },
});
const proposed = (...specialistIds: string[]): PairingEvent => ({ type: 'SpecialistProposed', data: { specialistIds } });
const chosen = (specialistId: string, told = self, where: { programmeId?: string } = {}): PairingEvent => ({
  type: 'SpecialistChosen',
  data: { specialistId, ...where, told },
});
const accepted = (where: { programmeId?: string } = {}): PairingEvent => ({
  type: 'SpecialistAccepted',
  data: { specialistId: luis, ...where },
});
const unable = (where: { programmeId?: string } = {}): PairingEvent => ({
  type: 'SpecialistUnable',
  data: { specialistId: luis, ...where, code: 'no-opening' },
});
const answer = { specialistId: luis, by: luisSpeaks };
const answering: readonly Role[] = ['agency-steward', 'specialist', 'own-specialist', 'automation'];
const notAnswering: readonly Role[] = ['person', 'supporter', 'representative', 'network-steward', 'operator'];

describe('specialists are proposed', () => {
  test('to a person who asked, each once and in no order; the same again changes nothing', () => {
    given(wanted())
      .when(propose, { specialistIds: [luis, mara, luis], by: lead })
      .then(proposed(luis, mara))
      .again()
      .nothingHappened();
    given(wanted(), proposed(luis, mara))
      .when(propose, { specialistIds: [mara, luis], by: lead })
      .nothingHappened();
    given(wanted(), proposed(luis, mara))
      .when(propose, { specialistIds: [luis], by: lead })
      .then(proposed(luis));
    given(wanted(), proposed(luis))
      .when(propose, { specialistIds: [mara], by: lead })
      .then(proposed(mara));
    given(wanted(), proposed(luis), wanted(self, programme))
      .when(propose, { specialistIds: [luis], by: lead })
      .then(proposed(luis));
  });

  test('P2: to nobody who did not ask, or does not look any more', () => {
    given()
      .when(propose, { specialistIds: [luis], by: lead })
      .refused('specialist-not-wanted', 'P2');
    given(wanted(), { type: 'WantedNoMore', data: { code: 'not-now', told: self } })
      .when(propose, { specialistIds: [luis], by: lead })
      .refused('specialist-not-wanted', 'P2');
    given(chosen(luis), accepted())
      .when(propose, { specialistIds: [mara], by: lead })
      .refused('specialist-not-wanted', 'P2');
  });

  test('P2: to nobody whose wish was written from memory, until it is read back', () => {
    given(wanted(fromMemory))
      .when(propose, { specialistIds: [luis], by: lead })
      .refused('not-confirmed', 'P2');
    given(chosen(luis, fromMemory))
      .when(propose, { specialistIds: [luis], by: lead })
      .refused('specialist-not-wanted', 'P2');
    given(wanted(fromMemory), { type: 'ToldConfirmed', data: { eventId: 'event-1' } })
      .when(propose, { specialistIds: [luis], by: lead })
      .then(proposed(luis));
  });

  test('by name', () => {
    given(wanted()).when(propose, { specialistIds: [], by: lead }).refused('nobody-proposed');
  });

  test.each(answering)('by the role %s', (role) => {
    given(wanted())
      .when(propose, { specialistIds: [luis], by: { role, id: 'somebody' } })
      .then(proposed(luis));
  });

  test.each(notAnswering)('not by the role %s', (role) => {
    given(wanted())
      .when(propose, { specialistIds: [luis], by: { role, id: 'somebody' } })
      .refused('agency-answers');
  });
});

describe('a specialist who was chosen', () => {
  test('says yes, once, where they were chosen', () => {
    given(chosen(luis)).when(accept, answer).then(accepted()).again().nothingHappened();
    given(chosen(luis, self, programme))
      .when(accept, { ...answer, ...programme })
      .then(accepted(programme));
    given(chosen(luis))
      .when(accept, { ...answer, by: { role: 'own-specialist', id: luis } })
      .then(accepted());
    given(chosen(luis, self, programme))
      .when(accept, answer)
      .refused('specialist-not-chosen', 'P2');
  });

  test('says that they cannot, once; the person is free to choose', () => {
    given(chosen(luis))
      .when(sayUnable, { ...answer, code: 'no-opening' })
      .then(unable())
      .again()
      .nothingHappened();
    given(chosen(luis, self, programme))
      .when(sayUnable, { ...answer, ...programme, code: 'no-opening' })
      .then(unable(programme))
      .again()
      .nothingHappened();
    given(chosen(luis), unable(), chosen(luis))
      .when(sayUnable, { ...answer, code: 'no-opening' })
      .then(unable());
    given(chosen(luis), unable(), chosen(mara))
      .when(sayUnable, { ...answer, code: 'away' })
      .nothingHappened();
    given(chosen(luis), unable(), chosen(luis, self, programme))
      .when(sayUnable, { ...answer, code: 'away' })
      .nothingHappened();
    given(chosen(luis), unable()).when(accept, answer).refused('specialist-not-chosen', 'P2');
    const [mine, hers] = [chosen(luis), { type: 'SpecialistUnable', data: { specialistId: mara, code: 'away' } } as const];
    for (const history of [
      [mine, hers, chosen(mara)],
      [mine, chosen(mara)],
      [chosen(luis, self, programme), unable(programme)],
    ]) {
      given(...history)
        .when(sayUnable, { ...answer, code: 'away' })
        .refused('specialist-not-chosen', 'P2');
    }
  });

  test('P2: answers nobody who did not choose them, or chose anew', () => {
    given().when(accept, answer).refused('specialist-not-chosen', 'P2');
    given()
      .when(sayUnable, { ...answer, code: 'other' })
      .refused('specialist-not-chosen', 'P2');
    given(chosen(luis), chosen(mara)).when(accept, answer).refused('specialist-not-chosen', 'P2');
    given(chosen(luis), { type: 'SpecialistReleased', data: { specialistId: luis, continuity: 'nothing', told: self } })
      .when(accept, answer)
      .refused('specialist-not-chosen', 'P2');
  });

  test('P2: answers no choice that came after the answer, which would be lost without a word', () => {
    const early = { ...answer, now: 99 };
    const chosenAt = (at: number) => on(at, chosen(luis));
    given(chosenAt(100)).when(accept, early).refused('specialist-not-chosen', 'P2');
    given(chosenAt(100))
      .when(accept, { ...early, now: 100 })
      .then(accepted());
    for (const history of [[chosenAt(100)], [chosenAt(80), on(90, unable()), chosenAt(100)]]) {
      given(...history)
        .when(sayUnable, { ...early, code: 'away' })
        .refused('specialist-not-chosen', 'P2');
      given(...history)
        .when(sayUnable, { ...early, now: 100, code: 'no-opening' })
        .then(unable());
    }
  });

  test('P2: does not build on a choice that was written from memory', () => {
    given(chosen(luis, fromMemory)).when(accept, answer).refused('not-confirmed', 'P2');
    given(chosen(luis, fromMemory))
      .when(sayUnable, { ...answer, code: 'other' })
      .refused('not-confirmed', 'P2');
    given(chosen(luis, fromMemory), { type: 'ToldConfirmed', data: { eventId: 'event-1' } })
      .when(accept, answer)
      .then(accepted());
    const release: PairingEvent = { type: 'SpecialistReleased', data: { specialistId: luis, continuity: 'nothing', told: fromMemory } };
    for (const other of [chosen(mara, fromMemory), chosen(luis, fromMemory, programme), wanted(fromMemory), release]) {
      given(other).when(accept, answer).refused('specialist-not-chosen', 'P2');
    }
  });

  test('P2: answers for themselves; nobody else does', () => {
    for (const by of [lead, { role: 'specialist', id: mara } as const, { role: 'person', id: luis } as const]) {
      given(chosen(luis))
        .when(accept, { ...answer, by })
        .refused('answer-for-oneself', 'P2');
      given(chosen(luis), unable())
        .when(sayUnable, { ...answer, by, code: 'other' })
        .refused('answer-for-oneself', 'P2');
    }
  });

  test('P12: who said yes does not go without a word: the person hears why, and chooses', () => {
    given(chosen(luis), accepted())
      .when(sayUnable, { ...answer, code: 'no-opening' })
      .refused('accepted-already', 'P12');
  });
});

describe('meanwhile', () => {
  const group = { offer: 'group', groupId: 'group-1' } as const;
  const offered = (data: Extract<PairingEvent, { type: 'MeantimeOffered' }>['data']): PairingEvent => ({ type: 'MeantimeOffered', data });

  test.each([group, { offer: 'specialist', specialistId: mara }, { offer: 'warm-line' }] as const)(
    'P15: %j is open to who waits',
    (what) => {
      given(wanted()).when(offerMeantime, { what, by: lead }).then(offered(what)).again().nothingHappened();
    },
  );

  test('P15: it is never held up: not before anybody asked, not while a wish waits to be read back', () => {
    given().when(offerMeantime, { what: group, by: lead }).then(offered(group)).again().nothingHappened();
    given(wanted(fromMemory)).when(offerMeantime, { what: group, by: lead }).then(offered(group)).again().nothingHappened();
    given(offered(group), wanted(fromMemory)).when(offerMeantime, { what: group, by: lead }).then(offered(group));
  });

  test('another offer is another; to who asked since, the same is offered again', () => {
    given(wanted(), offered(group))
      .when(offerMeantime, { what: { ...group, groupId: 'group-2' }, by: lead })
      .then(offered({ ...group, groupId: 'group-2' }));
    given(wanted(), offered(group), offered({ offer: 'warm-line' }))
      .when(offerMeantime, { what: group, by: lead })
      .nothingHappened();
    given(wanted(), offered(group), wanted(self, programme)).when(offerMeantime, { what: group, by: lead }).then(offered(group));
  });

  test.each(answering)('is offered by the role %s', (role) => {
    given(wanted())
      .when(offerMeantime, { what: group, by: { role, id: 'somebody' } })
      .then(offered(group));
  });

  test.each(notAnswering)('is not offered by the role %s', (role) => {
    given(wanted())
      .when(offerMeantime, { what: group, by: { role, id: 'somebody' } })
      .refused('agency-answers');
  });
});
