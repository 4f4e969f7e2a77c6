/** Which notices about privacy hold now. The versions are those of the texts that people are given; a new text is a new version here. */
import { noticesDue } from './domain/person-notices.ts';
import { programmesOf } from './domain/person-retention.ts';
import type { Person } from './domain/person.ts';
import { type Programme, regimeOf } from './domain/programme.ts';

type Due = ReturnType<typeof noticesDue>;

/** What cannot be kept private, whatever the law of the programme: said in the first meeting (P5). */
const LIMITS = { kind: 'limits-of-privacy', version: '2026-1' } as const;
/** The notice of 42 CFR 2.22, and the notice of privacy practices of 45 CFR 164.520, as they hold since 16 February 2026. */
const BY_REGIME: Readonly<Record<ReturnType<typeof regimeOf>, Due>> = {
  part2: [{ kind: 'part2', version: '2026-02' }],
  hipaa: [{ kind: 'hipaa', version: '2026-02' }],
  'state-only': [],
};

/**
 * The notices that a person has not been given yet. By the programmes they are in; where nothing is known of a programme, or there is none, the
 * strictest law is taken to hold (privacy.md, default stance).
 */
export async function noticesToGive(state: Person, programmeOf: (programmeId: string) => Promise<Programme>): Promise<Due> {
  const here = [...programmesOf(state)].flatMap(([programmeId, left]) => (left === null ? [programmeId] : []));
  const regimes = new Set(await Promise.all(here.map(async (programmeId) => regimeOf(await programmeOf(programmeId)))));
  if (regimes.size === 0) regimes.add('part2');
  return noticesDue(state, [LIMITS, ...[...regimes].sort().flatMap((regime) => BY_REGIME[regime])]);
}
