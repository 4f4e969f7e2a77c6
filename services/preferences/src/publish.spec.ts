import { catalogueTells, ownEventsStay, storedEventsHold, type StoredEventsOf } from '@golden-thread/testing';
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
import { publish } from './publish.ts';

/** What events.md marks as the service's own. */
const OWN = [
  'TopicNamed',
  'TopicPaceSet',
  'SuggestionDeclined',
  'SuggestionSetForLater',
  'SuggestionFaded',
  'StepDropped',
  'OutsideWishNoted',
  'OutsideWishLeft',
  'SectionWritten',
  'PlanShared',
  'PlanUnshared',
  'CrisisAccessSet',
  'DirectiveNoted',
  'PlanOpened',
];

const stored: StoredEventsOf = {
  service: 'preferences',
  aggregates: [
    [goalSchemas, goal],
    [outsideWishSchemas, outsideWish],
    [preferencesSchemas, preferences],
    [questionSchemas, question],
    [wellnessPlanSchemas, wellnessPlan],
  ],
  publish,
};

storedEventsHold(stored);

catalogueTells(stored);

ownEventsStay({ service: 'preferences', own: OWN, publish });
