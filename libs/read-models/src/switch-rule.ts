/** When a version may become the live one (C9): the same rule for every adapter. */
import type { Checkpoint, ParkedEvent, SwitchOptions, SwitchOutcome } from './read-models.ts';

/** How far a version was filled, and what it could not apply. */
export type FilledSoFar = {
  readonly checkpoints: readonly Checkpoint[];
  readonly parked: readonly Pick<ParkedEvent, 'service' | 'storeId' | 'lane' | 'position' | 'eventId'>[];
};

/** Why `after` may not replace `before`, or null where it may. */
export function switchRefusal(
  before: FilledSoFar,
  after: FilledSoFar,
  options: SwitchOptions,
): Exclude<SwitchOutcome, { kind: 'switched' }> | null {
  const retired = new Set(options.retiredStores);
  const lastAfter = lastOfLanes(after);
  for (const { service, storeId, lane, last } of before.checkpoints) {
    const newLast = lastAfter.get(laneKey(service, storeId, lane)) ?? 0;
    if (newLast < last && !retired.has(storeId)) return { kind: 'behind', service, storeId, lane, oldLast: last, newLast };
  }
  const lastBefore = lastOfLanes(before);
  const parkedBefore = new Set(before.parked.map(rowKey));
  const added = after.parked.find(
    (row) =>
      row.position <= (lastBefore.get(laneKey(row.service, row.storeId, row.lane)) ?? 0) &&
      !parkedBefore.has(rowKey(row)) &&
      !retired.has(row.storeId),
  );
  return added ? { kind: 'parked-more', eventId: added.eventId } : null;
}

function lastOfLanes({ checkpoints }: FilledSoFar): Map<string, number> {
  return new Map(checkpoints.map(({ service, storeId, lane, last }) => [laneKey(service, storeId, lane), last]));
}

function laneKey(service: string, storeId: string, lane: number): string {
  return `${service}\u0000${storeId}\u0000${lane}`;
}

function rowKey({ service, storeId, position }: { readonly service: string; readonly storeId: string; readonly position: number }): string {
  return `${service}\u0000${storeId}\u0000${position}`;
}
