/** Imports history: check, store, resume; the same for the command line and for HTTP (events.md, import). */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadModelCatalogue } from '@golden-thread/event-road';
import { type Clock, formatInstant, type Ids, MICROS_PER_SECOND } from '@golden-thread/kernel';
import { type ImportOwner, type Networks, Problem, type ServiceMetrics } from '@golden-thread/service-host';
import { askOwners } from './ask-owners.ts';
import { checkInput } from './check-stage.ts';
import { followImport } from './follow-import.ts';
import { ImportJournal, type ImportRecord } from './import-journal.ts';
import type { ImportCounts, TellImport } from './import-report.ts';
import { type ImportResult, NO_LINES, resultOf } from './import-result.ts';
import { type ImportSource, sha256Of } from './import-source.ts';
import { type StagedCounts, Staging } from './staging.ts';
import { storeStaged, type StoreResult } from './store-stage.ts';

/** What imports need of the platform. */
export type ImportParts = {
  /** The folder for stagings and the journal; made where it is missing. */
  readonly folder: string;
  /** Both owners: each is asked for all ids. */
  readonly owners: readonly ImportOwner[];
  readonly networks: Networks;
  readonly catalogue: ReadModelCatalogue;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly metrics: ServiceMetrics;
};

/** One import. */
export type ImportRequest = {
  readonly networkId: string;
  /** The name of the network where the import founds it. */
  readonly networkName: string;
  readonly source: ImportSource;
  readonly keepGoing: boolean;
  /** Stops after the chunks at hand; the same import goes on from there later. */
  readonly signal: AbortSignal;
  readonly tell: TellImport;
};

/** The journal's file name, without its ending. */
const JOURNAL = 'journal';
/** Events may lie this far in the future: clocks differ (reliability.md, input limits). */
const CLOCK_SKEW = 5 * 60 * MICROS_PER_SECOND;

/** `found` was left by an earlier import of the same bytes; otherwise it was made just now. */
type Staged = { readonly staging: Staging; readonly sha256: string; readonly counts: StagedCounts; readonly found: boolean };

/** One per data directory. */
export class ImportService {
  readonly #parts: ImportParts;
  readonly #journal: ImportJournal;
  readonly #running = new Map<string, Promise<unknown>>();

  constructor(parts: ImportParts) {
    this.#parts = parts;
    mkdirSync(parts.folder, { recursive: true });
    this.#journal = new ImportJournal(join(parts.folder, `${JOURNAL}.sqlite`));
    const kept = this.#journal.unfinished().map(({ networkId, sha256 }) => stagingName(networkId, sha256));
    Staging.sweep(parts.folder, new Set([...kept, JOURNAL]));
  }

  /** Unfinished imports and the latest finished ones. */
  list(): readonly ImportRecord[] {
    return this.#journal.list();
  }

  /** Imports of a network that began to store and have not finished. */
  unfinished(networkId: string): readonly ImportRecord[] {
    return this.#journal.unfinished(networkId);
  }

  /** Networks with an import under way in this process. */
  running(): readonly string[] {
    return [...this.#running.keys()];
  }

  /**
   * Runs one import to its end. Rejects with Problem 409 `import-running` while another runs for the network, and with what the source
   * throws (nothing was stored then). Every other end is a result.
   */
  async run(request: ImportRequest): Promise<ImportResult> {
    const { networkId, tell } = request;
    if (this.#running.has(networkId)) {
      throw new Problem(
        409,
        'import-running',
        'An import into this network is under way. Nothing was read; try again when it has finished.',
      );
    }
    this.#parts.metrics.importsRunning.inc();
    const running = this.#checkAndStore(request);
    this.#running.set(networkId, running);
    try {
      const result = await running;
      // One that goes on later is counted when it has come to its end: its counts hold all of it.
      if (result.end === 'done' || result.end === 'refused') this.#count(result.counts);
      await tell({ kind: 'ended', ...result });
      return result;
    } finally {
      this.#parts.metrics.importsRunning.dec();
      this.#running.delete(networkId);
    }
  }

  /** Resolves when no import is under way any more; their signals have to be aborted first. */
  async atRest(): Promise<void> {
    await Promise.allSettled(this.#running.values());
  }

  close(): void {
    this.#journal.close();
  }

  async #checkAndStore(request: ImportRequest): Promise<ImportResult> {
    const { networkId, networkName, keepGoing, tell } = request;
    const isNew = !(await this.#parts.networks.exists(networkId));
    await tell({ kind: 'began', networkId, foundsNetwork: isNew });
    const staged = (await this.#stagedBefore(request)) ?? (await this.#check(request, isNew));
    if (staged === 'interrupted') return resultOf(request, 'interrupted', NO_LINES);
    const { staging, counts, found } = staged;
    if (counts.read === 0 || (counts.refused > 0 && !keepGoing)) {
      // What an earlier import staged and partly stored stays unfinished; what was staged now is void.
      if (found) staging.close();
      else staging.drop();
      return resultOf(request, counts.read === 0 ? 'done' : 'refused', this.#nothingStored(request, staged));
    }
    if (isNew) await this.#parts.networks.found(networkId, networkName);
    const result = await this.#store(request, staged);
    if (result.end === 'done') staging.drop();
    else staging.close();
    return resultOf(request, result.end, result.record, result.cause?.message);
  }

  /** The whole staging of the same bytes, where an earlier import left one; a file is recognised by its bytes before it is checked again. */
  async #stagedBefore(request: ImportRequest): Promise<Staged | null> {
    const { source, networkId } = request;
    const candidates = this.#journal.unfinished(networkId).filter(({ bytes }) => bytes === source.bytes);
    if (!source.canReopen || candidates.length === 0) return null;
    return this.#findStaging(request, await sha256Of(source));
  }

  /** Opens an earlier staging, and asks the owners again about what is not stored: others may have imported meanwhile. */
  async #findStaging({ networkId, keepGoing, tell }: ImportRequest, sha256: string): Promise<Staged | null> {
    const before = this.#journal.get(networkId, sha256);
    if (before === null || before.finishedAt !== null) return null;
    const staging = Staging.open(this.#parts.folder, stagingName(networkId, sha256));
    if (staging === null) return null;
    // Staged under --keep-going, and now asked for without it: the check has to say again which lines are bad.
    if (before.refused > 0 && !keepGoing) {
      staging.close();
      return null;
    }
    const { owners } = this.#parts;
    const clashes = await askOwners({ networkId, staging, owners, tell, from: before.acknowledged });
    const counts = { ...staging.counts, refused: staging.counts.refused + clashes };
    if (clashes > 0 && keepGoing) staging.recount(counts);
    return { staging, sha256, counts, found: true };
  }

  async #check(request: ImportRequest, isNew: boolean): Promise<Staged | 'interrupted'> {
    const { networkId, source, keepGoing, signal, tell } = request;
    const { folder, clock, ids, owners } = this.#parts;
    const arriving = Staging.begin(folder, ids.random());
    try {
      const latest = clock.now() + CLOCK_SKEW;
      const { sha256, counts } = await checkInput({
        source: source.open(),
        totalBytes: source.bytes,
        staging: arriving,
        latest,
        keepGoing,
        signal,
        tell,
      });
      const refused = counts.refused > 0 && !keepGoing;
      const earlier = refused ? null : await this.#findStaging(request, sha256);
      if (earlier !== null) {
        arriving.drop();
        return earlier;
      }
      // A network that is not there yet has no ids.
      const clashes = isNew || refused ? 0 : await askOwners({ networkId, staging: arriving, owners, tell, from: 0 });
      const all = { ...counts, refused: counts.refused + clashes };
      const isStored = all.read > 0 && (all.refused === 0 || keepGoing);
      const staging = isStored ? arriving.finish(folder, stagingName(networkId, sha256), all) : arriving;
      return { staging, sha256, counts: all, found: false };
    } catch (thrown) {
      arriving.drop();
      if (signal.aborted) return 'interrupted';
      throw thrown;
    }
  }

  async #store(request: ImportRequest, staged: Staged): Promise<StoreResult> {
    const { signal, tell } = request;
    const { owners, catalogue, clock } = this.#parts;
    const { staging } = staged;
    const record = this.#record(request, staged);
    if (record.acknowledged > 0) await tell({ kind: 'resumed', acknowledged: record.acknowledged, chunks: record.chunks });
    this.#journal.begin(record);
    const stored = await storeStaged({ record, staging, owners, journal: this.#journal, catalogue, signal, tell });
    if (stored.end !== 'done') return stored;
    const finished = { ...stored.record, finishedAt: formatInstant(clock.now()) };
    this.#journal.progress(finished);
    await followImport({ positions: stored.positions, catalogue, signal, tell });
    return { ...stored, record: finished };
  }

  /** A found staging goes on where it stopped. One made anew starts over, also for bytes that were imported before: all will be known. */
  #record({ networkId, keepGoing }: ImportRequest, { staging, sha256, counts, found }: Staged): ImportRecord {
    const before = found ? this.#journal.get(networkId, sha256) : null;
    return {
      networkId,
      sha256,
      keepGoing,
      bytes: counts.bytes,
      read: counts.read,
      refused: counts.refused,
      chunks: staging.size,
      stored: before?.stored ?? 0,
      known: before?.known ?? counts.repeated,
      acknowledged: before?.acknowledged ?? 0,
      startedAt: before?.startedAt ?? formatInstant(this.#parts.clock.now()),
      finishedAt: null,
    };
  }

  /** Nothing of this run; what an earlier run of the same input stored is still there. */
  #nothingStored({ networkId }: ImportRequest, { sha256, counts, found }: Staged): ImportCounts {
    const before = found ? this.#journal.get(networkId, sha256) : null;
    return { read: counts.read, stored: before?.stored ?? 0, known: before?.known ?? counts.repeated, refused: counts.refused };
  }

  #count({ stored, known, refused }: ImportCounts): void {
    const { importLines } = this.#parts.metrics;
    importLines.inc({ outcome: 'stored' }, stored);
    importLines.inc({ outcome: 'known' }, known);
    importLines.inc({ outcome: 'refused' }, refused);
  }
}

/** The file name of a staging: by the input's hash and a hash of the network's id, which may hold signs a file system does not take. */
function stagingName(networkId: string, sha256: string): string {
  return `${sha256}-${createHash('sha256').update(networkId).digest('hex').slice(0, 16)}`;
}
