/** What a story finds there already, all of it over HTTP: a network, two agencies that may take people, a programme each, and who works there. */
import { daysAgo, network, type Region } from './told.ts';

/** The agencies; their leads speak under these ids. */
export const [northside, southside] = ['northside', 'southside'] as const;
/** A programme of each. Neither asks for a credential. */
export const [walks, evenings] = ['walks', 'evenings'] as const;
/** Luis and Nia work at Northside, Mara at Southside. Each has a credential. */
export const [luis, nia, mara] = ['luis', 'nia', 'mara'] as const;
/** Tom learns at Northside; Luis looks after his work. */
export const tom = 'tom';
/** Leads the network. */
export const networkLead = 'network-lead';

/** Days ago: everything here was there long before a story begins. */
const LONG_AGO = 1_200;

/** Founds it. */
export async function regionIsThere(region: Region): Promise<void> {
  const leads = region.as('network-steward', networkLead).daysAgo(LONG_AGO);
  const named = { networkId: network, name: 'Riverside', languages: ['en', 'es'], timezone: 'America/New_York' };
  await region.anybody().wish('identity/networks', named);
  await leads.wish('identity/network/regions', { regionId: 'river-county', name: 'River County', setting: 'mixed' });
  await leads.wish('identity/network/policy', {
    smallCellThreshold: 11,
    releaseCalendar: [],
    partnerTerms: 'partner-terms-1',
    urgentHelp: [{ name: '988 Lifeline', way: 'call or text 988', hours: 'day and night', languages: ['en', 'es'] }],
  });
  await agencyIsReady(region, { agencyId: northside, name: 'Northside Peers', programmeId: walks });
  await agencyIsReady(region, { agencyId: southside, name: 'Southside Peers', programmeId: evenings });
  for (const [specialistId, agencyId] of [
    [luis, northside],
    [nia, northside],
    [mara, southside],
  ] as const)
    await specialistIsWelcomed(region, specialistId, agencyId);
  await region
    .as('agency-steward', northside)
    .daysAgo(LONG_AGO)
    .wish(`identity/specialists/${tom}/welcome`, {
      standing: 'trainee',
      supervisorId: luis,
      languages: ['en'],
      supportKinds: ['affiliational'],
    });
}

/** An agency that signed, was looked at, joined, has a policy for hard moments, and runs a programme. */
async function agencyIsReady(
  region: Region,
  { agencyId, name, programmeId }: { readonly agencyId: string; readonly name: string; readonly programmeId: string },
): Promise<void> {
  const [leadsAll, leads] = [region.as('network-steward', networkLead), region.as('agency-steward', agencyId)].map((lead) =>
    lead.daysAgo(LONG_AGO),
  ) as [ReturnType<Region['as']>, ReturnType<Region['as']>];
  const about = `identity/agencies/${agencyId}`;
  await leadsAll.wish(`${about}/invite`);
  await leads.wish(`${about}/agreements`, { kind: 'network-terms', version: 'terms-1', from: daysAgo(LONG_AGO) });
  await leadsAll.wish(`${about}/ready`, { checks: ['crisis-policy-written', 'devices-locked'] });
  await leads.wish(`${about}/join`, { name, regionId: 'river-county' });
  await leads.wish(`${about}/policy`, { notes: 'co-written', crisisPolicy: 'hard-moments-1' });
  await leads.wish(`identity/programmes/${programmeId}/open`, {
    regime: 'state-only',
    tracks: [],
    regionIds: ['river-county'],
    fundingCodes: [],
    needsCredential: 'none',
    retention: {},
  });
}

/** A certified specialist with openings and a credential that holds for another year. */
async function specialistIsWelcomed(region: Region, specialistId: string, agencyId: string): Promise<void> {
  const leads = region.as('agency-steward', agencyId).daysAgo(LONG_AGO);
  const about = `identity/specialists/${specialistId}`;
  await leads.wish(`${about}/welcome`, {
    standing: 'certified',
    languages: ['en', 'es'],
    supportKinds: ['emotional', 'informational', 'instrumental', 'affiliational'],
  });
  await leads.wish(`${about}/credentials`, {
    credentialId: `credential-of-${specialistId}`,
    track: 'mental-health',
    issuer: 'state-peer-board',
    validFrom: daysAgo(LONG_AGO),
    validTo: daysAgo(-365),
  });
  await leads.wish(`${about}/openings`, { programmeId: agencyId === northside ? walks : evenings, count: 5 });
}
