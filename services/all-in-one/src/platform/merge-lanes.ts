/** A service's published events in position order: the lanes of its feed merged, since lanes are what a feed can be read by. */
import type { RoadRecord } from '@golden-thread/contracts';
import type { Feed, FeedHead } from '@golden-thread/event-road';

type LaneCursor = { readonly lane: number; readonly last: number; records: readonly RoadRecord[]; next: number; after: number };

/** Records read of one lane at a time: 64 lanes of these stay in memory. */
const PAGE = 500;

/** The store changed while it was read: positions before and after mean different things. */
export class StoreChanged extends Error {
  constructor() {
    super('The store was replaced while it was read. Start again from the beginning.');
    this.name = 'StoreChanged';
  }
}

/** All records after a position up to a head, in position order. Throws {@link StoreChanged}, and SourceUnavailable. */
export async function* recordsInOrder(feed: Feed, head: FeedHead, after: number): AsyncGenerator<RoadRecord> {
  const cursors = head.lastOfLane.flatMap((last, lane): LaneCursor[] =>
    last > after ? [{ lane, last, records: [], next: 0, after }] : [],
  );
  while (cursors.length > 0) {
    const empty = cursors.filter((cursor) => cursor.next >= cursor.records.length);
    if (empty.length > 0) await Promise.all(empty.map((cursor) => fill(feed, head, cursor)));
    const smallest = cursors.reduce((best, cursor) => (positionOf(cursor) < positionOf(best) ? cursor : best));
    const record = smallest.records[smallest.next];
    if (record === undefined) return;
    yield record;
    smallest.next += 1;
    if (record.position >= smallest.last) cursors.splice(cursors.indexOf(smallest), 1);
  }
}

function positionOf(cursor: LaneCursor): number {
  return cursor.records[cursor.next]?.position ?? Number.POSITIVE_INFINITY;
}

async function fill(feed: Feed, head: FeedHead, cursor: LaneCursor): Promise<void> {
  const page = await feed.read(cursor.lane, cursor.after, PAGE);
  if (page.storeId !== head.storeId) throw new StoreChanged();
  cursor.records = page.records;
  cursor.next = 0;
  cursor.after = page.records.at(-1)?.position ?? cursor.after;
}
