import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentFingerprint, type ImportEvent, importTypes, type ServiceName } from '@golden-thread/contracts';
import { ReadModelCatalogue } from '@golden-thread/event-road';
import { StoreUnavailable } from '@golden-thread/event-store';
import {
  createMetrics,
  ImportOwner,
  Networks,
  type NetworkSummary,
  type StoredPart,
  SystemClock,
  SystemIds,
} from '@golden-thread/service-host';
import type { BadLine } from './check-block.ts';
import type { ImportReport } from './import-report.ts';
import { type ImportResult, ImportService } from './import-service.ts';
import { type ImportSource, streamSource } from './import-source.ts';

/** An owner that keeps everything in memory, by network and id. */
class MemoryOwner extends ImportOwner {
  override readonly service: ServiceName;
  override readonly types: ReadonlySet<string>;
  readonly events = new Map<string, ImportEvent>();
  /** Called before each part is stored. */
  beforeStore: () => void | Promise<void> = () => undefined;

  constructor(service: ServiceName, types: readonly string[]) {
    super();
    this.service = service;
    this.types = new Set(types);
  }

  override known(networkId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = ids.flatMap((id) => {
      const event = this.events.get(`${networkId}/${id}`);
      return event === undefined ? [] : [[id, contentFingerprint(event)] as const];
    });
    return Promise.resolve(new Map(found));
  }

  override async store(networkId: string, events: readonly ImportEvent[]): Promise<StoredPart> {
    await this.beforeStore();
    const fresh = events.filter(({ id }) => !this.events.has(`${networkId}/${id}`));
    for (const event of fresh) this.events.set(`${networkId}/${event.id}`, event);
    return { stored: fresh.length, known: events.length - fresh.length, position: this.events.size, storeId: 'store' };
  }
}

class MemoryNetworks extends Networks {
  readonly networks = new Map<string, NetworkSummary>();
  override list(): Promise<readonly NetworkSummary[]> {
    return Promise.resolve([...this.networks.values()]);
  }
  override exists(networkId: string): Promise<boolean> {
    return Promise.resolve(this.networks.has(networkId));
  }
  override found(networkId: string, name: string): Promise<void> {
    this.networks.set(networkId, { networkId, name, sample: false });
    return Promise.resolve();
  }
}

const clock = new SystemClock();

function platform(folder = mkdtempSync(join(tmpdir(), 'golden-import-'))) {
  const identity = new MemoryOwner('identity', [importTypes.PersonRegistered]);
  const outcomes = new MemoryOwner(
    'community-outcomes',
    Object.values(importTypes).filter((type) => type !== importTypes.PersonRegistered),
  );
  const networks = new MemoryNetworks();
  const restart = () =>
    new ImportService({
      folder,
      owners: [identity, outcomes],
      networks,
      catalogue: new ReadModelCatalogue(),
      clock,
      ids: new SystemIds(clock),
      metrics: createMetrics(),
    });
  return { folder, identity, outcomes, networks, restart, service: restart() };
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function fresh() {
  const made = platform();
  folders.push(made.folder);
  return made;
}

type Run = { result: ImportResult; reports: ImportReport[]; bad: BadLine[] };

async function run(
  service: ImportService,
  input: string | Uint8Array | ImportSource,
  options: { keepGoing?: boolean; networkId?: string; signal?: AbortSignal } = {},
): Promise<Run> {
  const reports: ImportReport[] = [];
  const source = typeof input === 'string' || input instanceof Uint8Array ? textSource(input) : input;
  const result = await service.run({
    networkId: options.networkId ?? 'north',
    networkName: 'North',
    source,
    keepGoing: options.keepGoing ?? false,
    signal: options.signal ?? new AbortController().signal,
    tell: (report) => {
      reports.push(report);
    },
  });
  return { result, reports, bad: reports.flatMap((report) => (report.kind === 'bad-lines' ? report.lines : [])) };
}

/** A source that can be read again, in pieces that cut lines anywhere. */
function textSource(text: string | Uint8Array, pieceBytes = 701): ImportSource {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return {
    bytes: bytes.length,
    canReopen: true,
    open: async function* () {
      for (let at = 0; at < bytes.length; at += pieceBytes) yield await Promise.resolve(bytes.subarray(at, at + pieceBytes));
    },
  };
}

function registration(id: string, person = `person-${id}`, time = '2026-01-05T09:00:00Z'): string {
  return JSON.stringify({
    specversion: '1.0',
    id,
    source: 'urn:test',
    type: importTypes.PersonRegistered,
    time,
    data: { personId: person, agencyId: 'north', region: 'riverside' },
  });
}

function acknowledgement(id: string, inspirerId: string, inspiredId: string): string {
  return JSON.stringify({
    specversion: '1.0',
    id,
    source: 'urn:test',
    type: importTypes.InspirationAcknowledged,
    time: '2026-02-04T10:00:00Z',
    data: { inspirerId, inspiredId },
  });
}

function lines(count: number, from = 0): string {
  return (
    Array.from({ length: count }, (_, n) =>
      n % 3 === 0 ? registration(`r${from + n}`) : acknowledgement(`a${from + n}`, `p${n}`, `p${n + 1}`),
    ).join('\n') + '\n'
  );
}

describe('an import of a good input', () => {
  test('is stored whole, and its summary adds up', async () => {
    const { service, identity, outcomes, networks } = fresh();
    const { result, reports } = await run(service, lines(30));
    expect(result).toMatchObject({ end: 'done', counts: { read: 30, stored: 30, known: 0, refused: 0 } });
    expect(identity.events.size).toBe(10);
    expect(outcomes.events.size).toBe(20);
    expect(networks.networks.get('north')?.name).toBe('North');
    expect(reports[0]).toEqual({ kind: 'began', networkId: 'north', foundsNetwork: true });
    expect(reports.at(-1)?.kind).toBe('ended');
    expect(service.unfinished('north')).toEqual([]);
  });

  test('leaves no staging behind', async () => {
    const { service, folder } = fresh();
    await run(service, lines(30));
    expect(readdirSync(folder).filter((file) => !file.startsWith('journal'))).toEqual([]);
  });

  test('comes a second time: everything is known, nothing is stored twice', async () => {
    const { service, identity } = fresh();
    await run(service, lines(30));
    const again = await run(service, lines(30));
    expect(again.result).toMatchObject({ end: 'done', counts: { read: 30, stored: 0, known: 30, refused: 0 } });
    expect(identity.events.size).toBe(10);
    expect(again.reports[0]).toMatchObject({ foundsNetwork: false });
  });

  test('with every line twice stores each once', async () => {
    const { service } = fresh();
    const { result } = await run(service, lines(7_000) + lines(7_000));
    expect(result.counts).toEqual({ read: 14_000, stored: 7_000, known: 7_000, refused: 0 });
  });

  test('keeps two networks with equal ids apart, also where they mean something else there', async () => {
    const { service, identity } = fresh();
    await run(service, registration('r1', 'ada'), { networkId: 'north' });
    const other = await run(service, registration('r1', 'ben'), { networkId: 'south' });
    expect(other.result).toMatchObject({ end: 'done', counts: { stored: 1 } });
    expect([...identity.events.keys()]).toEqual(['north/r1', 'south/r1']);
  });

  test('that is empty stores nothing and founds nothing', async () => {
    const { service, networks } = fresh();
    const { result } = await run(service, '');
    expect(result).toMatchObject({ end: 'done', counts: { read: 0, stored: 0, known: 0, refused: 0 } });
    expect(result.message).toMatch(/empty/);
    expect(networks.networks.size).toBe(0);
  });

  test('takes byte order mark, CRLF, blank lines and a last line without end', async () => {
    const { service } = fresh();
    const { result } = await run(service, `\uFEFF${registration('r1')}\r\n\r\n   \n${registration('r2')}`);
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
    const { service, identity, outcomes, networks, folder } = fresh();
    const { result, bad } = await run(service, input);
    expect(result).toMatchObject({ end: 'refused', counts: { read: 4, stored: 0, refused: 1 } });
    expect(bad).toEqual([expect.objectContaining({ line: 4, problems: [problem] })]);
    expect([identity.events.size, outcomes.events.size, networks.networks.size]).toEqual([0, 0, 0]);
    expect(readdirSync(folder).filter((file) => !file.startsWith('journal'))).toEqual([]);
    expect(service.unfinished('north')).toEqual([]);
  });

  test('an unknown extra field is no bad line', async () => {
    const { service } = fresh();
    const { result } = await run(service, registration('r1').replace('"data":', '"shoesize":44,"data":'));
    expect(result).toMatchObject({ end: 'done', counts: { stored: 1 } });
  });

  test('a known id with other content is bad, whichever service owns the type', async () => {
    const { service, identity } = fresh();
    await run(service, `${registration('x1')}\n${registration('x2')}\n`);
    const { result, bad } = await run(service, `${registration('x2')}\n${acknowledgement('x1', 'a', 'b')}\n`);
    expect(result).toMatchObject({ end: 'refused', counts: { read: 2, stored: 0, refused: 1 } });
    expect(bad).toEqual([{ line: 2, problems: [{ field: 'id', reason: 'belongs to an event of this network with other content' }] }]);
    expect(identity.events.size).toBe(2);
  });

  test('stores the others when told to keep going', async () => {
    const { service, identity } = fresh();
    const { result, bad } = await run(service, `${registration('r1')}\nnonsense\n${registration('r2')}\n${registration('r1', 'else')}\n`, {
      keepGoing: true,
    });
    expect(result).toMatchObject({ end: 'done', counts: { read: 4, stored: 2, known: 0, refused: 2 } });
    expect(bad.map(({ line, text }) => [line, text])).toEqual([
      [2, 'nonsense'],
      [4, undefined],
    ]);
    expect(identity.events.size).toBe(2);
  });

  test('reports the lines of a large input in their order', async () => {
    const { service } = fresh();
    const text = lines(20_000)
      .split('\n')
      .map((line, n) => (n % 5_000 === 4_999 ? 'bad' : line))
      .join('\n');
    const { bad } = await run(service, text);
    expect(bad.map(({ line }) => line)).toEqual([5_000, 10_000, 15_000, 20_000]);
  });
});

describe('an import that does not come to its end', () => {
  const input = lines(9_000);

  test('goes on after the last acknowledged chunk, by the same import', async () => {
    const { service, restart, identity, outcomes } = fresh();
    const stop = new AbortController();
    let parts = 0;
    outcomes.beforeStore = () => {
      if (++parts === 3) stop.abort();
    };
    const first = await run(service, input, { signal: stop.signal });
    expect(first.result.end).toBe('interrupted');
    const [record] = service.unfinished('north');
    expect(record).toMatchObject({ networkId: 'north', chunks: 5, read: 9_000 });
    expect(record?.acknowledged).toBeGreaterThan(0);
    expect(record?.acknowledged).toBeLessThan(5);
    service.close();

    const second = await run(restart(), input);
    expect(second.reports).toContainEqual({ kind: 'resumed', acknowledged: record?.acknowledged, chunks: 5 });
    // Nothing was checked again: the staging was found.
    expect(second.reports.some((report) => report.kind === 'progress' && report.stage === 'checking')).toBe(false);
    expect(second.result).toMatchObject({ end: 'done', counts: { read: 9_000, stored: 9_000, known: 0 } });
    expect(identity.events.size + outcomes.events.size).toBe(9_000);
  });

  test('from standard input goes on as well, once the same bytes were read again', async () => {
    const { service, restart, identity, outcomes } = fresh();
    const stop = new AbortController();
    outcomes.beforeStore = () => {
      stop.abort();
    };
    await run(service, input, { signal: stop.signal });
    service.close();
    const second = await run(restart(), streamSource(textSource(input).open()));
    expect(second.reports.some(({ kind }) => kind === 'resumed')).toBe(true);
    expect(second.result).toMatchObject({ end: 'done', counts: { read: 9_000, known: 0 } });
    expect(identity.events.size + outcomes.events.size).toBe(9_000);
  });

  test('starts over without its staging, with the same end state', async () => {
    const { service, restart, folder, identity, outcomes } = fresh();
    const stop = new AbortController();
    outcomes.beforeStore = () => {
      stop.abort();
    };
    await run(service, input, { signal: stop.signal });
    service.close();
    for (const file of readdirSync(folder)) if (!file.startsWith('journal')) rmSync(join(folder, file));
    const second = restart();
    expect(second.unfinished('north')).toHaveLength(1);
    const { result } = await run(second, input);
    expect(result.end).toBe('done');
    expect(result.counts.stored + result.counts.known).toBe(9_000);
    expect(result.counts.known).toBeGreaterThan(0);
    expect(identity.events.size + outcomes.events.size).toBe(9_000);
    expect(second.unfinished('north')).toEqual([]);
  });

  test('asks again on resuming: what another import took meanwhile is a bad line', async () => {
    const { service, outcomes } = fresh();
    const stop = new AbortController();
    outcomes.beforeStore = () => {
      stop.abort();
    };
    await run(service, input, { signal: stop.signal });
    outcomes.beforeStore = () => undefined;
    await run(service, acknowledgement('a8998', 'someone', 'other'));
    const { result, bad } = await run(service, input);
    expect(result.end).toBe('refused');
    expect(bad).toEqual([{ line: 8_999, problems: [{ field: 'id', reason: 'belongs to an event of this network with other content' }] }]);
    expect(service.unfinished('north')).toHaveLength(1);
  });

  test('ends with what was stored when a store refuses, and goes on later', async () => {
    const { service, outcomes } = fresh();
    let parts = 0;
    outcomes.beforeStore = () => {
      if (++parts > 2) throw new StoreUnavailable('full', 'no space left on the disk');
    };
    const first = await run(service, input);
    expect(first.result.end).toBe('unavailable');
    expect(first.result.message).toMatch(/no space left/);
    expect(first.result.counts.stored).toBeGreaterThan(0);
    outcomes.beforeStore = () => undefined;
    const second = await run(service, input);
    expect(second.result).toMatchObject({ end: 'done', counts: { read: 9_000 } });
    expect(second.result.counts.stored + second.result.counts.known).toBe(9_000);
  });

  test('is the only one of its network', async () => {
    const { service, outcomes } = fresh();
    const entered = Promise.withResolvers<undefined>();
    const leave = Promise.withResolvers<undefined>();
    outcomes.beforeStore = async () => {
      entered.resolve(undefined);
      await leave.promise;
    };
    const first = run(service, lines(10));
    await entered.promise;
    await expect(run(service, lines(5, 100))).rejects.toMatchObject({ status: 409, code: 'import-running' });
    expect(service.running()).toEqual(['north']);
    await expect(run(service, registration('r1'), { networkId: 'south' })).resolves.toMatchObject({ result: { end: 'done' } });
    leave.resolve(undefined);
    await expect(first).resolves.toMatchObject({ result: { end: 'done' } });
  });

  test('throws what the source throws, and nothing was stored', async () => {
    const { service, identity, folder } = fresh();
    const source = streamSource(
      (async function* () {
        yield await Promise.resolve(Buffer.from(registration('r1')));
        throw new Error('the connection was cut');
      })(),
    );
    await expect(run(service, source)).rejects.toThrow('the connection was cut');
    expect(identity.events.size).toBe(0);
    expect(readdirSync(folder).filter((file) => !file.startsWith('journal'))).toEqual([]);
    expect(service.running()).toEqual([]);
  });
});
