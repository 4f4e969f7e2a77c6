import { ada, luis, recordedAs, on } from '@golden-thread/testing';
import { fold } from '@golden-thread/kernel';
import { balanceOf, hasGentleMark, isOverTheFloor, notedOf, type Noted } from './session-balance.ts';
import { session, type Story } from './session.ts';
import type { SessionEvent } from './session.schema.ts';

const MINUTE = 60_000_000;
const kind: Story = { cameUp: 'asked-and-agreed', length: 'moment', reaction: 'helped', reactionFrom: 'person' };
const quiet: Noted = { topics: [], nextSteps: [], stories: [], minutes: null };
const stateOf = (...facts: readonly (SessionEvent | ReturnType<typeof on<SessionEvent>>)[]) => fold(session, facts.map(recordedAs));

describe('the balance of a specialist', () => {
  test('P6: counts who raised the topics and who chose the next steps', () => {
    const balance = balanceOf([
      { ...quiet, topics: ['person', 'person', 'specialist'], nextSteps: ['person', 'specialist', 'specialist', 'specialist'] },
      { ...quiet, topics: ['person'], nextSteps: ['together', 'together'] },
    ]);
    expect(balance.topics).toEqual({ person: 3, specialist: 1 });
    expect(balance.nextSteps).toEqual({ person: 1, together: 2, specialist: 3 });
  });

  test('P7: shows how often permission was asked, how often it was too much, and stories beside the length of the session', () => {
    const balance = balanceOf([
      { ...quiet, stories: [kind, { ...kind, cameUp: 'person-asked', length: 'longer', reaction: 'too-much' }], minutes: 45 },
      { ...quiet, minutes: 30 },
      { ...quiet, stories: [{ ...kind, cameUp: 'not-asked', length: 'few-minutes', reaction: 'not-said', reactionFrom: 'none' }] },
    ]);
    expect(balance.stories).toEqual({
      told: 3,
      withPermission: 2,
      tooMuch: 1,
      marked: 2,
      beside: [
        { lengths: ['moment', 'longer'], minutes: 45 },
        { lengths: ['few-minutes'], minutes: null },
      ],
    });
  });

  test.each([
    [{ reaction: 'too-much' }, true],
    [{ cameUp: 'not-asked' }, true],
    [{ cameUp: 'not-asked', reaction: 'helped' }, true],
    [{ cameUp: 'person-asked' }, false],
    [{ reaction: 'neutral' }, false],
    [{ reaction: 'not-said' }, false],
    [{ length: 'longer' }, false],
  ] as const)('P7: a gentle mark comes with too much or not asked, never with length: %j', (change, marked) => {
    expect(hasGentleMark({ ...kind, ...change })).toBe(marked);
  });

  test('nothing noted is a balance too', () => {
    expect(balanceOf([])).toEqual({
      topics: { person: 0, specialist: 0 },
      nextSteps: { person: 0, together: 0, specialist: 0 },
      stories: { told: 0, withPermission: 0, tooMuch: 0, marked: 0, beside: [] },
    });
  });

  test('is made of what was noted in a session, and its length in minutes', () => {
    const begun: SessionEvent = { type: 'SessionStarted', data: { personId: ada, specialistId: luis, wanted: [] } };
    const held: SessionEvent = { type: 'SessionHeld', data: { personId: ada, endedAt: 45.4 * MINUTE, given: [], forBilling: false } };
    const noted = stateOf(
      on(15 * MINUTE, begun),
      held,
      { type: 'TopicTouched', data: { personId: ada, topicId: 'topic-1', raisedBy: 'person' } },
      { type: 'NextStepChosen', data: { personId: ada, chosenBy: 'together' } },
      { type: 'StoryShared', data: { personId: ada, storyId: 'story-1', ...kind } },
    );
    expect(notedOf(noted)).toEqual({ topics: ['person'], nextSteps: ['together'], stories: [kind], minutes: 30 });
    expect(notedOf(stateOf(held)).minutes).toBeNull();
    expect(notedOf(stateOf(begun)).minutes).toBeNull();
    expect(notedOf(stateOf(on(45.4 * MINUTE, begun), held)).minutes).toBe(0);
    expect(notedOf(stateOf(on(50 * MINUTE, begun), held)).minutes).toBeNull();
  });
});

describe('the floor', () => {
  /** As many entries as `per` says for each specialist, each of another person. */
  const counted = (per: readonly number[]) =>
    per.flatMap((times, specialist) =>
      Array.from({ length: times }, (_, place) => ({
        specialistId: `${luis}-${specialist}`,
        personId: `${ada}-${specialist}-${place}`,
      })),
    );

  test.each([
    ['11 people and 5 specialists', [3, 2, 2, 2, 2], true],
    ['10 people', [2, 2, 2, 2, 2], false],
    ['4 specialists', [3, 3, 3, 3], false],
    ['one who gives half', [6, 2, 2, 1, 1], true],
    ['one who gives more than half', [7, 2, 2, 1, 1], false],
    ['the last one giving more than half', [1, 1, 2, 2, 7], false],
    ['nobody', [], false],
  ] as const)('P6: an agency sees a figure over %s: %j -> %s', (_, per, seen) => {
    expect(isOverTheFloor(counted(per))).toBe(seen);
  });

  test('P6: people are counted once, however often they come', () => {
    const ten = counted([2, 2, 2, 2, 2]);
    expect(isOverTheFloor([...ten, ...ten])).toBe(false);
  });
});
