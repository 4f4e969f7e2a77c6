/** Who is in the invented network, and what happens next in it. */
import type { BenchmarkEvent, ImportType } from './events.ts';
import { idOf, type SeededRandom } from './random.ts';

type Happening = Pick<BenchmarkEvent, 'subject' | 'data'>;

const PERSON_KIND = 2;
const OUTSIDER_KIND = 3;
const UNKNOWN_OUTCOME_KIND = 4;
const AGENCIES = 40;
const REGIONS = 12;
const MEAN_ATTENDEES = 8;

const categories = ['social', 'social', 'social', 'human', 'human', 'financial', 'cultural', 'political', 'natural', 'built'] as const;
const subjectTypes = ['group', 'agency', 'community', 'community'] as const;

/** Grows with every event; all choices come from the one seeded stream, so the order of calls is part of the recipe. */
export class Community {
  readonly #random: SeededRandom;
  readonly #seed: number;
  readonly #people: string[] = [];
  readonly #agencyOfPerson: number[] = [];
  readonly #peopleOfAgency: number[][] = Array.from({ length: AGENCIES }, () => []);
  /** Both people of every acknowledgement so far: a uniform draw from it is a draw in proportion to ties. */
  readonly #tied: string[] = [];
  readonly #outcomes: string[] = [];
  #outsiders = 0;

  constructor(random: SeededRandom, seed: number) {
    this.#random = random;
    this.#seed = seed;
  }

  /** What an event of this type and id says. */
  happening(type: ImportType, id: string): Happening {
    switch (type) {
      case 'PersonRegistered':
        return this.#registration();
      case 'InspirationAcknowledged':
        return this.#acknowledgement();
      case 'GatheringHeld':
        return this.#gathering(id);
      case 'OutcomeRecorded':
        return this.#outcome(id);
      case 'ConfidenceReported':
        return this.#confidence();
    }
  }

  #registration(): Happening {
    const index = this.#people.length;
    const personId = idOf(PERSON_KIND, index, this.#seed);
    const agency = this.#agency();
    const region = this.#random.chance(0.9) ? agency % REGIONS : this.#random.below(REGIONS);
    this.#people.push(personId);
    this.#agencyOfPerson.push(agency);
    this.#peopleOfAgency[agency]?.push(index);
    return {
      subject: personId,
      data: { personId, agencyId: this.#random.chance(0.03) ? null : agencyName(agency), region: `region-${String(region + 1)}` },
    };
  }

  #acknowledgement(): Happening {
    const [inspirerId, inspiredId] = this.#pair();
    this.#tied.push(inspirerId, inspiredId);
    return { subject: inspiredId, data: { inspirerId, inspiredId } };
  }

  /** 0.2 % name themselves, 2 % say again what was said before, 2 % of the others name somebody who never registered. */
  #pair(): readonly [inspirerId: string, inspiredId: string] {
    const kind = this.#random.unit();
    if (kind < 0.002) {
      const person = this.#anyone();
      return [person, person];
    }
    if (kind < 0.022 && this.#tied.length > 0) {
      const pair = this.#random.below(this.#tied.length / 2) * 2;
      return [this.#tied[pair] ?? '', this.#tied[pair + 1] ?? ''];
    }
    const inspired = this.#random.chance(0.6) ? this.#newcomer() : this.#random.below(this.#people.length);
    return [this.#inspirerFor(inspired), this.#people[inspired] ?? ''];
  }

  #inspirerFor(inspired: number): string {
    if (this.#random.chance(0.02)) return idOf(OUTSIDER_KIND, this.#outsider(), this.#seed);
    if (this.#random.chance(0.6) && this.#tied.length > 0) return this.#tied[this.#random.below(this.#tied.length)] ?? '';
    const colleagues = this.#peopleOfAgency[this.#agencyOfPerson[inspired] ?? 0] ?? [];
    const colleague = colleagues[this.#early(colleagues.length)] ?? inspired;
    return colleague === inspired ? this.#anyone() : (this.#people[colleague] ?? '');
  }

  #gathering(id: string): Happening {
    const agency = this.#agency();
    const members = this.#peopleOfAgency[agency] ?? [];
    const attendees = new Set<string>();
    const size = 2 + this.#geometric(MEAN_ATTENDEES - 2);
    for (let i = 0; i < size; i += 1) {
      const member = members[this.#early(members.length)];
      attendees.add(member === undefined || this.#random.chance(0.15) ? this.#anyone() : (this.#people[member] ?? ''));
    }
    return { subject: id, data: { agencyId: agencyName(agency), attendees: [...attendees] } };
  }

  #outcome(id: string): Happening {
    const agency = this.#agency();
    const person = this.#random.chance(0.8);
    const subjectType = person ? 'person' : (subjectTypes[this.#random.below(subjectTypes.length)] ?? 'group');
    const subjectId = person ? this.#anyone() : `${subjectType}-${String(this.#random.below(500))}`;
    const category = categories[this.#random.below(categories.length)] ?? 'social';
    const ledBy = this.#random.chance(0.3) ? this.#causes() : [];
    this.#outcomes.push(id);
    return {
      subject: subjectId,
      data: { subjectType, subjectId, agencyId: this.#random.chance(0.05) ? null : agencyName(agency), category, ledBy },
    };
  }

  /** One to three outcomes, mostly recent ones; 2 % were never recorded. */
  #causes(): string[] {
    const count = 1 + (this.#random.chance(0.3) ? 1 : 0) + (this.#random.chance(0.1) ? 1 : 0);
    const known = this.#outcomes.length;
    const causes = Array.from({ length: count }, () => {
      if (known === 0 || this.#random.chance(0.02)) return idOf(UNKNOWN_OUTCOME_KIND, this.#random.below(1_000_000), this.#seed);
      return this.#outcomes[known - 1 - this.#early(Math.ceil(known / 5))] ?? '';
    });
    return [...new Set(causes)];
  }

  #confidence(): Happening {
    const personId = this.#anyone();
    const score = this.#random.below(11);
    return {
      subject: personId,
      data: this.#random.chance(0.5) ? { personId, score } : { personId, score, instrument: 'brief-recovery-capital' },
    };
  }

  #anyone(): string {
    return this.#people[this.#random.below(this.#people.length)] ?? '';
  }

  /** The index of one of the tenth who registered last. */
  #newcomer(): number {
    return this.#people.length - 1 - this.#random.below(Math.ceil(this.#people.length / 10));
  }

  /** Some outsiders are named again and again, most once. */
  #outsider(): number {
    if (this.#outsiders > 0 && this.#random.chance(0.5)) return this.#early(this.#outsiders);
    this.#outsiders += 1;
    return this.#outsiders - 1;
  }

  /** An index below the limit, small ones more likely (density falls with the square root). */
  #early(limit: number): number {
    return Math.floor(this.#random.unit() ** 2 * limit);
  }

  /** Agencies of unequal size: the largest has about a tenth of the people. */
  #agency(): number {
    return this.#early(AGENCIES);
  }

  /** A geometric number with this mean, at most 60. */
  #geometric(mean: number): number {
    return Math.min(60, Math.floor(Math.log(1 - this.#random.unit()) / Math.log(mean / (mean + 1))));
  }
}

function agencyName(agency: number): string {
  return `agency-${String(agency + 1).padStart(2, '0')}`;
}
