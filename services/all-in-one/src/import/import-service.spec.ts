import { readdirSync } from 'node:fs';
import { importTypes } from '@golden-thread/contracts';
import { acknowledgement, freshImports, lines, registration, runImport } from '../proof/import-kit.ts';
import type { BadLine } from './check-block.ts';

describe('an import of a good input', () => {
  test('is stored whole, and its summary adds up', async () => {
    const { service, identity, outcomes, networks } = freshImports();
    const { result, reports } = await runImport(service, lines(30));
    expect(result).toMatchObject({ end: 'done', counts: { read: 30, stored: 30, known: 0, refused: 0 } });
    expect(identity.events.size).toBe(10);
    expect(outcomes.events.size).toBe(20);
    expect(networks.networks.get('north')?.name).toBe('North');
    expect(reports[0]).toEqual({ kind: 'began', networkId: 'north', foundsNetwork: true });
    expect(reports.at(-1)?.kind).toBe('ended');
    expect(service.unfinished('north')).toEqual([]);
  });

  test('leaves no staging behind', async () => {
    const { service, folder } = freshImports();
    await runImport(service, lines(30));
    expect(readdirSync(folder).filter((file) => !file.startsWith('journal'))).toEqual([]);
  });

  test('comes a second time: everything is known, nothing is stored twice', async () => {
    const { service, identity } = freshImports();
    await runImport(service, lines(30));
    const again = await runImport(service, lines(30));
    expect(again.result).toMatchObject({ end: 'done', counts: { read: 30, stored: 0, known: 30, refused: 0 } });
    expect(identity.events.size).toBe(10);
    expect(again.reports[0]).toMatchObject({ foundsNetwork: false });
  });

  test('with every line twice stores each once', async () => {
    const { service } = freshImports();
    const { result } = await runImport(service, lines(7_000) + lines(7_000));
    expect(result.counts).toEqual({ read: 14_000, stored: 7_000, known: 7_000, refused: 0 });
  });

  test('keeps two networks with equal ids apart, also where they mean something else there', async () => {
    const { service, identity } = freshImports();
    await runImport(service, registration('r1', 'ada'), { networkId: 'north' });
    const other = await runImport(service, registration('r1', 'ben'), { networkId: 'south' });
    expect(other.result).toMatchObject({ end: 'done', counts: { stored: 1 } });
    expect([...identity.events.keys()]).toEqual(['north/r1', 'south/r1']);
  });

  test('that is empty stores nothing and founds nothing', async () => {
    const { service, networks } = freshImports();
    const { result } = await runImport(service, '');
    expect(result).toMatchObject({ end: 'done', counts: { read: 0, stored: 0, known: 0, refused: 0 } });
    expect(result.message).toMatch(/empty/);
    expect(networks.networks.size).toBe(0);
  });

  test('takes byte order mark, CRLF, blank lines and a last line without end', async () => {
    const { service } = freshImports();
    const { result } = await runImport(service, `\uFEFF${registration('r1')}\r\n\r\n   \n${registration('r2')}`);
    expect(result).toMatchObject({ end: 'done', counts: { read: 2, stored: 2 } });
  });
});

describe('an import with a bad line', () => {
  const good = lines(3);
  const cases: readonly [string, string | Uint8Array, BadLine['problems'][number]][] = [
    [
      'cut off in the middle',
      good + registration('r9').slice(0, 90),
      {
        field: 'line',
        reason: 'is cut off: its JSON ends too early; it is the last line and has no line end, so the input was probably cut off here',
      },
    ],
    [
      'of an unknown type',
      good + registration('r9').replace('PersonRegistered', 'PersonEntered'),
      { field: 'type', reason: expect.stringMatching(/^is none of org\.golden-thread\.import/) as string },
    ],
    [
      'reusing an id for other content',
      `${good + registration('r0', 'somebody-else')}\n`,
      { field: 'id', reason: 'was used by an earlier line of this input for an event with other content' },
    ],
    [
      'in the future',
      good + registration('r9', 'p', '2999-01-01T00:00:00Z').replace('2999', '2200'),
      { field: 'time', reason: 'lies more than 5 minutes in the future' },
    ],
    [
      'longer than 4 MiB',
      Buffer.concat([Buffer.from(good), Buffer.alloc(10_000_000, 'x'), Buffer.from('\n')]),
      { field: 'line', reason: 'has 10000001 bytes; at most 4194304 (4 MiB) are read' },
    ],
    [
      'that is not UTF-8',
      Buffer.concat([Buffer.from(good), Buffer.from([0x7b, 0xc3, 0x28, 0x7d])]),
      { field: 'line', reason: 'is not UTF-8' },
    ],
    ['with NUL bytes', `${good}\0\0\0\0\n`, { field: 'line', reason: 'holds NUL bytes: this is no text file, or it was damaged' }],
    [
      'without a person',
      good + registration('r9').replace('"personId":"person-r9",', ''),
      { field: 'data.personId', reason: 'is missing' },
    ],
    [
      'with a number that cannot be kept',
      `${good}{"specversion":"1.0","id":"c1","source":"s","type":"${importTypes.ConfidenceReported}","time":"2026-01-01T00:00:00Z","data":{"personId":"p","score":9007199254740993}}`,
      { field: 'data.score', reason: expect.stringMatching(/exactly/) as string },
    ],
  ];

  test.each(cases)('%s is told with line, field and reason, and nothing is stored', async (_, input, problem) => {
    const { service, identity, outcomes, networks, folder } = freshImports();
    const { result, bad } = await runImport(service, input);
    expect(result).toMatchObject({ end: 'refused', counts: { read: 4, stored: 0, refused: 1 } });
    expect(bad).toEqual([expect.objectContaining({ line: 4, problems: [problem] })]);
    expect([identity.events.size, outcomes.events.size, networks.networks.size]).toEqual([0, 0, 0]);
    expect(readdirSync(folder).filter((file) => !file.startsWith('journal'))).toEqual([]);
    expect(service.unfinished('north')).toEqual([]);
  });

  test('an unknown extra field is no bad line', async () => {
    const { service } = freshImports();
    const { result } = await runImport(service, registration('r1').replace('"data":', '"shoesize":44,"data":'));
    expect(result).toMatchObject({ end: 'done', counts: { stored: 1 } });
  });

  test('a known id with other content is bad, whichever service owns the type', async () => {
    const { service, identity } = freshImports();
    await runImport(service, `${registration('x1')}\n${registration('x2')}\n`);
    const { result, bad } = await runImport(service, `${registration('x2')}\n${acknowledgement('x1', 'a', 'b')}\n`);
    expect(result).toMatchObject({ end: 'refused', counts: { read: 2, stored: 0, refused: 1 } });
    expect(bad).toEqual([{ line: 2, problems: [{ field: 'id', reason: 'belongs to an event of this network with other content' }] }]);
    expect(identity.events.size).toBe(2);
  });

  test('stores the others when told to keep going', async () => {
    const { service, identity } = freshImports();
    const { result, bad } = await runImport(
      service,
      `${registration('r1')}\nnonsense\n${registration('r2')}\n${registration('r1', 'else')}\n`,
      {
        keepGoing: true,
      },
    );
    expect(result).toMatchObject({ end: 'done', counts: { read: 4, stored: 2, known: 0, refused: 2 } });
    expect(bad.map(({ line, text }) => [line, text])).toEqual([
      [2, 'nonsense'],
      [4, undefined],
    ]);
    expect(identity.events.size).toBe(2);
  });

  test('reports the lines of a large input in their order', async () => {
    const { service } = freshImports();
    const text = lines(20_000)
      .split('\n')
      .map((line, n) => (n % 5_000 === 4_999 ? 'bad' : line))
      .join('\n');
    const { bad } = await runImport(service, text);
    expect(bad.map(({ line }) => line)).toEqual([5_000, 10_000, 15_000, 20_000]);
  });
});
