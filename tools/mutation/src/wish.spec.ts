import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wishOf, WrongWish } from './wish.ts';

describe('what is to be mutated', () => {
  const root = mkdtempSync(join(tmpdir(), 'mutation-'));
  const folder = 'services/preferences/src/domain';
  mkdirSync(join(root, folder), { recursive: true });
  mkdirSync(join(root, 'services/projections/src/domain'), { recursive: true });
  for (const name of ['goal.ts', 'goal.spec.ts', 'goal.schema.ts', 'said.ts', 'notes.md']) writeFileSync(join(root, folder, name), '');
  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  test('is every file of the folder that decides: no spec and no schema', () => {
    expect(wishOf([folder], root)).toEqual({ service: 'preferences', folder, files: ['goal.ts', 'said.ts'] });
  });

  test('may be some files, named with or without their folder', () => {
    expect(wishOf([`${folder}/`, `${folder}/said.ts`, 'goal.ts'], root).files).toEqual(['said.ts', 'goal.ts']);
  });

  test.each([
    [['services/preferences/src/write']],
    [['libs/kernel/src/domain']],
    [[]],
    [['services/nobody/src/domain']],
    [['services/projections/src/domain']],
    [[folder, 'goal.spec.ts']],
    [[folder, 'missing.ts']],
  ])('%j is none', (words) => {
    expect(() => wishOf(words, root)).toThrow(WrongWish);
  });
});
