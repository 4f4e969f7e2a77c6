/**
 * The chain rule (architecture.md 3.4; docs/chain-rule.md explains it with a picture). One decision, used wherever records are taken:
 * by lane followers over every road, in rebuilds, and by the model test. Pure.
 */
import type { ChainLink } from '@golden-thread/contracts';

/** What to do with a record: drop it as a ghost of another store, drop it as a duplicate, apply it, or first read what is missing. */
export type ChainDecision = 'ghost' | 'duplicate' | 'apply' | 'gap';

/**
 * Decides on one record of a lane. `storeId` is the one that the source's head names (C3), `last` the position that was applied of
 * this lane (C5).
 */
export function decide(link: Pick<ChainLink, 'storeId' | 'position' | 'previous'>, storeId: string, last: number): ChainDecision {
  if (link.storeId !== storeId) return 'ghost';
  if (link.position <= last) return 'duplicate';
  return link.previous === last ? 'apply' : 'gap';
}

/** What a list of records yields: the run that may be applied, and where it broke off. */
export type ConnectedRun<Record> = {
  /** To be applied, in this order. */
  readonly run: readonly Record[];
  /** The position of the last record of the run; where the run is empty, where it began. */
  readonly last: number;
  /** The records from the first gap on; empty where there was none. */
  readonly beyond: readonly Record[];
  readonly ghosts: number;
  readonly duplicates: number;
};

/**
 * Takes records of one lane as they come, drops ghosts and duplicates, and follows the chain from `last` until a gap, or until `limit`
 * records are in the run (what is left is then beyond).
 */
export function connect<Record extends Pick<ChainLink, 'storeId' | 'position' | 'previous'>>(
  records: readonly Record[],
  from: { readonly storeId: string; readonly last: number; readonly limit: number },
): ConnectedRun<Record> {
  const run: Record[] = [];
  let { last } = from;
  let ghosts = 0;
  let duplicates = 0;
  for (const [index, record] of records.entries()) {
    const decision = decide(record, from.storeId, last);
    if (decision === 'gap' || (decision === 'apply' && run.length >= from.limit)) {
      return { run, last, beyond: records.slice(index), ghosts, duplicates };
    }
    if (decision === 'ghost') ghosts += 1;
    else if (decision === 'duplicate') duplicates += 1;
    else {
      run.push(record);
      last = record.position;
    }
  }
  return { run, last, beyond: [], ghosts, duplicates };
}

/** C6: a lane is covered up to a head that was asked for, once everything is applied that the head named for this lane. */
export function covers(last: number, lastOfLane: number): boolean {
  return last >= lastOfLane;
}

/** C4: a checkpoint moves only from where its owner believes it to be. Anything else means that somebody else moved it: `lost`. */
export function mayMove(stored: number, from: number): boolean {
  return stored === from;
}

/** What the feed says contradicts what was applied, or the feed itself: the chain cannot be followed. */
export class ChainBroken extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ChainBroken';
  }
}

/** A compare-and-set was lost, and again although nothing had moved: trying a third time at once would be a loop. */
export class CheckpointHeld extends Error {
  constructor(service: string, lane: number, at: number) {
    super(
      `the checkpoint of lane ${lane} of ${service} stands at ${at} and cannot be moved from there: another owner fills it from another store`,
    );
    this.name = 'CheckpointHeld';
  }
}
