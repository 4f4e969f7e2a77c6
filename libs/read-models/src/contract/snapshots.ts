/** Snapshots: chunks, and the manifest that makes a whole of them. */
import { createHash } from 'node:crypto';
import { type Manifest, MAX_CHUNK_BYTES, type SnapshotStore } from '../snapshots.ts';

/** An open, empty store of snapshots, and how to get rid of it. */
export type SnapshotFixture = { readonly store: SnapshotStore; readonly close: () => Promise<void> };

/** Tests every promise of the port on one store that `open` makes. */
export function snapshotsContract(open: () => Promise<SnapshotFixture>): void {
  let fixture: SnapshotFixture | null = null;
  let names = 0;
  const store = (): SnapshotStore => {
    if (!fixture) throw new Error('the store is open only while tests run');
    return fixture.store;
  };
  const name = (): string => `engine-${(names += 1)}`;
  const save = async (key: string, bytes: Uint8Array) => {
    await store().saveChunk(key, bytes);
    return { key, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  };
  const manifest = (id: string, chunks: Manifest['chunks'] = []): Manifest => ({
    id,
    vector: [{ service: 'identity', storeId: 'store-1', lane: 3, last: 12 }],
    chunks,
    about: 'ripple 1',
  });

  beforeAll(async () => {
    fixture = await open();
  });
  afterAll(async () => {
    await fixture?.close();
  });

  it('keeps chunks and replaces them', async () => {
    const of = name();
    const bytes = Uint8Array.from([0, 1, 2, 255]);
    await save(`${of}/a`, bytes);
    bytes[0] = 9;
    expect([...((await store().loadChunk(`${of}/a`)) ?? [])]).toEqual([0, 1, 2, 255]);
    await save(`${of}/a`, new Uint8Array(0));
    expect((await store().loadChunk(`${of}/a`))?.length).toBe(0);
    expect(await store().loadChunk(`${of}/b`)).toBeNull();
  });

  it('keeps a part of a larger buffer as that part', async () => {
    const of = name();
    await save(`${of}/a`, Uint8Array.from([1, 2, 3, 4, 5]).subarray(1, 3));
    expect([...((await store().loadChunk(`${of}/a`)) ?? [])]).toEqual([2, 3]);
  });

  it('keeps a chunk of 8 MiB and refuses a larger one', async () => {
    const of = name();
    const bytes = new Uint8Array(MAX_CHUNK_BYTES).fill(7);
    await save(`${of}/a`, bytes);
    expect(Buffer.compare((await store().loadChunk(`${of}/a`)) ?? new Uint8Array(0), bytes)).toBe(0);
    await expect(store().saveChunk(`${of}/b`, new Uint8Array(MAX_CHUNK_BYTES + 1))).rejects.toThrow(RangeError);
  });

  it('keeps the newest manifest of a name, by compare-and-set', async () => {
    const of = name();
    expect(await store().manifest(of)).toBeNull();
    const first = manifest('1', [await save(`${of}/a`, Uint8Array.from([1]))]);
    expect(await store().saveManifest(of, 'x', first)).toBe('lost');
    expect(await store().saveManifest(of, null, first)).toBe('saved');
    expect(await store().manifest(of)).toEqual(first);
    expect(await store().saveManifest(of, null, manifest('2'))).toBe('lost');
    expect(await store().saveManifest(of, '1', manifest('2'))).toBe('saved');
    expect(await store().saveManifest(of, '1', manifest('3'))).toBe('lost');
    expect((await store().manifest(of))?.id).toBe('2');
  });

  it('lets one of two owners win', async () => {
    const of = name();
    const outcomes = await Promise.all(['1', '2', '3'].map((id) => store().saveManifest(of, null, manifest(id))));
    expect([...outcomes].sort()).toEqual(['lost', 'lost', 'saved']);
  });

  it('refuses a manifest of chunks that are not there, or are of another name', async () => {
    const [of, other] = [name(), name()];
    const foreign = await save(`${other}/a`, Uint8Array.from([1]));
    await expect(store().saveManifest(of, null, manifest('1', [{ ...foreign, key: `${of}/a` }]))).rejects.toThrow(RangeError);
    await expect(store().saveManifest(of, null, manifest('1', [foreign]))).rejects.toThrow(RangeError);
    expect(await store().manifest(of)).toBeNull();
    expect(await store().saveManifest(of, null, manifest('2'))).toBe('saved');
  });

  it('sweeps what the manifest of a name does not name, and nothing else', async () => {
    const of = name();
    const kept = await save(`${of}/a`, Uint8Array.from([1]));
    await save(`${of}/b`, Uint8Array.from([2]));
    await save(`${of}0/c`, Uint8Array.from([3]));
    await store().saveManifest(of, null, manifest('1', [kept]));
    await store().sweep(of);
    expect(await store().loadChunk(`${of}/a`)).not.toBeNull();
    expect(await store().loadChunk(`${of}/b`)).toBeNull();
    expect(await store().loadChunk(`${of}0/c`)).not.toBeNull();
    await store().sweep(`${of}0`);
    expect(await store().loadChunk(`${of}0/c`)).toBeNull();
  });
}
