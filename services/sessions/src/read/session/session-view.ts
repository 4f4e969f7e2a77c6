/** What happened in this session? The person and the specialist it is with see the same; how the person rated it is not in it. */
import { formatInstant } from '@golden-thread/kernel';
import type { Session } from '../../domain/session.ts';
import { specialistIn } from '../../domain/who-was-there.ts';

/** Where a session can stand. */
export const STANDINGS = ['arranged', 'cancelled', 'begun', 'held', 'did-not-happen'] as const;

/** The whole answer. What nobody noted is absent; words are null once their key was destroyed. */
export type SessionView = {
  readonly sessionId: string;
  readonly personId: string;
  readonly specialistId?: string;
  readonly programmeId?: string;
  readonly standing: (typeof STANDINGS)[number];
  readonly at?: string;
  readonly begunAt?: string;
  readonly endedAt?: string;
  readonly mode?: string;
  readonly place?: string;
  readonly language?: string;
  readonly interpreter?: string;
  readonly accessNeeds: readonly string[];
  readonly wanted: readonly string[];
  readonly given: readonly string[];
  readonly forBilling: boolean;
  readonly didNotHappen?: { readonly onWhoseSide: string; readonly code: string };
  readonly questionsAsked: readonly string[];
  readonly answers: readonly { readonly questionId: string; readonly words: string | null }[];
  readonly topics: readonly { readonly topicId: string; readonly raisedBy: string }[];
  readonly stories: readonly {
    readonly storyId: string;
    readonly cameUp: string;
    readonly length: string;
    readonly reaction: string;
    readonly reactionFrom: string;
  }[];
  readonly nextSteps: readonly { readonly stepId?: string; readonly chosenBy: string }[];
  readonly lookedBack?: { readonly words: string | null };
};

/** The view of a session that is known. */
export function sessionViewOf(sessionId: string, personId: string, state: Session): SessionView {
  return {
    sessionId,
    personId,
    standing: standingOf(state),
    ...whoAndHow(state),
    ...language(state),
    ...noted(state),
    ...timesOf(state),
    ...talkOf(state),
  };
}

/** Where a session stands. */
export function standingOf({ held, started, didNotHappen, cancelled }: Session): SessionView['standing'] {
  if (held !== null) return 'held';
  if (started !== null) return 'begun';
  if (didNotHappen !== null) return 'did-not-happen';
  return cancelled ? 'cancelled' : 'arranged';
}

function whoAndHow(state: Session) {
  const { started, arranged } = state;
  return {
    ...present('specialistId', specialistIn(state) ?? undefined),
    ...present('programmeId', started?.programmeId ?? arranged?.programmeId),
    ...present('mode', started?.mode ?? arranged?.mode),
    ...present('place', started?.place),
  };
}

function language({ arranged, held }: Session) {
  return {
    ...present('language', held?.language ?? arranged?.language),
    ...present('interpreter', held?.interpreter ?? arranged?.interpreter),
  };
}

function noted({ started, arranged, held, didNotHappen }: Session) {
  return {
    accessNeeds: arranged?.accessNeeds ?? [],
    wanted: started?.wanted ?? [],
    given: held?.given ?? [],
    forBilling: held?.forBilling ?? false,
    ...(didNotHappen === null ? {} : { didNotHappen: { onWhoseSide: didNotHappen.onWhoseSide, code: didNotHappen.code } }),
  };
}

function timesOf({ moved, arranged, begunAt, held }: Session) {
  const at = moved?.at ?? arranged?.at;
  return {
    ...(at === undefined ? {} : { at: formatInstant(at) }),
    ...(begunAt === null ? {} : { begunAt: formatInstant(begunAt) }),
    ...(held === null ? {} : { endedAt: formatInstant(held.endedAt) }),
  };
}

function talkOf({ asked, answers, topics, stories, nextSteps, lookedBack }: Session) {
  return {
    questionsAsked: [...asked],
    answers: [...answers].map(([questionId, words]) => ({ questionId, words })),
    topics: [...topics].map(([topicId, raisedBy]) => ({ topicId, raisedBy })),
    stories: [...stories].map(([storyId, story]) => ({ storyId, ...story })),
    nextSteps: [...nextSteps].map(([stepId, chosenBy]) => ({ ...(stepId === '' ? {} : { stepId }), chosenBy })),
    ...(lookedBack === null ? {} : { lookedBack: { words: lookedBack === '' ? null : lookedBack } }),
  };
}

function present<Name extends string>(name: Name, value: string | undefined): { [Field in Name]?: string } {
  return value === undefined ? {} : ({ [name]: value } as { [Field in Name]?: string });
}
