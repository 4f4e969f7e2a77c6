import { withheldType } from '@golden-thread/contracts';
import { storedAs, storedEventsHold } from '@golden-thread/testing';
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

storedEventsHold({
  service: 'preferences',
  aggregates: [
    [goalSchemas, goal],
    [outsideWishSchemas, outsideWish],
    [preferencesSchemas, preferences],
    [questionSchemas, question],
    [wellnessPlanSchemas, wellnessPlan],
  ],
  publish,
});

describe('what is the own affair of preferences', () => {
  test.each(OWN)('%s leaves as a blank record: no type, subject, version, person or word', (type) => {
    expect(publish(storedAs(type, { personId: 'ada', words: 'w' }))).toEqual({
      eventId: 'e',
      type: withheldType('preferences'),
      networkId: 'n',
      occurredAt: 0,
      subject: null,
      streamVersion: null,
      about: null,
      correlationId: null,
      causationId: null,
      data: null,
    });
  });

  test('a verdict on what is its own does not leave either', () => {
    const verdict = (of: string) => publish(storedAs('ToldConfirmed', { eventId: 'e', of })).type;
    for (const type of OWN) expect(verdict(type)).toBe(withheldType('preferences'));
  });
});
