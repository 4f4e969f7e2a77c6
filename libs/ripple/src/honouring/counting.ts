/** Which facts count as of an instant: each once, without what was never told and without whoever was erased, in the order of their keys. */
import type { Instant } from '@golden-thread/kernel';
import { byKey } from './by-key.ts';
import type { HonouringFact } from './facts.ts';

type Kind = HonouringFact['kind'];
type Of<K extends Kind> = Extract<HonouringFact, { kind: K }>;

/** These change what others say, whatever their own time (docs/decisions/0011). */
const AMENDING: ReadonlySet<Kind> = new Set<Kind>([
  'meeting-corrected',
  'died-corrected',
  'telling-confirmed',
  'telling-corrected',
  'person-erased',
]);

/** The facts of one network that count. */
export class Counting {
  readonly asOf: Instant;
  readonly #byKind = new Map<Kind, HonouringFact[]>();

  /** Cost: n log n. */
  constructor(facts: Iterable<HonouringFact>, asOf: Instant) {
    this.asOf = asOf;
    const once = [...new Map(Array.from(facts, (fact) => [fact.eventId, fact])).values()].sort(byKey);
    const named = (kind: 'telling-confirmed' | 'telling-corrected') =>
      new Set(once.flatMap((fact) => (fact.kind === kind ? fact.toldId : [])));
    const [confirmed, corrected] = [named('telling-confirmed'), named('telling-corrected')];
    const erased = new Set(once.flatMap((fact) => (fact.kind === 'person-erased' ? fact.personId : [])));
    for (const fact of once) {
      const waits = 'unconfirmed' in fact && !confirmed.has(fact.eventId);
      if (waits || corrected.has(fact.eventId) || (fact.at > asOf && !AMENDING.has(fact.kind))) continue;
      const left = without(fact, erased);
      if (left !== null) this.#add(left);
    }
  }

  /** The facts of some kinds, in the order of their keys. */
  of<K extends Kind>(...kinds: readonly K[]): readonly Of<K>[] {
    const found = kinds.flatMap((kind) => (this.#byKind.get(kind) ?? []) as Of<K>[]);
    return kinds.length > 1 ? found.sort(byKey) : found;
  }

  #add(fact: HonouringFact): void {
    const known = this.#byKind.get(fact.kind);
    if (known === undefined) this.#byKind.set(fact.kind, [fact]);
    else known.push(fact);
  }
}

/** A fact without erased people: a meeting stays without them, whatever else is about one of them goes. */
function without(fact: HonouringFact, erased: ReadonlySet<string>): HonouringFact | null {
  if (erased.size === 0) return fact;
  if ('personId' in fact && erased.has(fact.personId)) return null;
  if ('specialistId' in fact && erased.has(fact.specialistId)) return null;
  return 'attendees' in fact ? { ...fact, attendees: fact.attendees.filter((person) => !erased.has(person)) } : fact;
}
