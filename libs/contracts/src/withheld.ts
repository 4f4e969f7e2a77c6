/** Withheld: the form in which a service's own events travel. The chain needs them, nobody else may learn what they are (events.md, Reach). */
import { withheldType } from './published-contract.ts';
import { SERVICES } from './record.ts';

const withheldTypes: ReadonlySet<string> = new Set(SERVICES.map(withheldType));

/** Whether a published type is some service's Withheld: a link in the chain, with nothing to apply. */
export function isWithheld(type: string): boolean {
  return withheldTypes.has(type);
}
