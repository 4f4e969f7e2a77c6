/** What is on near people: announced on the board, held, now and then put right; and what is on next. */
import type { Chance } from '../chance.ts';
import { AGENCIES, type Agency } from '../facts/agencies.ts';
import { REGIONS } from '../facts/regions.ts';
import type { Specialist } from '../facts/specialists.ts';
import type { Life, Moment } from '../lives/life.ts';
import { DAY, type Minute } from '../wish-book.ts';
import { GATHERINGS, type GatheringWords } from '../words/community-words.ts';
import type { Together } from './groups.ts';
import type { Community } from './opening.ts';

const path = '/api/community-outcomes/gatherings';

/** Five or six a month over the whole time, and eight that are still to come. */
export function gathers(community: Community, lives: readonly Life[]): readonly Together[] {
  const { calendar, chance } = community;
  const count = 170;
  const held = Array.from({ length: count }, (_, n) => {
    const at = Math.floor(40 * DAY + ((calendar.end - 45 * DAY) * n) / count) + chance.of(`hour/${n}`).pick([10, 15, 18]) * 60;
    return gathering(community, lives, { place: n, at, held: true });
  });
  for (let n = 0; n < 8; n += 1)
    gathering(community, lives, { place: count + n, at: calendar.end + (3 + n * 5) * DAY + 18 * 60, held: false });
  return held.filter((each) => each !== null);
}

type Planned = { readonly place: number; readonly at: Minute; readonly held: boolean };

/** One gathering: who runs it, where, who comes. Null where nobody is there to run it, and where it is still to come. */
function gathering(community: Community, lives: readonly Life[], { place, at, held }: Planned): Together | null {
  const { calendar, specialists, chance } = community;
  const own = chance.of(`gathering/${place}`);
  const words = own.pick(GATHERINGS);
  const agency = own.pick(AGENCIES.filter(({ joins }) => (calendar.months[joins] ?? 0) + 30 * DAY < at));
  const announced = Math.min(at, calendar.end) - 12 * DAY;
  const running = specialists.filter((each) => each.agency === agency && each.turn === null && each.from + 10 * DAY < announced);
  if (running.length === 0) return null;
  const happening: Happening = { id: own.uuid(), words, agency, at, announced, facilitator: own.pick(running), own };
  isAnnounced(community, happening);
  const near = lives.filter(
    ({ person, over }) => person.agency.region === agency.region && person.joined + 10 * DAY < announced && announced < over,
  );
  const coming = own.some(near, Math.min(near.length, own.between(2, 12)));
  const expected = own.some(coming, 2);
  for (const life of expected) saysWhetherComing(life.at(announced + 2 * DAY), happening, 'say');
  // Now and then something comes up; nobody asks what it was (P16).
  const cannot = own.of('something-comes-up').happens(0.15) ? expected.filter(({ over }) => announced + 9 * DAY < over).slice(0, 1) : [];
  for (const life of cannot) saysWhetherComing(life.at(announced + 9 * DAY), happening, 'take-back');
  return held
    ? isHeld(
        community,
        happening,
        coming.filter((life) => at < life.over && !cannot.includes(life)),
      )
    : null;
}

type Happening = {
  readonly id: string;
  readonly words: GatheringWords;
  readonly agency: Agency;
  readonly at: Minute;
  readonly announced: Minute;
  readonly facilitator: Specialist;
  readonly own: Chance;
};

function saysWhetherComing({ life, at }: Moment, { id }: Happening, what: 'say' | 'take-back'): void {
  life.does(at, `${path}/${id}/coming/${what}`, { told: { how: 'self' } }, { lane: id });
}

function isAnnounced({ book }: Community, { id, words, agency, at, announced, facilitator, own }: Happening): void {
  const { title, languages, access } = words;
  const places = REGIONS.find((region) => region.id === agency.region)?.places[languages[0] ?? 'en'] ?? [];
  const where = own.pick(places).replace(/^./, (letter) => letter.toUpperCase());
  const body = { gatheringId: id, title, when: book.instant(at), where, languages, access };
  book.note({ at: announced, as: { role: 'specialist', id: facilitator.id }, path, body, lane: id });
}

function isHeld({ book }: Community, { id, words, agency, at, facilitator, own }: Happening, lives: readonly Life[]): Together {
  const { kind, minutes } = words;
  const as = { role: 'specialist', id: facilitator.id } as const;
  const attendees = lives.map((life) => life.id);
  const unnamed = own.below(25);
  const given = kind === 'outreach' || kind === 'meal' ? { handedOut: own.between(8, 90) } : {};
  const body = { attendees, kind, agencyId: agency.id, unnamed, minutes, facilitators: [facilitator.id], ...given };
  book.note({ at: at + minutes + 30, as, path: `${path}/${id}/hold`, body, lane: id });
  if (own.happens(0.08) && attendees.length > 2) {
    const really = { attendees: attendees.slice(1), unnamed: unnamed + 1 };
    book.note({ at: at + 2 * DAY, as, path: `${path}/${id}/correct`, body: really, lane: id });
  }
  return { id, at, lives, facilitator };
}
