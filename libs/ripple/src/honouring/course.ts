/** One person's course with their specialists: how long they waited, and how long they walked together (docs/decisions/0014). */
import type { Instant } from '@golden-thread/kernel';
import type { WhyLeft } from './facts.ts';
import type { Turn } from './timelines.ts';

/** How walking together ended; that a person died, or a specialist left, is no ending of the person's own. */
export type Ending = 'released' | WhyLeft | 'died' | 'specialist-left';

/** A wish for a specialist. It ends when they first meet one who was accepted for it, or is closed without that. */
export type Wait = {
  readonly askedAt: Instant;
  readonly met: { readonly at: Instant; readonly specialistId: string } | null;
  readonly closedAt: Instant | null;
};

/** A person and a specialist who was accepted, from their first session on; null before it. */
export type Walk = {
  readonly specialistId: string;
  readonly begunAt: Instant | null;
  readonly ended: { readonly at: Instant; readonly why: Ending } | null;
};

type Choice = { readonly specialistId: string; readonly accepted: boolean };
type OpenWait = { -readonly [Field in keyof Wait]: Wait[Field] } & { readonly place: string; readonly accepted: Set<string> };
type OpenWalk = { -readonly [Field in keyof Walk]: Walk[Field] };

/** What a person's turns come to. */
export function courseOf(turns: readonly Turn[]): { readonly waits: readonly Wait[]; readonly walks: readonly Walk[] } {
  const course = new Course();
  for (const turn of turns) course.take(turn);
  return course;
}

class Course {
  readonly waits: OpenWait[] = [];
  readonly walks: OpenWalk[] = [];
  /** By place, as in identity: at most one. */
  readonly #chosen = new Map<string, Choice>();
  /** By specialist: when they met, and when they last ended to walk together. */
  readonly #meetings = new Map<string, Instant[]>();
  readonly #endedAt = new Map<string, Instant>();

  take(turn: Turn): void {
    switch (turn.kind) {
      case 'specialist-wanted':
        return this.#want(turn.place, turn.at);
      case 'specialist-chosen':
        return this.#choose(turn.specialistId, turn.place, turn.at);
      case 'specialist-accepted':
        return this.#accept(turn.specialistId, turn.place);
      case 'specialist-unable':
        if (this.#awaits(turn.specialistId, turn.place)) this.#chosen.delete(turn.place);
        return;
      case 'met':
        return this.#meet(turn.specialistId, turn.at);
      case 'specialist-released':
        return this.#release(turn.specialistId, turn.place, turn.at);
      case 'wanted-no-more':
        return this.#wantNoMore(turn.at);
      default:
        return this.#end(turn);
    }
  }

  /** Asking again while waiting loses no time. */
  #want(place: string, askedAt: Instant): void {
    if (this.#open().some((wait) => wait.place === place)) return;
    this.waits.push({ place, askedAt, met: null, closedAt: null, accepted: new Set() });
  }

  /** Whom the person chooses now takes the place of whom they chose before. */
  #choose(specialistId: string, place: string, at: Instant): void {
    const before = this.#chosen.get(place);
    if (before?.specialistId === specialistId) return;
    this.#chosen.set(place, { specialistId, accepted: false });
    if (before?.accepted === true) this.#part(before.specialistId, at, 'released');
  }

  #accept(specialistId: string, place: string): void {
    if (!this.#awaits(specialistId, place)) return;
    this.#chosen.set(place, { specialistId, accepted: true });
    const met = this.#meetings.get(specialistId) ?? [];
    if (this.#walkWith(specialistId) === undefined) {
      const since = this.#endedAt.get(specialistId) ?? -Infinity;
      this.walks.push({ specialistId, begunAt: met.find((at) => at > since) ?? null, ended: null });
    }
    for (const wait of this.#open().filter((each) => each.place === place || each.place === '')) {
      wait.accepted.add(specialistId);
      const at = met.find((each) => each >= wait.askedAt);
      if (at !== undefined) wait.met = { at, specialistId };
    }
  }

  #meet(specialistId: string, at: Instant): void {
    const known = this.#meetings.get(specialistId);
    if (known === undefined) this.#meetings.set(specialistId, [at]);
    else known.push(at);
    const walk = this.#walkWith(specialistId);
    if (walk !== undefined) walk.begunAt ??= at;
    for (const wait of this.#open()) if (wait.accepted.has(specialistId)) wait.met = { at, specialistId };
  }

  #release(specialistId: string, where: string | null, at: Instant): void {
    for (const [place, choice] of this.#chosen) {
      if (choice.specialistId === specialistId && (where === null || where === place)) this.#chosen.delete(place);
    }
    this.#part(specialistId, at, 'released');
  }

  /** Who was accepted already is still waited for. */
  #wantNoMore(at: Instant): void {
    for (const wait of this.#open()) if (wait.accepted.size === 0) wait.closedAt = at;
    for (const [place, { accepted }] of this.#chosen) if (!accepted) this.#chosen.delete(place);
  }

  #end(turn: Extract<Turn, { kind: 'agency-left' | 'specialist-left' | 'died' }>): void {
    if (turn.kind === 'died') {
      for (const walk of this.walks) walk.ended ??= { at: turn.at, why: turn.kind };
      for (const wait of this.#open()) wait.closedAt = turn.at;
      return;
    }
    for (const specialistId of turn.kind === 'agency-left' ? turn.specialists : [turn.specialistId]) {
      for (const [place, choice] of this.#chosen) if (choice.specialistId === specialistId) this.#chosen.delete(place);
      this.#part(specialistId, turn.at, turn.kind === 'agency-left' ? turn.why : turn.kind);
    }
  }

  /**
   * Where the specialist was let go, they walk together no longer; the walk is over at the last such place. Whoever waited there to meet goes on
   * waiting only where it was the specialist who left.
   */
  #part(specialistId: string, at: Instant, why: Ending): void {
    const walk = this.#walkWith(specialistId);
    if (walk !== undefined && !this.#isAccepted(specialistId)) {
      walk.ended = { at, why };
      this.#endedAt.set(specialistId, at);
    }
    for (const wait of this.#open().filter(({ place }) => !this.#isAccepted(specialistId, place))) {
      if (wait.accepted.delete(specialistId) && wait.accepted.size === 0 && why !== 'specialist-left') wait.closedAt = at;
    }
  }

  #open(): readonly OpenWait[] {
    return this.waits.filter(({ met, closedAt }) => met === null && closedAt === null);
  }

  #walkWith(specialistId: string): OpenWalk | undefined {
    return this.walks.find((walk) => walk.specialistId === specialistId && walk.ended === null);
  }

  #awaits(specialistId: string, place: string): boolean {
    const there = this.#chosen.get(place);
    return there?.specialistId === specialistId && !there.accepted;
  }

  /** At a place, or with the empty text at any: so a wish without a programme is answered. */
  #isAccepted(specialistId: string, place = ''): boolean {
    const there = place === '' ? [...this.#chosen.values()] : [this.#chosen.get(place)];
    return there.some((choice) => choice?.specialistId === specialistId && choice.accepted);
  }
}
