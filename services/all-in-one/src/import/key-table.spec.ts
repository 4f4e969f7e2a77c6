import { createHash } from 'node:crypto';
import { SeededRandom } from '@golden-thread/testing';
import { KEY_BYTES } from './check-block.ts';
import { KeyTable, type Seen } from './key-table.ts';

function keysOf(pairs: readonly (readonly [id: string, content: string])[]): Uint8Array<ArrayBuffer> {
  const keys = new Uint8Array(pairs.length * KEY_BYTES);
  for (const [index, pair] of pairs.entries()) {
    for (const [half, part] of pair.entries())
      keys.set(createHash('sha256').update(part).digest().subarray(0, 16), index * KEY_BYTES + half * 16);
  }
  return keys;
}

test('says of every id whether it is new, was there with the same content, or with other content: as a map would', () => {
  const random = new SeededRandom(7);
  const pairs = Array.from({ length: 30_000 }, () => [`id-${random.below(12_000)}`, `content-${random.below(3)}`] as const);
  const table = new KeyTable();
  const known = new Map<string, string>();
  const keys = keysOf(pairs);
  for (const [index, [id, content]] of pairs.entries()) {
    const before = known.get(id);
    const wanted: Seen = before === undefined ? 'new' : before === content ? 'same' : 'other';
    if (before === undefined) known.set(id, content);
    expect([index, table.add(keys, index)]).toEqual([index, wanted]);
  }
  expect(table.size).toBe(known.size);
});
