import type { MutantResult } from '@stryker-mutator/api/core';
import { survivorsOf, withExplanations } from './survivors.ts';

const source = ['const a = b || c;', 'if (state.has(id))', '  return nothing;'].join('\n');

const mutant = (
  status: MutantResult['status'],
  [line, column]: readonly [number, number],
  [endLine, endColumn]: readonly [number, number],
  replacement: string,
): MutantResult => ({
  id: `${String(line)}:${String(column)}`,
  fileName: 'goal.ts',
  mutatorName: 'ConditionalExpression',
  replacement,
  status,
  location: { start: { line, column }, end: { line: endLine, column: endColumn } },
});

describe('survivors', () => {
  test('are those that no spec noticed, in order of their place', () => {
    const all = [
      mutant('Survived', [2, 5], [2, 18], 'true'),
      mutant('Killed', [1, 11], [1, 17], 'false'),
      mutant('NoCoverage', [1, 11], [1, 17], 'b && c'),
      mutant('RuntimeError', [1, 11], [1, 17], 'true'),
    ];
    expect(survivorsOf(all, source)).toEqual([
      { line: 1, mutant: '`b \\|\\| c` -> `b && c` (no spec runs it)', explanation: '' },
      { line: 2, mutant: '`state.has(id)` -> `true`', explanation: '' },
    ]);
  });

  test('are shown on one line, and an empty text by a word', () => {
    expect(survivorsOf([mutant('Survived', [2, 1], [3, 18], '')], source)).toEqual([
      { line: 2, mutant: '`if (state.has(id)) return nothing;` -> (nothing)', explanation: '' },
    ]);
  });

  test('keep a text that holds a backquote readable', () => {
    expect(survivorsOf([mutant('Survived', [1, 11], [1, 12], '`x`')], source)[0]?.mutant).toBe('`b` -> `` `x` ``');
  });
});

describe('explanations', () => {
  const survivor = (line: number, text: string, explanation = '') => ({ line, mutant: text, explanation });

  test('stay with their mutant when lines move', () => {
    expect(withExplanations([survivor(9, '`a` -> `b`')], [survivor(4, '`a` -> `b`', 'equal in every state')])).toEqual([
      survivor(9, '`a` -> `b`', 'equal in every state'),
    ]);
  });

  test('of several mutants with one text go by their order', () => {
    const before = [survivor(1, '`a` -> `b`', 'first'), survivor(2, '`a` -> `b`', 'second')];
    expect(withExplanations([survivor(5, '`a` -> `b`'), survivor(6, '`a` -> `b`')], before).map(({ explanation }) => explanation)).toEqual([
      'first',
      'second',
    ]);
  });

  test('of a mutant that is gone are not put on another', () => {
    expect(withExplanations([survivor(1, '`c` -> `d`')], [survivor(1, '`a` -> `b`', 'gone')])).toEqual([survivor(1, '`c` -> `d`')]);
  });
});
