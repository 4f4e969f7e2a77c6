import { fold, type Told } from '@golden-thread/kernel';
import { agencyNorth, recordedAs } from '@golden-thread/testing';
import { person } from './domain/person.ts';
import type { PersonEvent } from './domain/person.schema.ts';
import { programme } from './domain/programme.ts';
import type { ProgrammeEvent } from './domain/programme.schema.ts';
import { noticesToGive } from './notices-in-force.ts';

const self: Told = { how: 'self', readBack: false, interpreter: 'none' };
const came = (programmeId: string): PersonEvent => ({ type: 'PersonCameToAgency', data: { agencyId: agencyNorth, programmeId } });
const left: PersonEvent = { type: 'PersonLeftAgency', data: { agencyId: agencyNorth, why: 'not-said', told: self } };
const given = (kind: 'limits-of-privacy' | 'part2' | 'hipaa', version: string): PersonEvent => ({
  type: 'NoticeGiven',
  data: { kind, version, language: 'en', how: 'aloud' },
});
const opened = (regime: 'part2' | 'hipaa' | 'state-only'): ProgrammeEvent => ({
  type: 'ProgrammeOpened',
  data: { agencyId: agencyNorth, regime, tracks: [], regionIds: [], fundingCodes: [], needsCredential: 'none', retention: {} },
});
const programmes: Readonly<Record<string, readonly ProgrammeEvent[]>> = {
  clinic: [opened('hipaa')],
  walks: [opened('state-only')],
  evenings: [opened('part2')],
};
const due = async (...history: readonly PersonEvent[]) => {
  const notices = await noticesToGive(fold(person, history.map(recordedAs)), (id) =>
    Promise.resolve(fold(programme, (programmes[id] ?? []).map(recordedAs))),
  );
  return notices.map(({ kind }) => kind);
};

describe('P5: which notices are to be given', () => {
  test('P5: what cannot be kept private is always among them, and the law of the programmes decides on the rest', async () => {
    expect(await due(came('walks'))).toEqual(['limits-of-privacy']);
    expect(await due(came('clinic'))).toEqual(['limits-of-privacy', 'hipaa']);
    expect(await due(came('clinic'), came('evenings'), came('walks'))).toEqual(['limits-of-privacy', 'hipaa', 'part2']);
  });

  test('the strictest law, where nothing is known', async () => {
    expect(await due()).toEqual(['limits-of-privacy', 'part2']);
    expect(await due(came('unheard-of'))).toEqual(['limits-of-privacy', 'part2']);
    expect(await due(came('clinic'), left)).toEqual(['limits-of-privacy', 'part2']);
  });

  test('none that was given, and an old text is none', async () => {
    expect(await due(given('limits-of-privacy', '2026-1'), given('part2', '2026-02'))).toEqual([]);
    expect(await due(given('limits-of-privacy', '2025-1'))).toEqual(['limits-of-privacy', 'part2']);
  });
});
