import { ada, luis, mara, scenariosOf } from '@golden-thread/testing';
import type { Told } from '@golden-thread/kernel';
import { accept } from './pairing-answers.ts';
import { choose, pairing, streamOfPairing, want, wantNoMore } from './pairing.ts';
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
const noMore: Named<'WantedNoMore'> = { type: 'WantedNoMore', data: { code: 'not-said', told: self } };

const there = { credential: 'valid', left: false } as const;
const chooseLuis = { ...told, ...there, specialistId: luis };

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
