/** PEOPLE SEED: what the ripple engine keeps resident after everybody registered, and after all ties. Ids are UUIDs, as they will be. */
import { RippleEngine, toPlain } from '@golden-thread/ripple';
import { comparableFigures } from '../agreement.ts';
import { answer, argument, residentBytes } from '../answer.ts';
import { growingNetwork } from '../growing-network.ts';
import { idOf } from '../random.ts';

const WARM_UP = 2_000;
const START = Date.UTC(2024, 0, 1) * 1000;
const [PERSON, REGISTRATION, ACKNOWLEDGEMENT] = [1, 2, 3];

const people = Number(argument(0));
const seed = Number(argument(1));
const { acknowledgements, agencies } = growingNetwork(people, seed);
warmUp();
const empty = await residentBytes();

const engine = new RippleEngine();
const start = performance.now();
register(engine, people);
const registered = await residentBytes();
acknowledge(engine, acknowledgements.length / 2);
const seconds = (performance.now() - start) / 1000;
const tied = await residentBytes();
const figures = comparableFigures(toPlain(engine.figures({ asOf: START * 2, horizons: [], periods: 'year' })));
const { distinct_ties: ties = Number.NaN } = figures;

answer({ ...figures, personBytes: (registered - empty) / people, tieBytes: (tied - registered) / ties, residentBytes: tied, seconds });

function register(into: RippleEngine, count: number): void {
  for (let person = 0; person < count; person += 1) {
    const agencyId = `agency-${String(agencies[person])}`;
    into.apply({
      kind: 'registration',
      eventId: idOf(REGISTRATION, person, seed),
      at: START + person,
      personId: idOf(PERSON, person, seed),
      agencyId,
      region: 'region-1',
    });
  }
}

function acknowledge(into: RippleEngine, count: number): void {
  for (let row = 0; row < count; row += 1) {
    const inspirerId = idOf(PERSON, acknowledgements[row * 2] ?? 0, seed);
    const inspiredId = idOf(PERSON, acknowledgements[row * 2 + 1] ?? 0, seed);
    into.apply({ kind: 'acknowledgement', eventId: idOf(ACKNOWLEDGEMENT, row, seed), at: START + people + row, inspirerId, inspiredId });
  }
}

/** Compiled code is not what a person costs. Small, because memory that it gives back would be counted as free afterwards. */
function warmUp(): void {
  const first = new RippleEngine();
  register(first, WARM_UP);
  acknowledge(first, WARM_UP);
}
