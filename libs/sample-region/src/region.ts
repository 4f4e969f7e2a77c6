/** The sample region, made up anew each time and always the same. */
import { calendarUntil } from './calendar.ts';
import { Chance } from './chance.ts';
import { changes } from './community/changing.ts';
import { gathers } from './community/gatherings.ts';
import { holdsMeetings, opensGroups } from './community/groups.ts';
import { learns } from './community/learning.ts';
import { opens } from './community/opening.ts';
import { ripples } from './community/ripples.ts';
import { sharedOutcomes } from './community/shared-outcomes.ts';
import { peopleOf } from './facts/people.ts';
import { specialistsOf } from './facts/specialists.ts';
import { Life } from './lives/life.ts';
import { livesPlainly } from './lives/plain.ts';
import { tellsStories } from './stories/index.ts';
import { WishBook, type SampleWish } from './wish-book.ts';

/** Which sample: the same answers give the same bytes. */
export type SampleOptions = {
  /** The day at whose beginning it ends, `YYYY-MM-DD`. */
  readonly endsOn: string;
  readonly seed?: number;
  /** How many people come besides those of the stories. */
  readonly people?: number;
};

/** How many people come besides those of the stories, unless it is said. */
export const USUAL_PEOPLE = 2_380;

/** Every wish of the region, in the order in which they are sent. Throws RangeError for a day that is none. */
export function sampleRegion({ endsOn, seed = 1, people = USUAL_PEOPLE }: SampleOptions): readonly SampleWish[] {
  const calendar = calendarUntil(endsOn);
  const book = new WishBook(calendar);
  const chance = new Chance(`sample/${seed}`);
  const specialists = specialistsOf(chance.of('specialists'), calendar);
  const community = { book, calendar, specialists, chance: chance.of('community') };
  opens(community);
  changes(community);
  learns(community);
  const groups = opensGroups(community);
  const world = { book, calendar, specialists, visions: new Set<string>() };
  const told = tellsStories({ world, groups, chance: chance.of('stories') });
  const plain = peopleOf(chance.of('people'), calendar, people).map((person) => new Life(person, world));
  for (const life of plain) livesPlainly(life, { groups });
  const lives = [...told.values(), ...plain];
  const together = [...groups.flatMap((group) => holdsMeetings(community, group)), ...gathers(community, lives)];
  ripples({ chance: chance.of('ripples'), together, lives });
  sharedOutcomes(community, lives);
  return book.inOrder();
}
