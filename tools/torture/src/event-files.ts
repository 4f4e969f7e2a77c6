/** Looks into a file of events with plain SQL, independent of the code that is being attacked. */
import { DatabaseSync } from 'node:sqlite';

/** What a file holds, and what is wrong with it. */
export type Inspection = {
  readonly events: number;
  /** Event ids by network and stream, in version order: `network/stream` -> ids. */
  readonly streams: ReadonlyMap<string, readonly string[]>;
  /** Streams whose versions are not 1 to n. */
  readonly versionGaps: number;
  /** Events that do not name the one before them in their lane. */
  readonly brokenLinks: number;
  /** What `PRAGMA integrity_check` says other than `ok`. */
  readonly damage: readonly string[];
};

/** Inspects a file that no store of this process has open. Opening it recovers its log, as the next start would. */
export function inspect(file: string): Inspection {
  const database = new DatabaseSync(file, { timeout: 5_000 });
  try {
    const rows = database
      .prepare('SELECT network_id, stream, version, event_id FROM events JOIN networks USING (network) ORDER BY network, stream, version')
      .all();
    const streams = new Map<string, string[]>();
    let versionGaps = 0;
    for (const row of rows) {
      const name = `${String(row['network_id'])}/${String(row['stream'])}`;
      const ids = streams.get(name) ?? [];
      streams.set(name, ids);
      if (ids.push(String(row['event_id'])) !== Number(row['version'])) versionGaps += 1;
    }
    const links = database.prepare('SELECT e.lane, position, previous FROM events AS e ORDER BY position').all();
    const damage = database
      .prepare('PRAGMA integrity_check')
      .all()
      .map((row) => String(row['integrity_check']))
      .filter((line) => line !== 'ok');
    return { events: rows.length, streams, versionGaps, brokenLinks: brokenLinks(links, lastOfLanes(database)), damage };
  } finally {
    database.close();
  }
}

function brokenLinks(links: readonly Readonly<Record<string, unknown>>[], counter: ReadonlyMap<number, number>): number {
  const last = new Map<number, number>();
  let broken = 0;
  for (const row of links) {
    const lane = Number(row['lane']);
    if (Number(row['previous']) !== (last.get(lane) ?? 0)) broken += 1;
    last.set(lane, Number(row['position']));
  }
  for (const [lane, position] of counter) if (position !== (last.get(lane) ?? 0)) broken += 1;
  return broken;
}

function lastOfLanes(database: DatabaseSync): ReadonlyMap<number, number> {
  return new Map(
    database
      .prepare('SELECT lane, last FROM lanes')
      .all()
      .map((row) => [Number(row['lane']), Number(row['last'])]),
  );
}

/** All event ids of an inspected file, each with how often it is there. */
export function countIds({ streams }: Inspection): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const ids of streams.values()) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
