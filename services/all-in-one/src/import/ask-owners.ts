/** The end of the check: both owners are asked for all ids, so that after it nothing can be refused (events.md, import, point 1). */
import { contentFingerprint, type ImportEvent } from '@golden-thread/contracts';
import type { ImportOwner } from '@golden-thread/service-host';
import { type BadLine, decodeEvents, encodeEvents } from './check-block.ts';
import type { TellImport } from './import-report.ts';
import type { Staging } from './staging.ts';

/** Whom to ask about what. */
export type Asking = {
  readonly networkId: string;
  readonly staging: Staging;
  readonly owners: readonly ImportOwner[];
  readonly tell: TellImport;
  /** The first chunk to ask about. */
  readonly from: number;
};

/** Chunks whose ids are asked for at the same time, to keep stores and this thread busy together. */
const AT_ONCE = 3;

/**
 * Asks every owner for every staged id, and takes events out of the staging whose id the network has with other content. Returns how many
 * lines that were. An id counts whichever owner has it: it is the event's identity within the network.
 */
export async function askOwners(asking: Asking): Promise<number> {
  let refused = 0;
  let done = 0;
  const total = asking.staging.events(asking.from);
  for (let first = asking.from; first < asking.staging.size; first += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, asking.staging.size - first) }, (_, index) => first + index);
    const answers = await Promise.all(numbers.map((number) => askForChunk(asking, number)));
    for (const { bad, events } of answers) {
      refused += bad.length;
      done += events;
      if (bad.length > 0) await asking.tell({ kind: 'bad-lines', lines: bad });
    }
    await asking.tell({ kind: 'progress', stage: 'asking', done, total, unit: 'lines' });
  }
  return refused;
}

async function askForChunk({ networkId, staging, owners }: Asking, number: number): Promise<{ bad: BadLine[]; events: number }> {
  const chunk = staging.chunk(number);
  const events = decodeEvents(chunk.events);
  const ids = events.map(({ id }) => id);
  const known = await Promise.all(owners.map((owner) => owner.known(networkId, ids)));
  const clashes = new Set(events.keys().filter((index) => known.some((of) => clashesWith(of, events[index]))));
  if (clashes.size === 0) return { bad: [], events: events.length };
  const kept = [...events.keys()].filter((index) => !clashes.has(index));
  staging.replace(number, {
    events: encodeEvents(kept.flatMap((index) => events[index] ?? [])),
    lines: Uint32Array.from(kept, (index) => chunk.lines[index] ?? 0),
  });
  const bad = [...clashes].map((index): BadLine => ({
    line: chunk.lines[index] ?? 0,
    problems: [{ field: 'id', reason: 'belongs to an event of this network with other content' }],
  }));
  return { bad, events: events.length };
}

function clashesWith(known: ReadonlyMap<string, string>, event: ImportEvent | undefined): boolean {
  const fingerprint = event === undefined ? undefined : known.get(event.id);
  return event !== undefined && fingerprint !== undefined && fingerprint !== contentFingerprint(event);
}
