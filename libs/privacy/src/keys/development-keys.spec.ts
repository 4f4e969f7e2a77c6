import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ada, ben, hillNetwork, riversideNetwork } from '@golden-thread/testing';
import { DevelopmentKeys } from './development-keys.ts';
import { KeysUnavailable, type KeyOwner } from './key-vault.ts';

const owner: KeyOwner = { networkId: riversideNetwork, kind: 'person', id: ada, use: 'words' };
const folder = () => mkdtempSync(join(tmpdir(), 'keys-'));

describe('development keys', () => {
  test('differ by network, kind, owner and use, and are the same each time', async () => {
    const keys = DevelopmentKeys.random();
    const others: KeyOwner[] = [
      { ...owner, networkId: hillNetwork },
      { ...owner, kind: 'network' },
      { ...owner, id: ben },
      { ...owner, use: 'record' },
    ];
    const all = await Promise.all([owner, ...others].map(async (each) => Buffer.from(await keys.keyOf(each)).toString('hex')));
    expect(new Set(all).size).toBe(5);
    expect(Buffer.from(await keys.keyOf(owner)).toString('hex')).toBe(all[0]);
    expect((await keys.keyOf(owner)).length).toBe(32);
  });

  test('rest on a secret in a file that only its owner reads, made once', async () => {
    const file = join(folder(), 'development.key');
    const first = await DevelopmentKeys.inFile(file).keyOf(owner);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file)).toHaveLength(32);
    await expect(DevelopmentKeys.inFile(file).keyOf(owner)).resolves.toEqual(first);
  });

  test('are refused where the file is no secret or cannot be made', () => {
    const file = join(folder(), 'development.key');
    writeFileSync(file, 'short');
    expect(() => DevelopmentKeys.inFile(file)).toThrow(KeysUnavailable);
    expect(() => DevelopmentKeys.inFile(join(folder(), 'missing', 'development.key'))).toThrow(KeysUnavailable);
  });
});
