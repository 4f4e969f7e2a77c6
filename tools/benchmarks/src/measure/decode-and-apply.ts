/** FILE: checks every line of an import file and applies it to the ripple engine, in memory, on one thread. Says the seconds of each part. */
import { parseImportLine } from '@golden-thread/contracts';
import { RippleEngine, type Fact } from '@golden-thread/ripple';
import { answer, argument } from '../answer.ts';
import { readLines } from '../events-file.ts';
import { factOf } from '../facts.ts';

/** Lines between two looks at the clock. */
const PART = 2_000;

const { bytes, starts } = readLines(argument(0));
const lines = starts.length - 1;
const engine = new RippleEngine();
let decodeMillis = 0;
let applyMillis = 0;
for (let from = 0; from < lines; from += PART) {
  const start = performance.now();
  const facts = decode(from, Math.min(from + PART, lines));
  const decoded = performance.now();
  for (const fact of facts) engine.apply(fact);
  decodeMillis += decoded - start;
  applyMillis += performance.now() - decoded;
}
answer({ events: lines, decodeSeconds: decodeMillis / 1000, applySeconds: applyMillis / 1000 });

function decode(from: number, to: number): Fact[] {
  const facts: Fact[] = [];
  for (let line = from; line < to; line += 1) {
    const event = parseImportLine(bytes.subarray(starts[line], (starts[line + 1] ?? 0) - 1));
    if (Array.isArray(event))
      throw new Error(`line ${String(line + 1)}: ${event.map(({ field, reason }) => `${field} ${reason}`).join(', ')}`);
    facts.push(factOf(event));
  }
  return facts;
}
