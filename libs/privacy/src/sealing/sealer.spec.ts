import { ada, ben, hillNetwork, ManualClock, riversideNetwork } from '@golden-thread/testing';
import { DevelopmentKeys } from '../keys/development-keys.ts';
import { KeyDestroyed, KeysUnavailable, KeyVault, type KeyOwner } from '../keys/key-vault.ts';
import { aboutFieldsOf, personalFieldsOf, textsAt } from './personal-fields.ts';
import { isSealed, type Sealed } from './sealed.ts';
import { Sealer, type SealedPlace } from './sealer.ts';

const text = { type: 'string' };
const own = { ...text, 'x-personal': { owner: 'stream', key: 'words' } };
const schema = {
  type: 'object',
  properties: {
    personId: { ...text, 'x-about': true },
    attendees: { type: 'array', items: { ...text, 'x-about': true } },
    code: text,
    words: own,
    note: { ...text, 'x-personal': { owner: 'personId', key: 'record' } },
    shared: { ...text, 'x-personal': { owner: 'network', key: 'words' } },
    ways: { type: 'array', items: { type: 'object', properties: { way: text, words: own } } },
  },
};
const fields = personalFieldsOf(schema);
const place: SealedPlace = { networkId: riversideNetwork, eventId: 'e1', streamId: ada, type: 'VisionShared', version: 1 };
const data = {
  personId: ben,
  attendees: [ada, ben],
  code: 'open',
  words: 'Growing tomatoes again',
  note: 'She laughed.',
  shared: 'Walks help.',
  ways: [{ way: 'phone', words: 'after six' }, { way: 'letter' }],
};

function setUp() {
  const clock = new ManualClock();
  return { clock, sealer: new Sealer(DevelopmentKeys.random(), clock) };
}

/** A vault that counts, and does what it is told. */
class ScriptedVault extends KeyVault {
  asked: KeyOwner[] = [];
  does: 'answer' | 'fail' | 'destroyed' = 'answer';
  override keyOf(owner: KeyOwner): Promise<Uint8Array> {
    this.asked.push(owner);
    if (this.does === 'fail') return Promise.reject(new KeysUnavailable('away'));
    if (this.does === 'destroyed') return Promise.reject(new KeyDestroyed());
    return Promise.resolve(new Uint8Array(32).fill(owner.id.length));
  }
}

describe('words', () => {
  test('are found by their marks, at any depth, and so are the people an event is about', () => {
    expect(fields).toEqual([
      { path: ['words'], owner: 'stream', key: 'words' },
      { path: ['note'], owner: 'personId', key: 'record' },
      { path: ['shared'], owner: 'network', key: 'words' },
      { path: ['ways', '[]', 'words'], owner: 'stream', key: 'words' },
    ]);
    expect(aboutFieldsOf(schema).flatMap((path) => textsAt(data, path))).toEqual([ben, ada, ben]);
  });

  test('are sealed where they are marked, everything else stays, and open again', async () => {
    const { sealer } = setUp();
    const sealed = (await sealer.seal(data, fields, place)) as typeof data;
    expect(JSON.stringify(sealed)).not.toMatch(/tomatoes|laughed|Walks|after six/);
    expect(sealed).toMatchObject({ personId: ben, attendees: [ada, ben], code: 'open', ways: [{ way: 'phone' }, { way: 'letter' }] });
    expect([sealed.words, sealed.note, sealed.shared, sealed.ways[0]?.words].every(isSealed)).toBe(true);
    expect((sealed.note as unknown as Sealed).owner).toEqual({ kind: 'person', id: ben, use: 'record' });
    expect((sealed.words as unknown as Sealed).owner).toEqual({ kind: 'person', id: ada, use: 'words' });
    expect((sealed.shared as unknown as Sealed).owner).toEqual({ kind: 'network', id: riversideNetwork, use: 'words' });
    await expect(sealer.open(sealed, riversideNetwork)).resolves.toEqual(data);
  });

  test('sealed twice look different each time', async () => {
    const { sealer } = setUp();
    expect(await sealer.seal(data, fields, place)).not.toEqual(await sealer.seal(data, fields, place));
  });

  test.each([
    ['another network', (sealed: Sealed) => [sealed, hillNetwork]],
    ['another event', (sealed: Sealed) => [{ ...sealed, as: { ...sealed.as, event: 'e2' } }, riversideNetwork]],
    ['another field', (sealed: Sealed) => [{ ...sealed, as: { ...sealed.as, field: 'note' } }, riversideNetwork]],
    ['another person', (sealed: Sealed) => [{ ...sealed, owner: { ...sealed.owner, id: ben } }, riversideNetwork]],
    ['another use', (sealed: Sealed) => [{ ...sealed, owner: { ...sealed.owner, use: 'record' } }, riversideNetwork]],
    ['changed bytes', (sealed: Sealed) => [{ ...sealed, $sealed: `A${sealed.$sealed.slice(1)}` }, riversideNetwork]],
  ] as const)('do not open as those of %s', async (_, moved) => {
    const { sealer } = setUp();
    const { words } = (await sealer.seal(data, fields, { ...place, streamId: ada })) as { words: Sealed };
    // One of 64 first letters is an A already: then the change is another one.
    const [value, networkId] = moved(words.$sealed.startsWith('A') ? { ...words, $sealed: `B${words.$sealed.slice(1)}` } : words);
    await expect(sealer.open(value, networkId as string)).rejects.toThrow();
  });

  test('are not stored where nobody owns them', async () => {
    const { sealer } = setUp();
    await expect(sealer.seal({ note: 'She laughed.' }, fields, place)).rejects.toThrow('nobody in personId');
  });

  test('are not stored while the vault is away', async () => {
    const vault = new ScriptedVault();
    vault.does = 'fail';
    await expect(new Sealer(vault, new ManualClock()).seal(data, fields, place)).rejects.toThrow(KeysUnavailable);
  });

  test('are gone when their key is destroyed, and others stay', async () => {
    const vault = new ScriptedVault();
    const clock = new ManualClock();
    const sealer = new Sealer(vault, clock);
    const sealed = await sealer.seal({ words: 'once' }, fields, place);
    vault.does = 'destroyed';
    sealer.forget(riversideNetwork, ada);
    await expect(sealer.open(sealed, riversideNetwork)).resolves.toEqual({ words: null });
  });
});

describe('a key', () => {
  test('stays in memory for a minute, or until its owner is erased', async () => {
    const vault = new ScriptedVault();
    const clock = new ManualClock();
    const sealer = new Sealer(vault, clock);
    const seal = () => sealer.seal({ words: 'w' }, fields, place);
    await seal();
    await seal();
    expect(vault.asked).toHaveLength(1);
    sealer.forget(hillNetwork, ada);
    sealer.forget(riversideNetwork, ben);
    await seal();
    expect(vault.asked).toHaveLength(1);
    sealer.forget(riversideNetwork, ada);
    await seal();
    expect(vault.asked).toHaveLength(2);
    clock.advance(60_000);
    await seal();
    expect(vault.asked).toHaveLength(3);
  });
});

describe('a pseudonym', () => {
  const owner = { networkId: riversideNetwork, kind: 'person', id: ada, use: 'words' } as const;

  test('is the same each time for one purpose, and leads from no purpose, network or person to another', async () => {
    const { sealer } = setUp();
    const name = await sealer.pseudonymOf(owner, 'rating items-1');
    expect(name).toMatch(/^[\w-]{43}$/);
    expect(await sealer.pseudonymOf(owner, 'rating items-1')).toBe(name);
    const others = await Promise.all([
      sealer.pseudonymOf(owner, 'rating items-2'),
      sealer.pseudonymOf({ ...owner, networkId: hillNetwork }, 'rating items-1'),
      sealer.pseudonymOf({ ...owner, id: ben }, 'rating items-1'),
      sealer.pseudonymOf({ ...owner, use: 'record' }, 'rating items-1'),
    ]);
    expect(new Set([name, ...others]).size).toBe(5);
  });

  test('is forgotten with the key', async () => {
    const vault = new ScriptedVault();
    const sealer = new Sealer(vault, new ManualClock());
    await sealer.pseudonymOf(owner, 'rating items-1');
    vault.does = 'destroyed';
    sealer.forget(riversideNetwork, ada);
    await expect(sealer.pseudonymOf(owner, 'rating items-1')).rejects.toThrow(KeyDestroyed);
  });
});
