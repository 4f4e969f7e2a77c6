/**
 * The ripple part of the events as plain integers in binary files: what the graph libraries are given, so that their time is
 * spent on the graph alone. Acknowledgements stand in key order (time, id), so "the smaller key" is "the smaller row".
 */
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mixedEvents, type BenchmarkEvent, type Recipe } from './events.ts';
import { rawFolder } from './folders.ts';

/** Files of little-endian 32-bit integers: (inspirer, inspired) per acknowledgement, and the agency of each person, -1 where unknown. */
export type GraphFiles = { readonly acknowledgements: string; readonly agencies: string };

/** The graph files of a recipe, written if they are not there yet. */
export function graphFiles(recipe: Recipe): GraphFiles {
  const base = join(rawFolder, `graph-${String(recipe.events)}-${String(recipe.seed)}`);
  const files = { acknowledgements: `${base}-acknowledgements.i32`, agencies: `${base}-agencies.i32` };
  if (existsSync(files.acknowledgements) && existsSync(files.agencies)) return files;
  const graph = graphOf(mixedEvents(recipe));
  writeWhole(files.agencies, graph.agencies);
  writeWhole(files.acknowledgements, graph.acknowledgements);
  return files;
}

/** Numbers people and agencies as they are first named. Every person registers at most once in these events. */
export function graphOf(events: Iterable<BenchmarkEvent>): { acknowledgements: Int32Array; agencies: Int32Array } {
  const people = new Numbering();
  const agencies = new Numbering();
  const agencyOf: number[] = [];
  const rows: { event: BenchmarkEvent; inspirer: number; inspired: number }[] = [];
  for (const event of events) {
    if (event.type === 'PersonRegistered') {
      const agency = event.data['agencyId'];
      if (typeof agency === 'string') agencyOf[people.of(text(event, 'personId'))] = agencies.of(agency);
    } else if (event.type === 'InspirationAcknowledged') {
      rows.push({ event, inspirer: people.of(text(event, 'inspirerId')), inspired: people.of(text(event, 'inspiredId')) });
    }
  }
  rows.sort((a, b) => a.event.at - b.event.at || (a.event.id < b.event.id ? -1 : 1));
  return {
    acknowledgements: Int32Array.from(rows.flatMap(({ inspirer, inspired }) => [inspirer, inspired])),
    agencies: Int32Array.from({ length: people.size }, (_, person) => agencyOf[person] ?? -1),
  };
}

class Numbering {
  readonly #numbers = new Map<string, number>();

  get size(): number {
    return this.#numbers.size;
  }

  of(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

function text(event: BenchmarkEvent, field: string): string {
  const content = event.data[field];
  if (typeof content !== 'string') throw new TypeError(`${event.type} ${event.id} has no ${field}`);
  return content;
}

function writeWhole(path: string, numbers: Int32Array): void {
  const unfinished = `${path}.${String(process.pid)}.tmp`;
  writeFileSync(unfinished, new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
  renameSync(unfinished, path);
}
