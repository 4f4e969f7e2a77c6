import { sharedNames } from './api-names.ts';
import { lockfileAddresses, machineTraces, unfinishedIn } from './cleanliness.ts';
import { missingParts, missingPaths } from './documents.ts';
import { knownTo, undeclared } from './packages.ts';
import { largeFiles } from './sizes.ts';
import { wordsFound } from './words.ts';

const found = (findings: readonly { line: number; problem: string }[]): string[] =>
  findings.map(({ line, problem }) => `${line} ${problem}`);
const machineFolder = ['', 'work', 'main'].join('/');
const registry = ['https://registry', 'example', 'org'].join('.');

describe('paths in pages', () => {
  const there = (path: string): boolean => ['libs/kernel/src/lane.ts', 'docs/chain.md', 'package.json'].includes(path);
  const page = (path: string, text: string): string[] => found(missingPaths({ path, text }, there));

  it('names the path that is not there, with its line', () => {
    expect(page('README.md', 'first\nsee `libs/kernel/src/gone.ts` there')).toEqual([
      '2 names libs/kernel/src/gone.ts, which is not there',
    ]);
    expect(page('docs/map.md', '[page](gone.md#part) and `gone.json`')).toEqual([
      '1 names gone.json, which is not there',
      '1 names docs/gone.md, which is not there',
    ]);
  });

  it('accepts what is there, also with a line or a part named', () => {
    expect(page('docs/map.md', '`libs/kernel/src/lane.ts:12`, [the chain](chain.md#c4), [top](../package.json), `package.json`')).toEqual(
      [],
    );
  });

  it('takes commands, addresses, code blocks, made folders and the outside for no path', () => {
    const text =
      '`npm run libs/x y` `application/json` [w](https://example.org/a) `libs/kernel/dist/index.js` [s](../../elsewhere)\n```\n`libs/gone.ts`\n```';
    expect(page('docs/map.md', text)).toEqual([]);
  });
});

describe('decision records', () => {
  it('need the four headings', () => {
    expect(missingParts({ path: 'a.md', text: '# 1\n## Problem\n## Options\n## Cost\n## Decision\n' })).toEqual([]);
    expect(found(missingParts({ path: 'a.md', text: '## Problem\n## Options\n```\n## Cost\n```\n## Decision taken\n' }))).toEqual([
      '1 has no heading "cost"',
    ]);
  });
});

describe('words for people', () => {
  const inFile = (path: string, text: string): string[] => found(wordsFound({ path, text }));

  it('finds them in pages and code, in English and Spanish', () => {
    expect(inFile('services/x/src/a.ts', "const type = 'x';\n// the patients of")).toEqual([
      '2 says "patients", a word this product does not use for people',
    ]);
    expect(inFile('docs/a.md', 'our clients')).toHaveLength(1);
    expect(inFile('docs/a.md', 'fracasó, recaída')).toHaveLength(2);
    expect(inFile('libs/x/src/a.ts', 'clientId')).toHaveLength(1);
  });

  it('lets the technical meanings be', () => {
    expect(inFile('docs/a.md', 'In case of doubt an HTTP client; en caso de; 8 clients write; an edge case')).toEqual([]);
    expect(inFile('services/x/src/a.ts', "switch (x) { case 'a': return client.send(); }")).toEqual([]);
  });
});

describe('what is left lying', () => {
  it('finds folders of one machine and registries', () => {
    expect(found(machineTraces({ path: 'a.ts', text: `open('${machineFolder}')\nfetch('${registry}')` }))).toHaveLength(2);
    expect(machineTraces({ path: 'a.ts', text: "import '../workshop/a.ts'; 'https://example.org/network/x'" })).toEqual([]);
    expect(lockfileAddresses(`"resolved": "${registry}/a.tgz"\n"resolved": "libs/kernel"`)).toHaveLength(1);
  });

  it('finds unfinished words in code but not in specs, and silenced tests everywhere', () => {
    const later = ['// FIX', 'ME later'].join('');
    const skipping = ['it', "skip('x')"].join('.');
    expect(unfinishedIn({ path: 'libs/x/src/a.ts', text: later })).toHaveLength(1);
    expect(unfinishedIn({ path: 'libs/x/src/a.spec.ts', text: later })).toEqual([]);
    expect(unfinishedIn({ path: 'libs/sample-region/src/words/a.ts', text: later })).toEqual([]);
    expect(unfinishedIn({ path: 'libs/x/src/a.spec.ts', text: skipping })).toHaveLength(1);
    expect(unfinishedIn({ path: 'libs/x/src/a.ts', text: ['try { a(); } catch', '{ }'].join(' ') })).toHaveLength(1);
  });
});

describe('declared imports', () => {
  const known = knownTo(
    { name: '@golden-thread/x', dependencies: { rxjs: '1' }, devDependencies: { 'fast-check': '1' } },
    { devDependencies: { jest: '1' } },
  );

  it('finds a package that is not declared, and one declared for specs only', () => {
    const text =
      "import 'rxjs';\nimport { a } from 'fast-check';\nimport './b.ts';\nimport 'node:fs';\nexport * from '@golden-thread/y/contract';";
    expect(found(undeclared({ path: 'libs/x/src/a.ts', text }, known))).toEqual([
      '2 imports fast-check, which its package.json does not declare',
      '5 imports @golden-thread/y, which its package.json does not declare',
    ]);
    expect(undeclared({ path: 'libs/x/src/a.spec.ts', text: "import 'fast-check'; import 'jest';" }, known)).toEqual([]);
  });
});

describe('names of the API', () => {
  const file = (service: string, text: string): { path: string; text: string } => ({ path: `services/${service}/src/a.dto.ts`, text });
  const body = (name: string, use = `@Body() wish: ${name}`): string => `/** One. */\nexport class ${name} {}\n${use}\n`;

  it('that two classes share are told for both', () => {
    expect(sharedNames([file('x', body('LampDto')), file('y', body('LampDto', 'type: [LampDto]'))])).toEqual(
      ['x', 'y'].map((service) => ({
        path: `services/${service}/src/a.dto.ts`,
        line: 2,
        problem: 'LampDto is the name of another body or answer as well',
      })),
    );
  });

  it('may be shared by what leaves no name: paths, queries, and classes that are only extended', () => {
    expect(sharedNames([file('x', body('LampPath')), file('y', body('LampPath'))])).toEqual([]);
    const extended = body('PageDto', "import { PageDto } from './page.dto.ts';\nexport class LampsDto extends PageDto {");
    expect(sharedNames([file('x', extended), file('y', extended)])).toEqual([]);
  });
});

describe('sizes', () => {
  it('reports what is longer than about 250 lines, longest first', () => {
    const file = (path: string, lines: number): { path: string; text: string } => ({ path, text: 'a\n'.repeat(lines) });
    expect(largeFiles([file('a.ts', 250), file('b.ts', 251), file('c.ts', 300), file('d.md', 900)])).toEqual(['300 c.ts', '251 b.ts']);
  });
});
