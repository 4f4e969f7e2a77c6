/** What specs find there already: a network with a region, agencies that may take people, specialists who were welcomed. All of it over HTTP. */
import { riverside, riversideNetwork } from '@golden-thread/testing';
import { type Answer, type IdentityOverHttp, networkLead } from './identity-over-http.ts';

/** Terms that hold for years around the time of specs. */
export const terms = { kind: 'network-terms', version: 'terms-2026-1', from: '2020-01-01T00:00:00Z' };

/** A programme that asks for little. */
export const littlePolicy = {
  regime: 'state-only',
  tracks: [],
  regionIds: [],
  fundingCodes: [],
  needsCredential: 'none',
  retention: {},
};

/** The network of the specs, with its one region. */
export async function networkIsFounded(service: IdentityOverHttp): Promise<void> {
  const network = { networkId: riversideNetwork, name: 'Riverside', languages: ['en', 'es'], timezone: 'America/New_York' };
  demand(await service.wish(null, 'networks', network), 201);
  demand(await service.wish(networkLead, 'network/regions', { regionId: riverside, name: 'Riverside County', setting: 'mixed' }));
}

/** An agency that people may come to. The network has to be founded. */
export async function agencyIsReady(service: IdentityOverHttp, agencyId: string): Promise<void> {
  demand(await service.wish(networkLead, `agencies/${agencyId}/invite`));
  demand(await service.wish(agencyId, `agencies/${agencyId}/agreements`, terms));
  demand(await service.wish(networkLead, `agencies/${agencyId}/ready`, { checks: ['crisis-policy-written'] }));
  demand(await service.wish(agencyId, `agencies/${agencyId}/join`, { name: `Peers of ${agencyId}`, regionId: riverside }));
}

/** A specialist whom their agency welcomed. */
export async function specialistIsWelcomed(service: IdentityOverHttp, specialistId: string, agencyId: string): Promise<void> {
  const welcome = { standing: 'certified', languages: ['es', 'en'], supportKinds: ['emotional'] };
  demand(await service.wish(agencyId, `specialists/${specialistId}/welcome`, welcome));
}

/** A programme of an agency that asks for little. */
export async function programmeIsOpen(service: IdentityOverHttp, programmeId: string, agencyId: string): Promise<void> {
  demand(await service.wish(agencyId, `programmes/${programmeId}/open`, littlePolicy));
}

function demand({ status, body }: Answer, wanted = 200): void {
  if (status !== wanted) throw new Error(`${status} ${JSON.stringify(body)}`);
}
