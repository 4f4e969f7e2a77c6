/** What specs about people find there already, all of it over HTTP: two agencies, three specialists, and Luis, who walks with Ada. */
import { ada, agencyNorth, agencySouth, luis, mara } from '@golden-thread/testing';
import { identityOverHttp, type IdentityOverHttp, self } from './identity-over-http.ts';
import { agencyIsReady, networkIsFounded, programmeIsOpen, specialistIsWelcomed } from './there-already.ts';

/** A second specialist of the agency in the north. */
export const nia = 'nia';
/** A programme of the agency in the north. */
export const walks = 'walks';
/** A programme of the agency in the south. */
export const evenings = 'evenings';

/** The service with both agencies ready, a programme each, Luis and Nia welcomed in the north and Mara in the south. Whoever starts it closes it. */
export async function identityWithAgencies(): Promise<IdentityOverHttp> {
  const service = await identityOverHttp();
  await networkIsFounded(service);
  for (const [agencyId, programmeId] of [
    [agencyNorth, walks],
    [agencySouth, evenings],
  ] as const) {
    await agencyIsReady(service, agencyId);
    await programmeIsOpen(service, programmeId, agencyId);
  }
  for (const specialistId of [luis, nia]) await specialistIsWelcomed(service, specialistId, agencyNorth);
  await specialistIsWelcomed(service, mara, agencySouth);
  return service;
}

/** Ada registered in the north and chose Luis, who said yes. */
export async function luisWalksWithAda(service: IdentityOverHttp): Promise<void> {
  await service.wish(ada, `people/${ada}/register`, { agencyId: agencyNorth });
  await service.wish(ada, `people/${ada}/pairing/choose`, { specialistId: luis, told: self });
  await service.wish(luis, `people/${ada}/pairing/accept`);
  await service.caughtUp();
}
