import { IdTable } from './id-table.ts';
import { PairTable } from './pair-table.ts';

const UUID = '0192f0c1-00ab-7abc-8def-0123456789ab';
const NEARLY = [UUID.toUpperCase(), UUID.replaceAll('-', ''), UUID.replace('-', 'a'), UUID.slice(1) + 'g', UUID.slice(1) + '-', `${UUID}0`];
const TEXTS = [
  UUID,
  ...NEARLY,
  '0192f0c1-00ab-7abc-8def-0123456789ac',
  '0192f0c1-00ab',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '',
  'a',
  'é',
  '\u07ff',
  '\u0800',
  '\uffff',
  '\u{10000}',
  '\u{10ffff}',
  '\ud800',
  'x\udc00y',
  '\ud800\ud800',
  'z'.repeat(127),
  'z'.repeat(128),
  'ß'.repeat(40_000),
];

describe('IdTable', () => {
  it('gives every text one row and gives the text back, also beyond well-formed Unicode', () => {
    const ids = new IdTable();
    expect(TEXTS.map((text) => ids.intern(text))).toEqual([...TEXTS.keys()]);
    expect(TEXTS.map((text) => ids.intern(text))).toEqual([...TEXTS.keys()]);
    expect(TEXTS.map((_, row) => ids.text(row))).toEqual(TEXTS);
    expect(ids.find('b')).toBe(-1);
    expect(ids.size).toBe(TEXTS.length);
  });

  it('writes the bytes that UTF-8 has, and sorts by them', () => {
    const wellFormed = TEXTS.filter((text) => text.isWellFormed());
    const ids = new IdTable();
    for (const text of wellFormed) ids.intern(text);
    const sorted = Array.from(ids.sort(Int32Array.from(wellFormed.keys())), (row) => ids.text(row));
    expect(sorted).toEqual(wellFormed.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    const [piece] = ids.pieces();
    expect(Buffer.from(piece ?? []).includes(Buffer.from('\u07ff'))).toBe(true);
  });

  it('finds each of very many', () => {
    const ids = new IdTable();
    for (let i = 0; i < 100_000; i++) ids.intern(`id-${String(i)}`);
    for (let i = 0; i < 100_000; i += 7) expect(ids.find(`id-${String(i)}`)).toBe(i);
    expect(ids.find('id-100000')).toBe(-1);
  });

  it('does not find what was added unlisted, before and after it was saved', () => {
    const ids = new IdTable();
    ids.addUnlisted('hidden');
    ids.intern('seen');
    const restored = new IdTable();
    const bytes = Uint8Array.from([...ids.pieces()].flatMap((piece) => [...piece]));
    restored.load(bytes, (row) => row !== 0);
    for (const table of [ids, restored]) expect([table.find('hidden'), table.find('seen'), table.text(0)]).toEqual([-1, 1, 'hidden']);
  });
});

describe('PairTable', () => {
  it('keeps ordered pairs apart', () => {
    const pairs = new PairTable();
    for (let left = 0; left < 100; left++) for (let right = 0; right < 100; right++) pairs.add(left, right);
    expect(pairs.find(3, 70)).toBe(370);
    expect(pairs.find(70, 3)).toBe(7003);
    expect(pairs.find(100, 0)).toBe(-1);
  });
});
