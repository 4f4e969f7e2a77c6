/** What stories are written with: somebody with a name, a voice and a first day, and the days counted from it. */
import type { Chance } from '../chance.ts';
import type { RunningGroup } from '../community/groups.ts';
import { EVERY_AGENCY } from '../facts/agencies.ts';
import type { Person } from '../facts/people.ts';
import { REGIONS } from '../facts/regions.ts';
import type { Specialist, Turn } from '../facts/specialists.ts';
import { chooses, registers } from '../lives/arriving.ts';
import { Life, type Moment, type World } from '../lives/life.ts';
import type { Language, Voice } from '../voice.ts';
import { DAY, type Minute } from '../wish-book.ts';
import type { ThemeName } from '../words/themes/index.ts';

/** Where stories take place. */
export type Scene = { readonly world: World; readonly groups: readonly RunningGroup[]; readonly chance: Chance };

/** Somebody with a story. `month`: of the sample, from 0. */
export type Protagonist = {
  readonly key: string;
  readonly name: string;
  readonly language: Language;
  readonly agency: string;
  readonly month: number;
  readonly door: Person['door'];
  readonly theme: ThemeName;
  readonly voice?: Partial<Voice>;
};

/** A life that is told by hand. */
export class Story {
  readonly life: Life;
  readonly scene: Scene;
  readonly key: string;

  constructor(scene: Scene, { key, name, language, agency: agencyId, month, door, theme, voice = {} }: Protagonist) {
    const agency = found(
      EVERY_AGENCY.find(({ id }) => id === agencyId),
      agencyId,
    );
    const region = found(
      REGIONS.find(({ id }) => id === agency.region),
      agency.region,
    );
    const chance = scene.chance.of(key);
    const spoken: Voice = {
      ...{
        language,
        kin: language === 'en' ? 'my sister' : 'mi hermana',
        friend: 'Teo',
        hour: language === 'en' ? 'six' : 'seis',
        phone: '555 0142',
      },
      ...{ day: language === 'en' ? 'Tuesday' : 'martes', place: region.places[language][0] ?? '' },
      ...voice,
    };
    const joined = (scene.world.calendar.months[month] ?? 0) + 4 * DAY;
    const person: Person = {
      id: chance.of('id').uuid(),
      name,
      voice: spoken,
      theme,
      second: theme,
      region,
      agency,
      joined,
      door,
      telling: 'rich',
      chance,
    };
    this.scene = scene;
    this.key = key;
    this.life = new Life(person, scene.world);
  }

  /** A day of the story, from 0, at an hour of the day (UTC). */
  day(n: number, hour = 18): Minute {
    return this.life.person.joined + n * DAY + hour * 60;
  }

  /** The same as a minute of the life. */
  on(n: number, hour?: number): Moment {
    return this.life.at(this.day(n, hour));
  }

  /** A day before the sample ends: 1 is the last one. */
  beforeToday(n: number, hour = 18): Minute {
    return this.scene.world.calendar.end - n * DAY + hour * 60;
  }

  /** The n-th specialist of an agency (their own, unless it is said) who speaks the person's language, and is there all along. */
  specialist(n = 0, agencyId = this.life.person.agency.id): Specialist {
    const { language } = this.life.person.voice;
    const there = this.scene.world.specialists.filter(
      (each) => each.agency.id === agencyId && each.turn === null && each.languages.includes(language),
    );
    return found(there.toSorted((a, b) => a.from - b.from)[n], `specialist ${n} of ${agencyId}`);
  }

  /** The specialist whose time takes this turn. */
  specialistWho(turn: Turn): Specialist {
    return found(
      this.scene.world.specialists.find((each) => each.turn === turn),
      turn,
    );
  }

  /** A group by its id. */
  group(id: string): RunningGroup {
    return found(
      this.scene.groups.find(({ group }) => group.id === id),
      id,
    );
  }

  /** Comes in on the first day, and chooses. Returns when they walk together. */
  arrives(specialist: Specialist, { by = null, aloud = false }: { by?: Specialist | null; aloud?: boolean } = {}): Minute {
    registers(this.on(0, 15), by);
    chooses(this.on(0, 17), specialist, { aloud });
    return this.day(1, 17);
  }
}

function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new RangeError(`the sample has no ${what}`);
  return value;
}
