/** A network of a given size for questions of memory: people first, then three ties for each, drawn by preferential attachment. */
import { SeededRandom } from './random.ts';

/** Acknowledgements per person; nearly all are ties of their own. */
export const TIES_PER_PERSON = 3;
const AGENCIES = 40;

/** People are numbers from 0. Rows of (inspirer, inspired) in the order in which they happened; agencies by person. */
export type GrowingNetwork = { readonly acknowledgements: Int32Array; readonly agencies: Int32Array };

/** The network of this many people; the same seed gives the same network. */
export function growingNetwork(people: number, seed: number): GrowingNetwork {
  const random = new SeededRandom(seed);
  const agencies = Int32Array.from({ length: people }, () => random.below(AGENCIES));
  const acknowledgements = new Int32Array(people * TIES_PER_PERSON * 2);
  for (let at = 0; at < acknowledgements.length; at += 2) {
    const inspired = Math.floor(at / 2 / TIES_PER_PERSON);
    // Half are lifted by somebody in proportion to the ties they have, half by anybody.
    const inspirer = at > 0 && random.chance(0.5) ? (acknowledgements[random.below(at)] ?? 0) : random.below(people);
    acknowledgements[at] = inspirer === inspired ? (inspired + 1) % people : inspirer;
    acknowledgements[at + 1] = inspired;
  }
  return { acknowledgements, agencies };
}
