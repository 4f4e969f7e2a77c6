import { specsOf } from './specs-of.ts';

const there = [
  'goal.ts',
  'goal.schema.ts',
  'goal-steps.ts',
  'goal.spec.ts',
  'goal-steps.spec.ts',
  'sayings.ts',
  'sayings.spec.ts',
  'verdicts.ts',
];

describe('the specs for a file', () => {
  test.each([
    ['goal.ts', 'goal'],
    ['goal-steps.ts', 'goal'],
    ['sayings.ts', 'sayings'],
    ['verdicts.ts', ''],
  ])('%s: those that begin with "%s"', (file, name) => {
    expect(specsOf(file, there)).toBe(name);
  });

  test('are those of the aggregate with the longer name, where two begin alike', () => {
    expect(specsOf('goal-bank-steps.ts', [...there, 'goal-bank.schema.ts', 'goal-bank.spec.ts'])).toBe('goal-bank');
  });
});
