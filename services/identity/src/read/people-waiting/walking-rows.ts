/** With whom does one person walk? Worked out from published facts by the rules of the domain. Pure. */
import type { Instant } from '@golden-thread/kernel';
import { walkingWith } from '../../domain/pairing-waiting.ts';
import { hasDied } from '../../domain/person-life.ts';
import { pairingFrom, personFrom, type WhatWasSaid } from './waiting-rows.ts';

/** Somebody who walks with the person, or stands in. Instants in microseconds. */
export type WalkingRow = {
  readonly specialistId: string;
  /** As addresses name the person. */
  readonly personId: string;
  /** When standing in ends; null: until the person lets them go. */
  readonly until: Instant | null;
};

/** Before any time: cover that is over by now is a row as well, and whoever asks compares it with the clock. */
const FROM_THE_BEGINNING = -Infinity;

/** The rows of a person, one a specialist. Whoever died walks with nobody. */
export function walkingRows(personId: string, said: WhatWasSaid): readonly WalkingRow[] {
  if (hasDied(personFrom(said))) return [];
  const walking = walkingWith(pairingFrom(said), FROM_THE_BEGINNING);
  const untils = new Map<string, Instant | null>(
    walking.flatMap((each) => (each.as === 'cover' ? [[each.specialistId, each.until] as const] : [])),
  );
  for (const { as, specialistId } of walking) if (as === 'chosen') untils.set(specialistId, null);
  return [...untils].map(([specialistId, until]) => ({ specialistId, personId, until }));
}
