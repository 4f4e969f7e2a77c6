/** What got better for groups, agencies and the community, grown from what got better for people. */
import type { Chance } from '../chance.ts';
import { AGENCIES, type Agency } from '../facts/agencies.ts';
import type { Life } from '../lives/life.ts';
import { DAY, type Minute } from '../wish-book.ts';
import { SHARED_OUTCOMES } from '../words/community-words.ts';
import { leadOf, type Community } from './opening.ts';

type Sharing = { readonly community: Community; readonly agency: Agency; readonly own: Chance };

/** Every quarter each agency's lead writes one down; some were led to by what people told, some by each other. */
export function sharedOutcomes(community: Community, lives: readonly Life[]): void {
  const { calendar, chance } = community;
  for (const agency of AGENCIES) {
    const own = chance.of(`shared/${agency.id}`);
    const earlier = lives
      .filter(({ person, better }) => person.agency === agency && better.length > 0)
      .flatMap(({ better }) => better.slice(0, 1));
    for (let month = agency.joins + 4; month < calendar.months.length - 1; month += 3) {
      const at = (calendar.months[month] ?? 0) + own.between(3, 25) * DAY;
      const ledBy = own.some(earlier.slice(0, 8 + month * 3), own.between(1, 3));
      earlier.unshift(isWrittenDown({ community, agency, own }, at, ledBy));
    }
  }
}

/** The lead writes it down, and half of the time somebody of another agency says that it is so. Returns its id. */
function isWrittenDown({ community: { book, specialists }, agency, own }: Sharing, at: Minute, ledBy: readonly string[]): string {
  const path = '/api/community-outcomes/outcomes';
  const lane = agency.id;
  const { about: category, subject: subjectType, words: statement } = own.pick(SHARED_OUTCOMES);
  const subjectId = { group: own.pick(agency.groups).id, agency: agency.id, community: agency.region }[subjectType];
  const outcomeId = own.uuid();
  const depth = own.pick(['transactional', 'transitional', 'transformational']);
  const body = { outcomeId, subjectType, subjectId, statement, sign: 'positive', intended: own.happens(0.7), category, ledBy, depth };
  book.note({ at, as: leadOf(agency), path, body, lane });
  if (own.happens(0.5)) {
    const other = own.pick(specialists.filter((each) => each.agency !== agency && each.turn === null && each.from < at));
    const how = own.pick(['saw-it', 'heard-it-from-others', 'asked-about-it']);
    const as = { role: 'specialist', id: other.id } as const;
    book.note({ at: at + 10 * DAY, as, path: `${path}/${outcomeId}/substantiate`, body: { how }, lane });
  }
  return outcomeId;
}
