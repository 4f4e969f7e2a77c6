/** Schemathesis, a generator of requests from OpenAPI descriptions: https://schemathesis.readthedocs.io. It needs Python, and is fetched by pip. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OPENAPI_FILE, ranToEnd } from './built-platform.ts';

/** Pinned: another version generates other requests. */
const VERSION = '4.32.5';
const CACHE = fileURLToPath(new URL(`../../../node_modules/.cache/golden-thread/schemathesis-${VERSION}/`, import.meta.url));

const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'negative_data_rejection',
  'unsupported_method',
];

/** Families of routes, and who asks. Left out is what takes long (the sample, the doctor), lines (imports), or goes on for ever (a feed that is followed). */
const FAMILIES: readonly { readonly name: string; readonly paths: string; readonly operations: number }[] = [
  { name: 'identity', paths: '^/api/identity/', operations: 75 },
  { name: 'preferences', paths: '^/api/preferences/', operations: 47 },
  { name: 'sessions', paths: '^/api/sessions/', operations: 58 },
  { name: 'community-outcomes', paths: '^/api/community-outcomes/', operations: 33 },
  { name: 'projections', paths: '^/api/projections/', operations: 5 },
  { name: 'platform', paths: '^/(health|api/platform/(?!sample|doctor|imports|feed$))', operations: 9 },
];
const ASKERS = [
  'role=person; id=ada',
  'role=specialist; id=luis',
  'role=agency-steward; id=agency-north',
  'role=network-steward; id=riverside',
];
/** A family that can be asked in so few ways that nothing new comes has been asked in all of them. */
const MOST_RUNS = 24;

/** What is asked for: requests per family, at least. */
export type Generating = {
  readonly url: string;
  readonly seed: number;
  readonly requests: number;
  readonly print: (line: string) => void;
};

/** What was generated for each family, and what was wrong; or why nothing was. */
export type Generated = {
  readonly counts: ReadonlyMap<string, number>;
  readonly complaints: readonly string[];
  readonly skipped?: string;
};

/** Lets Schemathesis ask every family, as each kind of asker in turn. */
export async function schemathesis({ url, seed, requests, print }: Generating): Promise<Generated> {
  const counts = new Map<string, number>();
  const program = await installed();
  if (program === null) return { counts, complaints: [], skipped: 'there is no Python 3.10 or newer with venv and pip' };
  const complaints: string[] = [];
  const description = await closedDescription();
  for (const { name, paths, operations } of FAMILIES) {
    let count = 0;
    for (let run = 0; run < ASKERS.length || (run < MOST_RUNS && count < requests); run += 1) {
      const asker = ASKERS[run % ASKERS.length] ?? '';
      const perOperation = Math.max(1, Math.ceil(requests / operations / ASKERS.length));
      const found = await ran(program, { description, url, paths, asker, perOperation, seed: seed + run });
      count += found.count;
      complaints.push(...found.complaints.map((complaint) => `${name}, ${asker}, seed ${seed + run}: ${complaint}`));
    }
    counts.set(name, count);
    print(`${name}: ${count} generated requests`);
  }
  return { counts, complaints };
}

type Run = {
  readonly description: string;
  readonly url: string;
  readonly paths: string;
  readonly asker: string;
  readonly perOperation: number;
  readonly seed: number;
};

async function ran(program: string, run: Run): Promise<{ readonly count: number; readonly complaints: readonly string[] }> {
  const { code, said } = await ranToEnd(program, argumentsOf(run), CACHE);
  const count = Number(/^\s*(\d+) generated/m.exec(said)?.[1] ?? 0);
  if (code === 0 && count > 0) return { count, complaints: [] };
  const told = /=+ (?:FAILURES|ERRORS) =+\n([\s\S]*?)\n=+ SUMMARY/.exec(said)?.[1] ?? said;
  return { count, complaints: [told.slice(0, 4_000)] };
}

function argumentsOf({ description, url, paths, asker, perOperation, seed }: Run): string[] {
  return [
    ...['run', description, '--url', url, '--include-path-regex', paths],
    ...['--header', `golden-thread-identity: network=riverside; ${asker}`],
    ...['--phases', 'coverage,fuzzing', '--mode', 'all', '--max-examples', String(perOperation), '--seed', String(seed)],
    ...['--checks', CHECKS.join(','), '--continue-on-failure', '--request-timeout', '10'],
    ...['--generation-database', 'none', '--suppress-health-check', 'all', '--warnings', 'off', '--no-color'],
  ];
}

/** Makes a virtual environment outside of what is committed, once per version. Null where there is no Python for it. */
async function installed(): Promise<string | null> {
  const program = join(CACHE, process.platform === 'win32' ? 'Scripts/schemathesis.exe' : 'bin/schemathesis');
  if ((await ranToEnd(program, ['--version'])).code === 0) return program;
  await mkdir(CACHE, { recursive: true });
  const python = process.platform === 'win32' ? 'python' : 'python3';
  if ((await ranToEnd(python, ['-m', 'venv', CACHE])).code !== 0) return null;
  const pip = join(CACHE, process.platform === 'win32' ? 'Scripts/pip.exe' : 'bin/pip');
  return (await ranToEnd(pip, ['install', '--quiet', `schemathesis==${VERSION}`])).code === 0 ? program : null;
}

/** The description with every object closed: an answer that holds more than is described is wrong as well. */
async function closedDescription(): Promise<string> {
  const document = JSON.parse(await readFile(OPENAPI_FILE, 'utf8')) as { components: { schemas: object } };
  const file = join(CACHE, 'openapi.json');
  await writeFile(
    file,
    JSON.stringify({ ...document, components: { ...document.components, schemas: closed(document.components.schemas) } }),
  );
  return file;
}

function closed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(closed);
  if (typeof part !== 'object' || part === null) return part;
  const parts = Object.fromEntries(Object.entries(part).map(([name, each]) => [name, closed(each)]));
  const isOpen = 'properties' in part && !('additionalProperties' in part) && !('allOf' in part);
  return isOpen ? { ...parts, additionalProperties: false } : parts;
}
