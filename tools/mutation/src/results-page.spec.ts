import { resultsIn, resultsPage, type FileResult } from './results-page.ts';
import { scoreOf, totalOf } from './score.ts';

const mutants = (counts: Record<string, number>) =>
  Object.entries(counts).flatMap(([status, count]) => Array.from({ length: count }, () => ({ status })));

describe('the score', () => {
  test('is the share that a spec noticed; what does not load or is ignored is no part of it', () => {
    expect(scoreOf(mutants({ Killed: 6, Timeout: 1, Survived: 2, NoCoverage: 1, RuntimeError: 4, CompileError: 3, Ignored: 2 }))).toEqual({
      killed: 6,
      timeout: 1,
      survived: 2,
      noCoverage: 1,
      percent: 70,
    });
  });

  test('is 100 where there is nothing to notice', () => {
    expect(scoreOf([]).percent).toBe(100);
  });

  test('of several files counts each mutant once, however unequal the files are', () => {
    const total = totalOf([scoreOf(mutants({ Killed: 1, Survived: 1 })), scoreOf(mutants({ Killed: 98 }))]);
    expect(total).toMatchObject({ killed: 99, survived: 1, percent: 99 });
  });
});

describe('the page of a service', () => {
  const goal: FileResult = {
    file: 'goal.ts',
    score: scoreOf(mutants({ Killed: 8, Survived: 2 })),
    survivors: [
      { line: 12, mutant: '`a \\|\\| b` -> `true`', explanation: 'b is only false where a is true: nothing differs' },
      { line: 30, mutant: '`"x"` -> `""`', explanation: '' },
    ],
  };
  const said: FileResult = { file: 'said.ts', score: scoreOf(mutants({ Killed: 3, Timeout: 1 })), survivors: [] };

  test('is read back as it was written, in the order of the files', () => {
    expect(resultsIn(resultsPage('preferences', [said, goal]))).toEqual([goal, said]);
  });

  test('is read back after a formatter has lined its columns up', () => {
    const formatted = resultsPage('preferences', [goal])
      .replace('| `goal.ts` | 80.0 % |', '| `goal.ts` |  80.0 % |')
      .replace('| `goal.ts:30` | `"x"` -> `""` |  |', '| `goal.ts:30`  | `"x"` -> `""`          |          |');
    expect(resultsIn(formatted)).toEqual([goal]);
  });

  test('says the score of all files together', () => {
    expect(resultsPage('preferences', [goal, said])).toContain('| all | 85.7 % | 11 | 1 | 2 | 0 |');
  });

  test('says so where nothing survived', () => {
    const page = resultsPage('preferences', [said]);
    expect(page).toContain('Nothing survived.');
    expect(page).not.toContain('| Where |');
  });
});
