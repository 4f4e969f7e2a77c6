import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLog, listen } from '@golden-thread/service-host';
import { type Embedded, openEmbedded } from '../embedded.ts';
import { dataSetFile, differences, linesOf, memoryPlatform, run, temporaryFolder } from './kit.ts';

type Expected = {
  readonly metrics: Record<string, Record<string, unknown>>;
  readonly persons?: Record<string, Record<string, unknown>>;
  readonly otherViews?: readonly (Record<string, unknown> & { readonly asOf: string; readonly linesRead: number })[];
};

const dataSets = {
  kfamily: { asOf: '1973-12-31', horizons: '365,730,1461' },
  'worked-example': { asOf: '2026-09-30', horizons: '90,180,365' },
} as const;
type DataSet = keyof typeof dataSets;
const names = Object.keys(dataSets) as DataSet[];

/** Keys of the data sets that are not keys of the raw document: they stand in --people, in --trees, or in specs of the engine. */
const ELSEWHERE: Readonly<Record<string, readonly string[]>> = {
  M3: ['wiener', 'structural_virality'],
  M11: ['downstream'],
  M12: ['attendance_per_person', 'people_met_per_person'],
};

function expectedOf(dataSet: DataSet): Expected {
  return JSON.parse(readFileSync(dataSetFile(dataSet, 'expected.json'), 'utf8')) as Expected;
}

/** The part of the expectation that the raw document has to hold. */
function rawPart(metrics: Expected['metrics']): Expected['metrics'] {
  const kept = Object.entries(metrics).map(([block, keys]) => {
    const entries = Object.entries(keys).filter(([key]) => !(ELSEWHERE[block] ?? []).includes(key));
    if (block !== 'M7') return [block, Object.fromEntries(entries)];
    return [block, Object.fromEntries(entries.map(([category, values]) => [category, { ...(values as object), threshold: undefined }]))];
  });
  return Object.fromEntries(kept) as Expected['metrics'];
}

/** A CSV of ours as a row of cells per first cell. */
function rowsOf(csv: string): Map<string, Record<string, string>> {
  const [head = '', ...lines] = csv.trimEnd().split('\n');
  const columns = head.split(',');
  return new Map(
    lines.map((line) => {
      const cells = line.split(',');
      return [cells[0] ?? '', Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))];
    }),
  );
}

function asCell(value: unknown): string {
  return value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value);
}

describe.each(['--data', '--url'] as const)('the data sets, by %s', (way) => {
  const folders = Object.fromEntries(names.map((name) => [name, temporaryFolder()])) as Record<DataSet, string>;
  let running: Embedded | null = null;
  let url = '';

  beforeAll(async () => {
    if (way === '--data') return;
    running = await openEmbedded(temporaryFolder(), createLog('proof', 'silent'));
    url = `http://127.0.0.1:${await listen(running.app, 0, '127.0.0.1')}`;
  });
  afterAll(async () => {
    await running?.close();
  });

  const where = (dataSet: DataSet) => (way === '--data' ? ['--data', folders[dataSet]] : ['--url', url, '--network', dataSet]);

  test.each(names)('%s is imported, and every expected key is equal', async (dataSet) => {
    const imported = await run(['import', dataSetFile(dataSet, 'events.ndjson'), ...where(dataSet)]);
    expect(imported).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringMatching(/Ids in it are taken to be pseudonyms.*Everything is stored/s),
    });
    const { asOf, horizons } = dataSets[dataSet];
    const metrics = await run(['metrics', '--raw', '--as-of', asOf, '--horizons', horizons, ...where(dataSet)]);
    expect([metrics.code, metrics.err]).toEqual([0, '']);
    const document = JSON.parse(metrics.out) as { metrics: unknown };
    expect(differences(rawPart(expectedOf(dataSet).metrics), document.metrics)).toEqual([]);
  });

  test('worked-example: --people has everybody in a ripple with every expected value, --trees every ripple', async () => {
    const folder = temporaryFolder();
    const [people, trees] = [join(folder, 'people.csv'), join(folder, 'trees.csv')];
    const ran = await run([
      'metrics',
      '--raw',
      '--as-of',
      '2026-09-30',
      '--people',
      people,
      '--trees',
      trees,
      '--out',
      join(folder, 'raw.json'),
      ...where('worked-example'),
    ]);
    expect([ran.code, ran.out]).toEqual([0, '']);
    const { persons = {}, metrics } = expectedOf('worked-example');
    const rows = rowsOf(readFileSync(people, 'utf8'));
    expect([...rows.keys()].sort()).toEqual(Object.keys(persons).sort());
    for (const [person, values] of Object.entries(persons)) {
      for (const [column, value] of Object.entries(values))
        expect([person, column, rows.get(person)?.[column]]).toEqual([person, column, asCell(value)]);
    }
    const roots = rowsOf(readFileSync(trees, 'utf8'));
    const { wiener, structural_virality: virality } = metrics['M3'] as {
      wiener: Record<string, number>;
      structural_virality: Record<string, number | null>;
    };
    for (const [root, value] of Object.entries(wiener))
      expect(roots.get(root)).toMatchObject({ wiener: asCell(value), structural_virality: asCell(virality[root]) });
    expect(JSON.parse(readFileSync(join(folder, 'raw.json'), 'utf8'))).toMatchObject({ asOf: '2026-09-30T00:00:00Z' });
  });

  test('the same file again: everything is known, nothing changes', async () => {
    const again = await run(['import', dataSetFile('worked-example', 'events.ndjson'), '--json', ...where('worked-example')]);
    expect(again.code).toBe(0);
    expect(JSON.parse(again.out)).toMatchObject({ end: 'done', counts: { read: 21, stored: 0, known: 21, refused: 0 } });
  });
});

describe('the other views of the worked example', () => {
  test.each(expectedOf('worked-example').otherViews ?? [])(
    'as of $asOf after $linesRead lines',
    async ({ asOf, linesRead, persons, parents, ...blocks }) => {
      const platform = await memoryPlatform();
      try {
        await platform.importText(linesOf('worked-example').slice(0, linesRead).join('\n'));
        const document = JSON.parse(await platform.raw(`asOf=${asOf}&horizons=90,180,365`)) as { metrics: unknown };
        expect(differences(rawPart(blocks as Expected['metrics']), document.metrics)).toEqual([]);
        const people = rowsOf(
          (
            await platform.fastify.inject({
              url: `/api/projections/networks/imported/people.csv?asOf=${asOf}`,
              headers: { host: 'localhost' },
            })
          ).payload,
        );
        for (const [person, parent] of Object.entries((parents ?? {}) as Record<string, string | null>))
          expect([person, people.get(person)?.['parent']]).toEqual([person, asCell(parent)]);
        for (const [person, values] of Object.entries((persons ?? {}) as Record<string, Record<string, unknown>>)) {
          for (const [column, value] of Object.entries(values))
            expect([person, column, people.get(person)?.[column]]).toEqual([person, column, asCell(value)]);
        }
      } finally {
        await platform.close();
      }
    },
  );
});
