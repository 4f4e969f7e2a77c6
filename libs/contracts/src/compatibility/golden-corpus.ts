/** The golden corpus: every schema ever in use, published and stored, with samples, kept as files for ever (R13). */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { TSchema } from 'typebox';
import { publishedEvents } from '../published-events.ts';
import type { ServiceName } from '../record.ts';
import { compareSchemas, type Break, type JsonSchema } from './compare-schemas.ts';

/** Which of the two schemas of an event: the one a service stores it by, or the one others read it by. */
export type SchemaKind = 'published' | 'stored';

/** A schema in use today. */
export type SchemaInUse = {
  readonly kind: SchemaKind;
  readonly service: ServiceName;
  readonly name: string;
  readonly version: number;
  readonly schema: JsonSchema;
  readonly samples: readonly unknown[];
};

/** A schema as it was in use once: the n-th of its version. Samples are data as it was written then. */
export type Snapshot = SchemaInUse & { readonly n: number };

/** A break against one snapshot. */
export type Finding = Break & { readonly against: string };

/** The corpus of this repository: `<kind>/<service>/<name>.v<version>/<n>.json`. */
export const goldenFolder = new URL('../../golden/', import.meta.url);

/** The schemas of all published events, as they are now. */
export function publishedSchemas(): SchemaInUse[] {
  return publishedEvents.all().map(({ service, name, version, schema, examples }) => ({
    kind: 'published',
    service,
    name,
    version,
    schema: plain(schema),
    samples: examples,
  }));
}

/** The schemas of a service's stored events, as they are now. Their samples are the schemas' own `examples`. Stored versions start at 1. */
export function storedSchemas(service: ServiceName, schemas: Readonly<Record<string, TSchema>>): SchemaInUse[] {
  return Object.entries(schemas).map(([name, schema]) => {
    const { examples, ...rest } = plain(schema);
    return { kind: 'stored', service, name, version: 1, schema: rest, samples: (examples ?? []) as readonly unknown[] };
  });
}

/** Reads the snapshots of one kind (and one service, where given), oldest first within a version. An empty corpus has no folder. */
export function readSnapshots(kind: SchemaKind, service?: ServiceName, folder: URL = goldenFolder): Snapshot[] {
  const files = list(new URL(`${kind}/`, folder)).filter((file) => service === undefined || file.startsWith(`${service}/`));
  return files
    .map((file) => JSON.parse(readFileSync(new URL(`${kind}/${file}`, folder), 'utf8')) as Snapshot)
    .sort((a, b) => pathOf(a).localeCompare(pathOf(b)) || a.n - b.n);
}

/** Compares schemas in use with all snapshots of the same event and version. An event that is not in use any more is a break too. */
export function findBreaks(inUse: readonly SchemaInUse[], snapshots: readonly Snapshot[]): Finding[] {
  return snapshots.flatMap((snapshot): Finding[] => {
    const against = `${pathOf(snapshot)}/${snapshot.n}`;
    const current = inUse.find((schema) => pathOf(schema) === pathOf(snapshot));
    if (current === undefined) return [{ kind: 'event-removed', field: '', reason: 'cannot be read any more', against }];
    return compareSchemas(snapshot.schema, current.schema).map((found) => ({ ...found, against }));
  });
}

/** The schemas in use whose present form no snapshot holds yet. They are written by the script beside the corpus. */
export function notYetKept(inUse: readonly SchemaInUse[], snapshots: readonly Snapshot[]): SchemaInUse[] {
  return inUse.filter((schema) => JSON.stringify(newestOf(schema, snapshots)?.schema) !== JSON.stringify(schema.schema));
}

/** Adds a snapshot of a schema to the corpus. Nothing that is there is ever changed. Returns the file's path within the corpus. */
export function keep(schema: SchemaInUse, snapshots: readonly Snapshot[], folder: URL = goldenFolder): string {
  const n = (newestOf(schema, snapshots)?.n ?? 0) + 1;
  const file = `${pathOf(schema)}/${n}.json`;
  mkdirSync(new URL(`${pathOf(schema)}/`, folder), { recursive: true });
  const snapshot: Snapshot = { ...schema, n };
  writeFileSync(new URL(file, folder), `${JSON.stringify(snapshot, null, 2)}\n`, { flag: 'wx' });
  return file;
}

function newestOf(schema: SchemaInUse, snapshots: readonly Snapshot[]): Snapshot | undefined {
  return snapshots.findLast((snapshot) => pathOf(snapshot) === pathOf(schema));
}

function pathOf({ kind, service, name, version }: SchemaInUse): string {
  return `${kind}/${service}/${name}.v${version}`;
}

/** TypeBox keeps marks of its own beside the keywords; JSON has only the keywords. */
function plain(schema: TSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema)) as JsonSchema;
}

function list(folder: URL): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.json'));
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw problem;
  }
}
