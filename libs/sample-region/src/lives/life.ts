/** Somebody's life as it is made up: who they are, who walks with them when, and how what they say is written down. */
import type { Chance } from '../chance.ts';
import type { Calendar } from '../calendar.ts';
import type { Person } from '../facts/people.ts';
import type { Specialist } from '../facts/specialists.ts';
import { spoken } from '../voice.ts';
import type { ThemeWords } from '../words/theme-words.ts';
import { THEMES } from '../words/themes/index.ts';
import type { Asker, Minute, Part, WishBook } from '../wish-book.ts';

/** How something is told: by the person, or to whoever walks with them; `memory`: aloud, and not read back yet. */
export type Way = 'self' | 'aloud' | 'phone' | 'paper' | 'memory';

/** When and how a wish is put, where it is not the usual. */
export type Manner = { readonly way?: Way; readonly part?: Part; readonly sentOn?: Minute; readonly lane?: string };

/** A wish of whoever it is. */
export type Put = Manner & { readonly at: Minute; readonly as: Asker; readonly path: string; readonly body: object };

/** What lives share. */
export type World = {
  readonly book: WishBook;
  readonly calendar: Calendar;
  readonly specialists: readonly Specialist[];
  /** What somebody said matters most to them: two people hardly ever say it in the same words. */
  readonly visions: Set<string>;
};

/** A time with a specialist. `until`: the last minute, once it is known. */
export type Walk = { readonly specialist: Specialist; readonly from: Minute; until: Minute };

/** A goal as far as it has come. */
export type GoalSoFar = {
  readonly id: string;
  readonly at: Minute;
  readonly steps: string[];
  turn: 'open' | 'reach' | 'set-aside';
  readonly feels: string;
};

/** What a person said so far that goals and ideas can rest on; `used`: templates they spoke already. */
export type Said = { vision: string | null; preferences: string[]; topic: string | null; goals: GoalSoFar[]; used: Set<string> };

/** A minute of a life: when something is said or done. */
export type Moment = { readonly life: Life; readonly at: Minute };

/** One life. */
export class Life {
  readonly person: Person;
  readonly world: World;
  readonly chance: Chance;
  readonly walks: Walk[] = [];
  readonly said: Said = { vision: null, preferences: [], topic: null, goals: [], used: new Set() };
  /** What got better so far, by outcome. */
  readonly better: string[] = [];
  /** How this person usually tells things. */
  way: Way = 'self';
  /** Who interprets, if anybody. */
  interpreter: 'none' | 'professional' | 'someone-they-chose' = 'none';
  /** After this minute there is nothing more to tell. */
  over: Minute;

  constructor(person: Person, world: World) {
    this.person = person;
    this.world = world;
    this.chance = person.chance.of('life');
    this.over = world.calendar.end;
  }

  get id(): string {
    return this.person.id;
  }

  /** A minute of this life. */
  at(at: Minute): Moment {
    return { life: this, at };
  }

  get words(): ThemeWords {
    return THEMES[this.person.theme][this.person.voice.language];
  }

  /** What this person says of the other side of their life. */
  get otherWords(): ThemeWords {
    return THEMES[this.person.second][this.person.voice.language];
  }

  /** A template as this person says it. */
  speaks(template: string): string {
    return spoken(template, this.person.voice, this.chance);
  }

  /** One of several, as this person says it. */
  one(templates: readonly string[]): string {
    return this.speaks(this.chance.pick(templates));
  }

  /** One of several that this person has not said yet, or null where none is left. */
  fresh(templates: readonly string[]): string | null {
    const left = templates.filter((template) => !this.said.used.has(template));
    if (left.length === 0) return null;
    const template = this.chance.pick(left);
    this.said.used.add(template);
    return this.speaks(template);
  }

  /** Who walks with the person at a minute, or null. */
  specialistAt(at: Minute): Specialist | null {
    return this.walks.findLast(({ from, until }) => from <= at && at < until)?.specialist ?? null;
  }

  /** From a minute on a specialist walks with the person. */
  walksWith(specialist: Specialist, from: Minute): void {
    this.walks.push({ specialist, from, until: Infinity });
  }

  /** A wish of the person, told in their way: by themselves, or to who walks with them. */
  tells(at: Minute, path: string, body: object, { way = this.way, ...manner }: Manner = {}): string {
    const writer = way === 'self' ? null : this.specialistAt(at);
    if (writer === null) return this.puts({ at, as: this.self, path, body: { ...body, told: { how: 'self' } }, ...manner });
    const interpreted = this.interpreter === 'none' ? {} : { interpreter: this.interpreter };
    const told = { how: way === 'memory' ? 'aloud' : way, readBack: way !== 'memory', ...interpreted };
    return this.puts({ at, as: { role: 'specialist', id: writer.id }, path, body: { ...body, told }, ...manner });
  }

  /** A wish of the person that is not told: it can only come from themselves. */
  does(at: Minute, path: string, body: object = {}, manner: Manner = {}): string {
    return this.puts({ at, as: this.self, path, body, ...manner });
  }

  /** A wish of who walks with the person then. Throws RangeError where nobody does. */
  specialistDoes(at: Minute, path: string, body: object = {}, manner: Manner = {}): string {
    const specialist = this.specialistAt(at);
    if (specialist === null) throw new RangeError(`nobody walks with ${this.id} at minute ${at}`);
    return this.puts({ at, as: { role: 'specialist', id: specialist.id }, path, body, ...manner });
  }

  /** A wish of the lead of the person's agency. */
  leadDoes(at: Minute, path: string, body: object = {}, manner: Manner = {}): string {
    return this.puts({ at, as: { role: 'agency-steward', id: this.person.agency.id }, path, body, ...manner });
  }

  /** A wish of whoever it is. */
  puts({ at, as, path, body, part, sentOn, lane = this.id }: Put): string {
    return this.world.book.note({
      at,
      as,
      path,
      body: { ...body },
      lane,
      ...(part === undefined ? {} : { part }),
      ...(sentOn === undefined ? {} : { sentOn }),
    });
  }

  get self(): Asker {
    return { role: 'person', id: this.id };
  }
}
