import { fold, type Role } from '@golden-thread/kernel';
import { ada, luis, recordedAs, scenariosOf } from '@golden-thread/testing';
import { giveNotice, noticesDue } from './person-notices.ts';
import { person } from './person.ts';
import type { PersonEvent } from './person.schema.ts';

const given = scenariosOf(person);
const limits = { kind: 'limits-of-privacy', version: '2026-1', language: 'es', how: 'aloud' } as const;
const limitsSaid: PersonEvent = { type: 'NoticeGiven', data: limits };
const wish = { ...limits, by: { role: 'own-specialist', id: luis } } as const;

describe('a notice', () => {
  test('is given once per version and language; however it is given again, nothing changes', () => {
    given().when(giveNotice, wish).then(limitsSaid).again().nothingHappened();
    given(limitsSaid)
      .when(giveNotice, { ...wish, how: 'paper' })
      .nothingHappened();
    for (const other of [{ version: '2026-2' }, { language: 'en' }, { kind: 'part2' }] as const)
      given(limitsSaid)
        .when(giveNotice, { ...wish, ...other })
        .then({ type: 'NoticeGiven', data: { ...limits, ...other } });
  });

  test('P5: what cannot be kept private is due from the first meeting until it was said', () => {
    const now = [
      { kind: 'limits-of-privacy', version: '2026-1' },
      { kind: 'part2', version: '2026-1' },
    ] as const;
    const due = (...history: readonly PersonEvent[]) => noticesDue(fold(person, history.map(recordedAs)), now);
    expect(due()).toEqual(now);
    expect(due(limitsSaid)).toEqual([now[1]]);
    expect(due({ type: 'NoticeGiven', data: { ...limits, version: '2025-1' } })).toEqual(now);
    expect(
      due({ type: 'NoticeGiven', data: { ...limits, language: 'en' } }, { type: 'NoticeGiven', data: { ...limits, kind: 'part2' } }),
    ).toEqual([]);
  });

  test.each(['person', 'own-specialist', 'specialist', 'agency-steward'] satisfies Role[])('P5: %s may say that it was given', (role) => {
    given()
      .when(giveNotice, { ...wish, by: { role, id: luis } })
      .then(limitsSaid);
  });

  test.each(['supporter', 'representative', 'network-steward', 'operator', 'automation'] satisfies Role[])(
    'P5: %s does not say that it was given',
    (role) => {
      given()
        .when(giveNotice, { ...wish, by: { role, id: luis } })
        .refused('notice-given-by-whom', 'P5');
    },
  );

  test('is not given under an id that was erased', () => {
    given({ type: 'PersonErased', data: { personId: ada, keys: 'words', certificateId: 'certificate-1' } })
      .when(giveNotice, wish)
      .refused('person-erased');
  });
});
