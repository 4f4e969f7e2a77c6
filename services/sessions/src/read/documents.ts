/** What this service keeps of its own aggregates to answer questions about many of them: one document a stream (service-host, own view). */
import type { Instant } from '@golden-thread/kernel';
import { aggregateDocuments } from '@golden-thread/service-host';
import { isToReview } from '../domain/hard-moment-review.ts';
import { type HardMoment, hardMoment } from '../domain/hard-moment.ts';
import type { HardMomentEvent } from '../domain/hard-moment.schema.ts';
import { type Group, group } from '../domain/group.ts';
import type { GroupEvent } from '../domain/group.schema.ts';
import { type Insight, insight } from '../domain/insight.ts';
import type { InsightEvent } from '../domain/insight.schema.ts';
import { type Rating, rating } from '../domain/rating.ts';
import type { RatingEvent } from '../domain/rating.schema.ts';
import { type Reflection, reflection } from '../domain/reflection.ts';
import type { ReflectionEvent } from '../domain/reflection.schema.ts';
import { type Session, session } from '../domain/session.ts';
import type { SessionEvent } from '../domain/session.schema.ts';
import { specialistIn } from '../domain/who-was-there.ts';

const service = 'sessions';

/** Sessions in the order of their times. What people said in them stays in their streams. */
export const sessionDocuments = aggregateDocuments<Session, SessionEvent>({
  service,
  category: 'session',
  aggregate: session,
  types: [
    'SessionArranged',
    'SessionMoved',
    'SessionCancelled',
    'SessionStarted',
    'TopicTouched',
    'StoryShared',
    'NextStepChosen',
    'SessionHeld',
    'SessionDidNotHappen',
  ],
  indexes: { 'of-person': ['personId', 'time'], 'of-specialist': ['specialistId', 'time'] },
  ofPerson: 'of-person',
  fieldsOf: (state, since) => ({ personId: state.personId, specialistId: specialistIn(state), time: timeOf(state, since) }),
});

/** Ratings, by session; they name nobody. */
export const ratingDocuments = aggregateDocuments<Rating, RatingEvent>({
  service,
  category: 'rating',
  aggregate: rating,
  types: ['SessionRated'],
  indexes: { all: [] },
  fieldsOf: () => ({}),
});

/** Groups as the notice board shows them: who belongs to them stays in their streams. */
export const groupDocuments = aggregateDocuments<Group, GroupEvent>({
  service,
  category: 'group',
  aggregate: group,
  types: ['GroupOpened', 'GroupClosed'],
  indexes: { 'by-open': ['open', 'since'] },
  fieldsOf: ({ opened, closedAt }) => ({ open: opened !== null && closedAt === null }),
});

/** Insights: shared, or still with who offered them. */
export const insightDocuments = aggregateDocuments<Insight, InsightEvent>({
  service,
  category: 'insight',
  aggregate: insight,
  types: ['InsightOffered', 'InsightReadBySecond', 'InsightShared', 'InsightTried', 'InsightReported', 'InsightTakenBack'],
  indexes: { 'by-standing': ['standing', 'since'] },
  fieldsOf: ({ offered, shared, takenBack }) => ({
    standing: takenBack || offered === null ? 'not-there' : shared ? 'shared' : 'waiting',
  }),
});

/** Reflections, by who wrote them; what is gone is nobody's. */
export const reflectionDocuments = aggregateDocuments<Reflection, ReflectionEvent>({
  service,
  category: 'reflection',
  aggregate: reflection,
  types: ['ReflectionWritten', 'ReflectionGone'],
  indexes: { 'of-specialist': ['specialistId', 'since'] },
  fieldsOf: ({ written }) => ({ specialistId: written?.specialistId ?? null }),
});

/** Hard moments, by whom they are about, and those in which a call waits for a look. */
export const hardMomentDocuments = aggregateDocuments<HardMoment, HardMomentEvent>({
  service,
  category: 'hard-moment',
  aggregate: hardMoment,
  types: [
    'HardMomentBegan',
    'PlanUsed',
    'HelpCalled',
    'NaloxoneUsed',
    'HardMomentEnded',
    'LookedBack',
    'CallReviewed',
    'RequiredReportMade',
  ],
  indexes: { 'of-person': ['personId', 'since'], 'to-review': ['toReview', 'since'] },
  ofPerson: 'of-person',
  fieldsOf: (state) => ({ personId: state.personId, toReview: isToReview(state) }),
});

/** All of them. */
export const DOCUMENTS = [
  sessionDocuments,
  ratingDocuments,
  groupDocuments,
  insightDocuments,
  reflectionDocuments,
  hardMomentDocuments,
] as const;

/** When a session was, or will be: its beginning, else the time agreed on last, else its end; else when it was first heard of. */
export function timeOf({ begunAt, moved, arranged, held }: Session, since: Instant): Instant {
  return begunAt ?? moved?.at ?? arranged?.at ?? held?.endedAt ?? since;
}
