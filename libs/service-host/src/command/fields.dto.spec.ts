import { validateSync } from 'class-validator';
import { AnyIdList, Code, CodeList, Id, IdList, Language, LanguageList, OneOf, SomeOf, Whole, Words, YesNo } from './fields.dto.ts';

const about = <Example>(example: Example) => ({ description: 'd', example });

class Everything {
  @Words(about('w')) words = 'Walks by the river\nevery day';
  @Words({ ...about('w'), optional: true }) why?: string;
  @Id(about('i')) id = 'preference-1';
  @IdList(about(['i']), { min: 1, max: 2 }) ids = ['a', 'b'];
  @AnyIdList(about(['i']), { max: 2 }) anyIds: unknown = ['oc 1', 'caf\u00e9 \u{1f33b}'];
  @Code(about('c')) code = 'not-said';
  @CodeList(about(['c']), { max: 2 }) codes: unknown = [];
  @Language(about('es')) language = 'es-MX';
  @LanguageList(about(['es']), { max: 2 }) languages: unknown = ['en', 'es'];
  @OneOf(['open', 'never'], about('open')) pace = 'open';
  @SomeOf(['a', 'b'], about(['a'])) kinds: unknown = ['b'];
  @YesNo(about(true)) shared: unknown = false;
  @Whole(about(1), { min: 0, max: 4 }) heard: unknown = 4;
}

function problems(change: object): string[] {
  const errors = validateSync(Object.assign(new Everything(), change));
  return errors.map(({ property, constraints }) => `${property} ${Object.values(constraints ?? {}).join('; ')}`);
}

describe('fields', () => {
  test('that are as they should be pass', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ why: 'Because.' })).toEqual([]);
    expect(problems({ anyIds: ['\u{1f33b}'.repeat(128)] })).toEqual([]);
  });

  test.each([
    [{ words: '' }, /words has 1-4000/],
    [{ words: 'x'.repeat(4_001) }, /words has 1-4000/],
    [{ words: 'a\u0000b' }, /control characters/],
    [{ words: 7 }, /is text/],
    [{ why: null }, /why/],
    [{ id: 'two words' }, /id has 1-128/],
    [{ ids: [] }, /at least 1/],
    [{ ids: ['a', 'b', 'c'] }, /at most 2/],
    [{ ids: ['a', 'a'] }, /names each once/],
    [{ ids: ['a b'] }, /holds ids/],
    [{ anyIds: ['a', 'b', 'c'] }, /at most 2/],
    [{ anyIds: ['a b', 'a b'] }, /names each once/],
    [{ anyIds: [''] }, /holds ids of 1-128 characters without control/],
    [{ anyIds: ['\u{1f33b}'.repeat(129)] }, /holds ids/],
    [{ anyIds: ['a\n'] }, /holds ids/],
    [{ anyIds: ['\ud83d'] }, /holds ids/],
    [{ anyIds: [7] }, /holds ids/],
    [{ code: 'Not Said' }, /is a code/],
    [{ code: 'x'.repeat(65) }, /1-64/],
    [{ codes: 'not-said' }, /is a list/],
    [{ codes: ['x'.repeat(65)] }, /1-64/],
    [{ codes: ['Not'] }, /holds codes/],
    [{ language: 'Spanish!' }, /language tag/],
    [{ languages: ['e'] }, /language/],
    [{ pace: 'fast' }, /is one of open, never/],
    [{ kinds: ['c'] }, /holds only a, b/],
    [{ shared: 'yes' }, /true or false/],
    [{ heard: 5 }, /from 0 to 4/],
    [{ heard: -1 }, /from 0 to 4/],
    [{ heard: 1.5 }, /from 0 to 4/],
  ])('%j is told', (change, why) => {
    expect(problems(change).join()).toMatch(why);
    expect(problems(change)).toHaveLength(1);
  });
});
