import { SeededRandom } from '@golden-thread/testing';
import { linesOf, memoryPlatform } from './kit.ts';

const dataSets = {
  kfamily: 'asOf=1973-12-31&horizons=365,730,1461',
  'worked-example': 'asOf=2026-09-30&horizons=90,180,365',
} as const;
type DataSet = keyof typeof dataSets;

const SHUFFLES = 32;

/** The raw document of a fresh network that got these inputs one after another. */
async function documentOf(dataSet: DataSet, inputs: readonly (readonly string[])[], query: string = dataSets[dataSet]): Promise<string> {
  const platform = await memoryPlatform({ follows: false });
  try {
    for (const lines of inputs) {
      const { end } = await platform.importText(`${lines.join('\n')}\n`);
      if (end !== 'done') throw new Error(`an import ended with ${end}`);
    }
    return await platform.raw(query);
  } finally {
    await platform.close();
  }
}

function inParts(lines: readonly string[], parts: number): string[][] {
  const size = Math.ceil(lines.length / parts);
  return Array.from({ length: parts }, (_, part) => lines.slice(part * size, (part + 1) * size)).filter((part) => part.length > 0);
}

describe.each(Object.keys(dataSets) as DataSet[])('the raw document of %s is the same, byte for byte,', (dataSet) => {
  const lines = linesOf(dataSet);
  let document: string;
  beforeAll(async () => {
    document = await documentOf(dataSet, [lines]);
  });

  test('when the lines come in reverse', async () => {
    expect(await documentOf(dataSet, [lines.toReversed()])).toBe(document);
  });

  test('when every line comes twice, side by side', async () => {
    expect(await documentOf(dataSet, [lines.flatMap((line) => [line, line])])).toBe(document);
  });

  test('when the whole file comes twice', async () => {
    expect(await documentOf(dataSet, [lines, lines])).toBe(document);
  });

  test('when it comes in many files, in any order, some of them twice', async () => {
    const files = inParts(lines, 6);
    expect(await documentOf(dataSet, new SeededRandom(13).shuffled([...files, ...files.slice(0, 2)]))).toBe(document);
  });

  test.each(Array.from({ length: SHUFFLES }, (_, seed) => seed + 1))('when the lines are shuffled by seed %d', async (seed) => {
    expect(await documentOf(dataSet, [new SeededRandom(seed).shuffled(lines)])).toBe(document);
  });
});

describe('a past as-of', () => {
  const withoutPositions = (text: string) => ({ ...(JSON.parse(text) as object), positions: null });

  test.each([
    ['kfamily', '1966-07-01T00:00:00Z'],
    ['kfamily', '1970-01-01'],
    ['worked-example', '2026-03-20T18:00:00Z'],
    ['worked-example', '2026-02-01'],
  ] as const)('%s as of %s equals, but for positions, a network that only got the events up to then', async (dataSet, asOf) => {
    const lines = linesOf(dataSet);
    const until = Date.parse(asOf);
    const known = lines.filter((line) => Date.parse((JSON.parse(line) as { time: string }).time) <= until);
    expect(known.length).toBeLessThan(lines.length);
    const query = `asOf=${asOf}&horizons=30,365`;
    expect(withoutPositions(await documentOf(dataSet, [lines], query))).toEqual(
      withoutPositions(await documentOf(dataSet, [known], query)),
    );
  });
});

describe('two networks', () => {
  test('with equal ids are kept apart, whatever the ids mean in each', async () => {
    const platform = await memoryPlatform({ follows: false });
    try {
      const family = linesOf('kfamily');
      // The same event ids, other content: time a year later, people renamed.
      const other = family.map((line) =>
        line.replaceAll('"W', '"V').replaceAll('reg-W', 'reg-V').replaceAll('reg-V', 'reg-W').replace('1963-', '1964-'),
      );
      await platform.importText(family.join('\n'), 'north');
      const before = JSON.parse(await platform.raw(dataSets.kfamily, 'north')) as { metrics: object };
      const { end, counts } = await platform.importText(other.join('\n'), 'south');
      expect([end, counts.stored]).toEqual(['done', family.length]);
      const after = JSON.parse(await platform.raw(dataSets.kfamily, 'north')) as { metrics: object };
      expect(after.metrics).toEqual(before.metrics);
      const alone = JSON.parse(await documentOf('kfamily', [other])) as { metrics: object };
      const south = JSON.parse(await platform.raw(dataSets.kfamily, 'south')) as { metrics: object };
      expect(south.metrics).toEqual(alone.metrics);
      expect(south.metrics).not.toEqual(before.metrics);
    } finally {
      await platform.close();
    }
  });
});
