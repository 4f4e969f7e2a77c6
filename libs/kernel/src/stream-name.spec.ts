import { idOfStream, streamName } from './stream-name.ts';

describe('stream names', () => {
  test('join and split are inverse', () => {
    const name = streamName('hard-moment', 'a-1');
    expect(name).toBe('hard-moment-a-1');
    expect(idOfStream('hard-moment', name)).toBe('a-1');
  });

  test.each([
    ['Person', '1'],
    ['person-', '1'],
    ['', '1'],
    ['person', ''],
    ['person', 'María'],
    ['person', 'a b'],
    ['person', 'x'.repeat(129)],
  ])('a category "%s" with the id "%s" is refused', (category, id) => {
    expect(() => streamName(category, id)).toThrow(RangeError);
  });

  test('the id of another category is refused', () => {
    expect(() => idOfStream('person', 'goal-1')).toThrow(RangeError);
  });
});
