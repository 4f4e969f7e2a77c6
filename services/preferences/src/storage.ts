/** How this service's aggregates are read from the store and written to it. */
import { aggregateStorage } from '@golden-thread/service-host';
import { goal } from './domain/goal.ts';
import { goalSchemas } from './domain/goal.schema.ts';
import { outsideWish } from './domain/outside-wish.ts';
import { outsideWishSchemas } from './domain/outside-wish.schema.ts';
import { preferences } from './domain/preferences.ts';
import { preferencesSchemas } from './domain/preferences.schema.ts';
import { question } from './domain/question.ts';
import { questionSchemas } from './domain/question.schema.ts';
import { wellnessPlan } from './domain/wellness-plan.ts';
import { wellnessPlanSchemas } from './domain/wellness-plan.schema.ts';

/** Streams `preferences-<personId>`. */
export const preferencesStorage = aggregateStorage({
  category: 'preferences',
  namedAfterPerson: true,
  aggregate: preferences,
  schemas: preferencesSchemas,
});

/** Streams `goal-<goalId>`; every event names the person. */
export const goalStorage = aggregateStorage({ category: 'goal', aggregate: goal, schemas: goalSchemas });

/** Streams `outside-wish-<outsideWishId>`; every event names the person. */
export const outsideWishStorage = aggregateStorage({ category: 'outside-wish', aggregate: outsideWish, schemas: outsideWishSchemas });

/** Streams `wellness-plan-<personId>`. */
export const wellnessPlanStorage = aggregateStorage({
  category: 'wellness-plan',
  namedAfterPerson: true,
  aggregate: wellnessPlan,
  schemas: wellnessPlanSchemas,
});

/** Streams `question-<questionId>`: the bank of the network, about nobody. */
export const questionStorage = aggregateStorage({ category: 'question', aggregate: question, schemas: questionSchemas });
