/** Whether a person lives, as far as anybody told us: after a death nobody writes down what they would have said (P2). */
import { refusal, type Instant, type Refusal, type Speaker } from '@golden-thread/kernel';
import type { Person } from './person.ts';
import type { Said } from './said.ts';

/** When a person died, as far as it was told first; null where nobody told it, or it was a mistake. */
export function diedAt({ life }: Person): Instant | null {
  const alive = life.findLastIndex(({ value }) => value === 'alive');
  return life[alive + 1]?.at ?? null;
}

/** Whether a person died, as far as anybody told us. Being told is enough for messages to stop. */
export function hasDied(state: Person): boolean {
  return diedAt(state) !== null;
}

/** What of somebody's words was said while they lived. Where the death was a mistake, that is all of it. */
export function saidInLife<Value>(state: Person, said: Said<Value>): Said<Value> {
  const end = diedAt(state) ?? Infinity;
  return said.filter(({ at }) => at < end);
}

/** What is said no to of somebody who died. */
export const lifeRefusals = {
  died: refusal(
    'person-died',
    'We were told that this person died. Note what they said before with its day, or say first that it was a mistake.',
    'P2',
  ),
} as const;

/** What a word of the person lacks that was said at `now`, or null. Whoever speaks for themselves lives, whatever we were told. */
export function lackingLife(state: Person, { by, now }: { readonly by: Speaker; readonly now: Instant }): Refusal | null {
  return by.role === 'person' || now < (diedAt(state) ?? Infinity) ? null : lifeRefusals.died;
}
