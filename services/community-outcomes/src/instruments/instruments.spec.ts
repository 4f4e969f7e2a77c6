import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InstrumentRejected, packFrom, wordingIn } from './instrument-pack.ts';
import { Instruments, OWN_CONFIDENCE } from './instruments.ts';

const words = { language: 'en', label: 'validated in 1999', question: 'How sure?', lowest: 'not', highest: 'very', answer: '{score} of 5' };
const pack = { name: 'sureness', version: '2', licence: 'CC-BY-4.0', source: 'A paper.', scale: { lowest: 1, highest: 5 }, words: [words] };
const without = (field: keyof typeof pack) => JSON.stringify({ ...pack, [field]: undefined });

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'instruments-'))));
afterEach(() => rmSync(folder, { recursive: true }));
const read = () => Instruments.of(pathToFileURL(`${folder}/`));

describe('instruments', () => {
  test('are the packs of a folder, by name', () => {
    writeFileSync(join(folder, 'sureness.json'), JSON.stringify(pack));
    writeFileSync(join(folder, 'notes.txt'), 'no pack');
    expect(read().all()).toEqual([pack]);
    expect(read().get('sureness')).toEqual(pack);
    expect(read().get(OWN_CONFIDENCE)).toBeUndefined();
  });

  test('without a licence do not load: the start says which', () => {
    writeFileSync(join(folder, 'sureness.json'), without('licence'));
    expect(read).toThrow(new InstrumentRejected('sureness.json', 'licence is missing'));
    writeFileSync(join(folder, 'sureness.json'), JSON.stringify({ ...pack, licence: '' }));
    expect(read).toThrow(/^instrument pack sureness\.json does not load: licence /);
  });

  test('say from where their wording is, and what they are', () => {
    expect(() => packFrom('p', without('source'))).toThrow('source is missing');
    expect(() => packFrom('p', JSON.stringify({ ...pack, words: [] }))).toThrow(InstrumentRejected);
    expect(() => packFrom('p', JSON.stringify({ ...pack, words: [{ ...words, answer: 'no number' }] }))).toThrow(/words\[0\]\.answer/);
    expect(() => packFrom('p', JSON.stringify({ ...pack, scale: { lowest: 5, highest: 5 } }))).toThrow('scale.lowest is not below');
    expect(() => packFrom('p', '{')).toThrow('it is no JSON');
  });

  test('of one name are not asked twice', () => {
    for (const name of ['a.json', 'b.json']) writeFileSync(join(folder, name), JSON.stringify(pack));
    expect(read).toThrow(new InstrumentRejected('sureness', 'another pack has this name'));
  });

  test('speak the language asked for, else the one they were worded in', () => {
    const both = packFrom('p', JSON.stringify({ ...pack, words: [words, { ...words, language: 'es', lowest: 'nada' }] }));
    expect(['es', 'es-MX', 'EN', 'fr'].map((language) => wordingIn(both, language).lowest)).toEqual(['nada', 'nada', 'not', 'not']);
  });
});
