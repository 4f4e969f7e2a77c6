/** B5: what people and ties cost in memory, beside graph libraries that hold the same ties. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { agree } from './agreement.ts';
import type { Benchmark, Report, Settings } from './benchmark.ts';
import { rawFolder } from './folders.ts';
import { growingNetwork, TIES_PER_PERSON } from './growing-network.ts';
import { peer, runPeer, type PeerName } from './peers.ts';
import { measure } from './processes.ts';
import { ReportBuilder } from './report-builder.ts';

const SEED = 7;
const SIZES = [100_000, 1_000_000] as const;
const PEERS: readonly (readonly [PeerName, string])[] = [
  ['igraph', 'graph-igraph.py'],
  ['graphology', 'graph-graphology.mjs'],
  ['networkx', 'graph-networkx.py'],
];
const BYTES_PER_PERSON = 600;
const BYTES_PER_TIE = 120;

type Figures = Readonly<Record<string, number>>;

/** B5. A run at a million people takes about a minute, so it counts as heavy. */
export const memory: Benchmark = { name: 'B5', title: 'Memory per person and per tie', run };

async function run(settings: Settings): Promise<Report> {
  const report = new ReportBuilder(memory);
  for (const people of SIZES) {
    const runs = people === SIZES[0] ? settings.runs : settings.heavyRuns;
    let ours: Figures = {};
    for (let i = 0; i < runs; i += 1) {
      settings.progress(`B5 engine, ${thousands(people)} people, run ${String(i + 1)} of ${String(runs)}`);
      ours = await engine(report, people);
    }
    await besides(report, people, { ours, settings });
  }
  report.note(
    'The engine holds the UUIDs of people and of every event, all keys, and the forest with its figures up to date; the peers hold integers and edges. ' +
      'Its memory is the growth of the resident size after a collection; what a million ties cost a peer is the growth while they are loaded.',
  );
  report.note(
    "Ties, people, tree edges, largest tree, both viralities, external share and assortativity of every peer were equal to the engine's.",
  );
  return report.report();
}

async function engine(report: ReportBuilder, people: number): Promise<Figures> {
  const {
    personBytes = Number.NaN,
    tieBytes = Number.NaN,
    residentBytes = Number.NaN,
    ...figures
  } = await measure('engine-memory', [people, SEED]);
  const size = thousands(people);
  report.measured(`resident, ${size} people with ${String(TIES_PER_PERSON)} ties each`, 'MB', residentBytes / 1e6);
  report.atMost(`bytes per person at ${size} people`, BYTES_PER_PERSON, personBytes);
  report.atMost(`bytes per tie at ${size} people`, BYTES_PER_TIE, tieBytes);
  return figures;
}

type Beside = { readonly ours: Figures; readonly settings: Settings };

async function besides(report: ReportBuilder, people: number, { ours, settings }: Beside): Promise<void> {
  for (const [name, script] of PEERS) {
    const found = await peer(name);
    if ('why' in found) {
      report.skipped(name, found.why);
      continue;
    }
    settings.progress(`B5 ${name} ${found.version}, ${thousands(people)} people`);
    const { figures, growthBytes, peakBytes, totalSeconds } = await runPeer(script, networkFiles(people));
    agree(name, figures, ours);
    const size = thousands(people);
    const label = `${name} ${found.version}, ${size} people`;
    report.measured(
      `${label}: growth while the ties are loaded`,
      'B/tie',
      (growthBytes['ties'] ?? Number.NaN) / (people * TIES_PER_PERSON),
    );
    report.measured(`${label}: peak with forest, trees and mixing`, 'MB', peakBytes / 1e6);
    report.measured(`${label}: time of all that`, 's', totalSeconds);
  }
}

/** The network as the peers' graph files (see graph.ts), written once. */
function networkFiles(people: number): string[] {
  const base = join(rawFolder, `growing-${String(people)}-${String(SEED)}`);
  const files = [`${base}-acknowledgements.i32`, `${base}-agencies.i32`];
  if (files.every((file) => existsSync(file))) return files;
  const { acknowledgements, agencies } = growingNetwork(people, SEED);
  [acknowledgements, agencies].forEach((numbers, index) => {
    writeFileSync(files[index] ?? base, new Uint8Array(numbers.buffer));
  });
  return files;
}

function thousands(count: number): string {
  return count.toLocaleString('en');
}
