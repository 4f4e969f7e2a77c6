/** Identity said that Ada let Luis go and chose Mara, who said yes: what specs about the next specialist find there already. */
import { specialistAccepted, specialistChosen, specialistReleased, specialistWelcomed } from '@golden-thread/contracts';
import { formatInstant, streamName } from '@golden-thread/kernel';
import { ada, agencyNorth, luis, mara } from '@golden-thread/testing';
import type { PreferencesOverHttp } from './preferences-over-http.ts';

/** What the next one may see of before. */
export type Continuity = 'nothing' | 'preferences' | 'notes-shared-with-me' | 'everything';

const told = { how: 'self', readBack: false } as const;
const DAY_MS = 86_400_000;

/** An agency welcomed a specialist. */
export function isWelcomed(service: PreferencesOverHttp, who: string, agencyId: string): Promise<number> {
  const welcome = { agencyId, standing: 'certified' as const, languages: [], supportKinds: [] };
  return service.said.says(specialistWelcomed, streamName('specialist', who), welcome);
}

/** A day later Mara walks with Ada in the place of Luis, and another day has passed. `maraWorksAt`: Luis is of the agency in the north. */
export async function maraFollowsLuis(service: PreferencesOverHttp, continuity: Continuity, maraWorksAt = agencyNorth): Promise<void> {
  await isWelcomed(service, luis, agencyNorth);
  await isWelcomed(service, mara, maraWorksAt);
  service.clock.advance(DAY_MS);
  const pairing = streamName('pairing', ada);
  const then = { at: formatInstant(service.clock.now()), about: [ada] };
  await service.said.says(specialistReleased, pairing, { specialistId: luis, continuity, told }, then);
  await service.said.says(specialistChosen, pairing, { specialistId: mara, told }, then);
  await service.said.says(specialistAccepted, pairing, { specialistId: mara }, then);
  await service.known();
  service.clock.advance(DAY_MS);
}
