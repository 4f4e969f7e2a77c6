/** What changes in the region over time: a programme that goes further, and an agency that leaves without losing anybody. */
import { AGENCIES, FERRY_STREET, FERRY_STREET_LEAVES } from '../facts/agencies.ts';
import { DAY, type Asker, type Minute } from '../wish-book.ts';
import { leadOf, networkLead, policyOf, type Community } from './opening.ts';

const opening = { part: 'opening' } as const;
const HOME_AGAIN = 'programme-northside-home-again';
/** Everybody is told more than 30 days before, and has time to choose. */
const TOLD_DAYS_BEFORE = 75;
const SEALED_DAYS = 6 * 365;

/** All of it. */
export function changes(community: Community): void {
  aProgrammeGoesFurther(community);
  anAgencyLeaves(community);
}

/** Home Again works in the harbor, too. */
function aProgrammeGoesFurther({ book, calendar }: Community): void {
  const agency = AGENCIES.find(({ programmes }) => programmes.some(({ id }) => id === HOME_AGAIN));
  const programme = agency?.programmes.find(({ id }) => id === HOME_AGAIN);
  if (agency === undefined || programme === undefined) throw new RangeError(`no agency runs ${HOME_AGAIN}`);
  const at = (calendar.months[10] ?? 0) + 3 * DAY;
  const body = policyOf(programme, [agency.region, 'harbor']);
  book.note({ at, as: leadOf(agency), path: `/api/identity/programmes/${HOME_AGAIN}/policy`, body, lane: agency.id, ...opening });
}

/** Ferry Street says when it leaves and who takes over; it closes what it ran; what a law wants kept is sealed; and then it leaves. */
function anAgencyLeaves({ book, calendar }: Community): void {
  const leaving = ferryStreetLeaves(calendar);
  const says = (at: Minute, as: Asker, path: string, body: object = {}) =>
    book.note({ at, as, path: `/api/identity/${path}`, body: { ...body }, lane: FERRY_STREET.id, ...opening });
  const agency = `agencies/${FERRY_STREET.id}`;
  const announced = { at: book.instant(leaving), takenOverBy: 'agency-lantern' };
  says(leaving - TOLD_DAYS_BEFORE * DAY, leadOf(FERRY_STREET), `${agency}/leaving`, announced);
  for (const { id } of FERRY_STREET.programmes) says(leaving - DAY, leadOf(FERRY_STREET), `programmes/${id}/close`);
  const sealed = { law: 'state-record-retention', until: book.instant(leaving + SEALED_DAYS * DAY) };
  says(leaving - 60, networkLead, `${agency}/records/seal`, sealed);
  says(leaving, networkLead, `${agency}/leave`);
}

/** When Ferry Street leaves. */
export function ferryStreetLeaves({ months }: Community['calendar']): Minute {
  return (months[FERRY_STREET_LEAVES] ?? 0) + 2 * DAY;
}
