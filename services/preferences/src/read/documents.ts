/** What this service keeps of its own aggregates to answer questions about many of them (service-host, own view). */
import { aggregateDocuments, type Sought } from '@golden-thread/service-host';
import { type Goal, goal } from '../domain/goal.ts';
import type { GoalEvent } from '../domain/goal.schema.ts';
import { type OutsideWish, outsideWish } from '../domain/outside-wish.ts';
import type { OutsideWishEvent } from '../domain/outside-wish.schema.ts';
import { type Question, question } from '../domain/question.ts';
import type { QuestionEvent } from '../domain/question.schema.ts';

/** The questions of the bank, and those that wait to be read. */
export const questionDocuments = aggregateDocuments<Question, QuestionEvent>({
  service: 'preferences',
  category: 'question',
  aggregate: question,
  types: ['QuestionProposed', 'QuestionRead', 'QuestionAccepted', 'QuestionTranslated', 'QuestionRetired'],
  indexes: { 'by-standing': ['standing', 'since'] },
  fieldsOf: (state) => ({ standing: standingOf(state) }),
});

const OF_PERSON = 'of-person';

/** The goals of each person, with their steps. */
export const goalDocuments = aggregateDocuments<Goal, GoalEvent>({
  service: 'preferences',
  category: 'goal',
  aggregate: goal,
  types: [
    'GoalChosen',
    'GoalReached',
    'GoalSetAside',
    'GoalPickedUpAgain',
    'StepChosen',
    'StepTaken',
    'StepDropped',
    'ToldConfirmed',
    'ToldCorrected',
  ],
  indexes: { [OF_PERSON]: ['personId', 'since'] },
  ofPerson: OF_PERSON,
  fieldsOf: ({ personId }) => ({ personId }),
});

/** What others ask of each person. */
export const outsideWishDocuments = aggregateDocuments<OutsideWish, OutsideWishEvent>({
  service: 'preferences',
  category: 'outside-wish',
  aggregate: outsideWish,
  types: ['OutsideWishNoted', 'OutsideWishLeft'],
  indexes: { [OF_PERSON]: ['personId', 'since'] },
  ofPerson: OF_PERSON,
  fieldsOf: ({ noted }) => ({ personId: noted?.personId ?? null }),
});

/** All goals, or all outside wishes, of a person, the newest first. */
export function ofPerson(networkId: string, personId: string): Sought {
  return { networkId, index: OF_PERSON, equals: [personId], descending: true };
}

function standingOf({ proposed, accepted, retired }: Question): 'accepted' | 'proposed' | 'not-there' {
  if (proposed === null || retired) return 'not-there';
  return accepted ? 'accepted' : 'proposed';
}
