/** How the network and its agencies come about, with the people who work there: the opening part of each month. */
import type { Calendar } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import { EVERY_AGENCY, type Agency, type Programme } from '../facts/agencies.ts';
import { REGIONS } from '../facts/regions.ts';
import type { Specialist } from '../facts/specialists.ts';
import { SAMPLE_NETWORK, SAMPLE_SENTENCE } from '../network.ts';
import { DAY, type Asker, type WishBook } from '../wish-book.ts';
import { specialistComes } from './welcoming.ts';

/** What the community's part of the sample is written with. */
export type Community = {
  readonly book: WishBook;
  readonly calendar: Calendar;
  readonly specialists: readonly Specialist[];
  readonly chance: Chance;
};

/** Who leads the network. */
export const networkLead: Asker = { role: 'network-steward', id: 'network-lead' };
const opening = { part: 'opening' } as const;
const founding = { part: 'founding' } as const;

/** The network, its regions and its urgent lines, then the agencies one by one. */
export function opens(community: Community): void {
  founds(community.book);
  for (const agency of EVERY_AGENCY) agencyOpens(community, agency);
  for (const specialist of community.specialists) specialistComes(community, specialist);
}

function founds(book: WishBook): void {
  const lane = 'network';
  const network = { networkId: SAMPLE_NETWORK, name: SAMPLE_SENTENCE, languages: ['en', 'es'], timezone: 'America/Chicago', sample: true };
  book.note({ at: 0, as: { role: 'operator', id: 'operator' }, path: '/api/identity/networks', body: network, lane, ...founding });
  for (const { id, name, population, setting } of REGIONS) {
    const region = { regionId: id, name, population, setting };
    book.note({ at: 10, as: networkLead, path: '/api/identity/network/regions', body: region, lane, ...founding });
  }
  const urgentHelp = [
    { name: '988 Suicide & Crisis Lifeline', way: 'call or text 988', hours: 'day and night', languages: ['en', 'es'] },
    { name: 'River Warm Line, peers who listen', way: 'call 555 0100', hours: 'every day, 4 pm to midnight', languages: ['en', 'es'] },
    { regionId: 'lower-valley', name: 'Línea del Valle', way: 'llame al 555 0101', hours: 'todos los días, de 8 a 22', languages: ['es'] },
  ];
  const policy = { smallCellThreshold: 11, releaseCalendar: [book.instant(90 * DAY)], partnerTerms: 'partner-terms-2024-1', urgentHelp };
  book.note({ at: 20, as: networkLead, path: '/api/identity/network/policy', body: policy, lane, ...founding });
}

function agencyOpens({ book, calendar }: Community, agency: Agency): void {
  const at = (calendar.months[agency.joins] ?? 0) + 30;
  const says = (minutes: number, as: Asker, rest: string, body: object = {}) =>
    book.note({
      at: at + minutes,
      as,
      path: `/api/identity/agencies/${agency.id}/${rest}`,
      body: { ...body },
      lane: agency.id,
      ...opening,
    });
  const lead = leadOf(agency);
  says(0, networkLead, 'invite');
  says(60, lead, 'agreements', { kind: 'network-terms', version: 'terms-2024-1', from: book.instant(at) });
  if (agency.programmes.some(({ regime }) => regime === 'part2')) {
    says(65, lead, 'agreements', { kind: 'qsoa', version: 'qsoa-3', from: book.instant(at) });
  }
  says(120, networkLead, 'ready', { checks: ['crisis-policy-written', 'first-meeting-practised', 'devices-locked'] });
  says(180, lead, 'join', { name: agency.name, regionId: agency.region });
  says(200, lead, 'policy', { notes: agency.notes, crisisPolicy: 'hard-moments-2024-1' });
  for (const programme of agency.programmes) {
    const path = `/api/identity/programmes/${programme.id}/open`;
    book.note({ at: at + 240, as: lead, path, body: policyOf(programme, [agency.region]), lane: agency.id, ...opening });
  }
}

/** What holds in a programme, in the regions where it works. */
export function policyOf({ regime, tracks, needsCredential }: Programme, regionIds: readonly string[]): Readonly<Record<string, unknown>> {
  return { regime, tracks, needsCredential, regionIds, fundingCodes: [], retention: { sessions: 6, consents: 6, disclosures: 6 } };
}

/** The lead of an agency; their account stands for it. */
export function leadOf(agency: Agency): Asker {
  return { role: 'agency-steward', id: agency.id };
}
