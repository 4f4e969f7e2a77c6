/** What the specs of imports share: owners in memory, inputs, and a run with everything it said. */
import { contentFingerprint, type ImportEvent, importTypes, type ServiceName } from '@golden-thread/contracts';
import { ReadModelCatalogue } from '@golden-thread/event-road';
import {
  createMetrics,
  ImportOwner,
  Networks,
  type NetworkSummary,
  type StoredPart,
  SystemClock,
  SystemIds,
} from '@golden-thread/service-host';
import type { BadLine } from '../import/check-block.ts';
import type { ImportReport } from '../import/import-report.ts';
import type { ImportResult } from '../import/import-result.ts';
import { ImportService } from '../import/import-service.ts';
import type { ImportSource } from '../import/import-source.ts';
import { temporaryFolder } from './folders.ts';

/** An owner that keeps everything in memory, by network and id. */
export class MemoryOwner extends ImportOwner {
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

/** Networks in memory. */
export class MemoryNetworks extends Networks {
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

/** Imports on owners in memory and a folder of their own; `restart` makes the service anew on the same. */
export function freshImports(catalogue = new ReadModelCatalogue()) {
  const folder = temporaryFolder();
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
      catalogue,
      clock,
      ids: new SystemIds(clock),
      metrics: createMetrics(),
    });
  return { folder, identity, outcomes, networks, restart, service: restart() };
}

/** How a run ended, and what it said. */
export type Run = { result: ImportResult; reports: ImportReport[]; bad: BadLine[] };

/** Runs one import. */
export async function runImport(
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
export function textSource(text: string | Uint8Array, pieceBytes = 70_001): ImportSource {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return {
    bytes: bytes.length,
    canReopen: true,
    open: async function* () {
      for (let at = 0; at < bytes.length; at += pieceBytes) yield await Promise.resolve(bytes.subarray(at, at + pieceBytes));
    },
  };
}

/** A line: somebody registered. */
export function registration(id: string, person = `person-${id}`, time = '2026-01-05T09:00:00Z'): string {
  return JSON.stringify({
    specversion: '1.0',
    id,
    source: 'urn:test',
    type: importTypes.PersonRegistered,
    time,
    data: { personId: person, agencyId: 'north', region: 'riverside' },
  });
}

/** A line: somebody was inspired. */
export function acknowledgement(id: string, inspirerId: string, inspiredId: string): string {
  return JSON.stringify({
    specversion: '1.0',
    id,
    source: 'urn:test',
    type: importTypes.InspirationAcknowledged,
    time: '2026-02-04T10:00:00Z',
    data: { inspirerId, inspiredId },
  });
}

/** Different lines of both owners, with their ends. */
export function lines(count: number, from = 0): string {
  return (
    Array.from({ length: count }, (_, n) =>
      n % 3 === 0 ? registration(`r${from + n}`) : acknowledgement(`a${from + n}`, `p${n}`, `p${n + 1}`),
    ).join('\n') + '\n'
  );
}
