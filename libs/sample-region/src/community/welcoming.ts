/** How specialists come to an agency, with what they bring; and what happens to the few whose time there takes a turn (P12). */
import type { Calendar } from '../calendar.ts';
import type { Chance } from '../chance.ts';
import { FERRY_STREET_LEAVES, type Agency } from '../facts/agencies.ts';
import type { Specialist } from '../facts/specialists.ts';
import { DAY, type Asker, type Minute, type WishBook } from '../wish-book.ts';
import { leadOf, type Community } from './opening.ts';

const opening = { part: 'opening' } as const;

/** A specialist is welcomed, and says when and how they can be met; the time of a few takes a turn. */
export function specialistComes({ book, calendar, specialists, chance }: Community, specialist: Specialist): void {
  const { id, agency, languages, kinds, aboutMe, boundary, from, turn } = specialist;
  const own = chance.of(id);
  const says = (at: Minute, as: Asker, rest: string, body: object) =>
    book.note({ at, as, path: `/api/identity/specialists/${id}/${rest}`, body: { ...body }, lane: agency.id, ...opening });
  const welcome = { languages, supportKinds: kinds, aboutMe };
  const supervisor = specialists.find((other) => other.agency === agency);
  const learning = turn === 'trainee-certified' ? 'trainee' : turn === 'volunteer' ? 'volunteer' : null;
  const supervised = learning === null ? { standing: 'certified' } : { standing: learning, supervisorId: supervisor?.id };
  says(from, leadOf(agency), 'welcome', { ...welcome, ...supervised });
  const credential = credentialOf(book, specialist, calendar, own.of('credential'));
  if (learning === null) says(from + 60, leadOf(agency), 'credentials', credential);
  if (boundary !== null) says(from + 120, { role: 'specialist', id }, 'boundaries', { words: boundary });
  const openings = { programmeId: own.pick(agency.programmes).id, count: own.between(0, 6) };
  says(from + 180, { role: 'specialist', id }, 'openings', openings);
  says(from + 200, { role: 'specialist', id }, 'availability', availabilityOf(own, agency));
  takesTurn(says, { specialist, calendar, welcome, credential });
}

type Credential = { readonly credentialId: string } & Readonly<Record<string, string>>;

/** When a specialist's credential ends: the one that lapses does so four months before the sample's end. */
function credentialOf(book: WishBook, { from, track, turn }: Specialist, { months, end }: Calendar, chance: Chance): Credential {
  const validTo = turn === 'lapsed' ? (months[26] ?? 0) : end + chance.between(60, 900) * DAY;
  const late = turn === 'trainee-certified' ? (months[27] ?? 0) : from - chance.between(20, 300) * DAY;
  return {
    credentialId: chance.uuid(),
    track,
    issuer: 'state-peer-board',
    number: `PS-${chance.between(1000, 9999)}`,
    validFrom: book.instant(late),
    validTo: book.instant(validTo),
  };
}

type Says = (at: Minute, as: Asker, rest: string, body: object) => void;

/** What happens to the few whose time takes a turn. */
function takesTurn(
  says: Says,
  { specialist, calendar, welcome, credential }: { specialist: Specialist; calendar: Calendar; welcome: object; credential: Credential },
): void {
  const { id, agency, turn } = specialist;
  const month = (n: number): Minute => calendar.months[n] ?? 0;
  if (turn === 'trainee-certified') {
    // They had waited for the paper for months.
    says(month(27) + 2 * DAY, leadOf(agency), 'credentials', credential);
    says(month(27) + 3 * DAY, leadOf(agency), 'welcome', { ...welcome, standing: 'certified' });
  }
  if (turn === 'lapsed') {
    // The renewal was sent in good time; the answer was not there on the last day.
    says(month(26) - 12 * DAY, { role: 'specialist', id }, `credentials/${credential.credentialId}/renewal-sent`, {});
    says(month(26) + DAY, leadOf(agency), `credentials/${credential.credentialId}/lapse`, {});
  }
  if (turn === 'leaves') says(month(25) + 9 * DAY, { role: 'specialist', id }, 'leave', {});
  if (turn === 'goes-with-agency') says(month(FERRY_STREET_LEAVES) + DAY, { role: 'specialist', id }, 'leave', {});
  if (turn === 'away') {
    says(month(22), { role: 'specialist', id }, 'away', {});
    says(month(24), { role: 'specialist', id }, 'back', {});
  }
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

function availabilityOf(chance: Chance, agency: Agency): object {
  const weekly = chance
    .some(DAYS, chance.between(2, 4))
    .map((day) => ({ day, from: chance.pick(['08:30', '09:00', '13:00']), to: chance.pick(['16:00', '17:30', '20:00']) }));
  return { weekly, away: [], modes: chance.some(['in-person', 'phone', 'video', 'walk'], chance.between(2, 3)), areas: [agency.region] };
}
