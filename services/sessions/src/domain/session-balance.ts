/** A specialist's own balance, seen by that specialist alone, and the floor under which no agency sees any (P6, P7). */
import type { Session, Story } from './session.ts';

/** What was noted of one of a specialist's own sessions. Minutes where it is known how long it was. */
export type Noted = {
  readonly topics: readonly ('person' | 'specialist')[];
  readonly nextSteps: readonly ('person' | 'together' | 'specialist')[];
  readonly stories: readonly Story[];
  readonly minutes: number | null;
};

/** How often each was noted; and stories beside the length of their session, in minutes, without a share made of them. */
export type Balance = {
  readonly topics: Readonly<Record<'person' | 'specialist', number>>;
  readonly nextSteps: Readonly<Record<'person' | 'together' | 'specialist', number>>;
  readonly stories: {
    readonly told: number;
    /** The person asked for it, or was asked and agreed. */
    readonly withPermission: number;
    readonly tooMuch: number;
    /** See {@link hasGentleMark}. */
    readonly marked: number;
    readonly beside: readonly { readonly lengths: readonly Story['length'][]; readonly minutes: number | null }[];
  };
};

const MICROS_PER_MINUTE = 60_000_000;

/** What a session gives to its specialist's balance. A session whose times contradict each other has no length. */
export function notedOf(state: Session): Noted {
  const micros = state.held === null || state.begunAt === null ? -1 : state.held.endedAt - state.begunAt;
  return {
    topics: [...state.topics.values()],
    nextSteps: [...state.nextSteps.values()],
    stories: [...state.stories.values()],
    minutes: micros < 0 ? null : Math.round(micros / MICROS_PER_MINUTE),
  };
}

/** The balance over a specialist's own sessions. Counts only: nothing is compared with anybody, and no share is a mark. */
export function balanceOf(sessions: readonly Noted[]): Balance {
  const topics = sessions.flatMap((each) => each.topics);
  const nextSteps = sessions.flatMap((each) => each.nextSteps);
  const stories = sessions.flatMap((each) => each.stories);
  return {
    topics: { person: timesIn(topics, 'person'), specialist: timesIn(topics, 'specialist') },
    nextSteps: {
      person: timesIn(nextSteps, 'person'),
      together: timesIn(nextSteps, 'together'),
      specialist: timesIn(nextSteps, 'specialist'),
    },
    stories: {
      told: stories.length,
      withPermission: stories.filter(({ cameUp }) => cameUp !== 'not-asked').length,
      tooMuch: stories.filter(({ reaction }) => reaction === 'too-much').length,
      marked: stories.filter(hasGentleMark).length,
      beside: sessions
        .filter((each) => each.stories.length > 0)
        .map((each) => ({ lengths: each.stories.map(({ length }) => length), minutes: each.minutes })),
    },
  };
}

/** Whether a story comes with a gentle mark: it was too much, or nobody had asked. How long it was is none. */
export function hasGentleMark(story: Story): boolean {
  return story.reaction === 'too-much' || story.cameUp === 'not-asked';
}

const FEWEST_PEOPLE = 11;
const FEWEST_SPECIALISTS = 5;

/**
 * Whether an agency may see a figure (P6): at least 11 people and 5 specialists, none of whom gives more than half.
 * One entry for each thing the figure counts: the specialist it comes from, and the person (for ratings: the pseudonym).
 */
export function isOverTheFloor(counted: readonly { readonly specialistId: string; readonly personId: string }[]): boolean {
  const people = new Set(counted.map(({ personId }) => personId));
  const specialists = counted.map(({ specialistId }) => specialistId);
  const distinct = [...new Set(specialists)];
  if (people.size < FEWEST_PEOPLE || distinct.length < FEWEST_SPECIALISTS) return false;
  return distinct.every((specialist) => timesIn(specialists, specialist) * 2 <= counted.length);
}

function timesIn<Value>(values: readonly Value[], wanted: Value): number {
  return values.filter((value) => value === wanted).length;
}
