/** Making a filled version the one that answers (C9). */
import type { ReadModelStore } from '@golden-thread/read-models';
import { StoreUnavailable } from '@golden-thread/event-store';
import type { Filling } from './filling.ts';
import type { Observer } from './happening.ts';
import type { RebuildProgress } from './read-model-process.ts';
import { pause, type Timer } from './timer.ts';

/** What a switch needs. */
export type SwitchParts = {
  readonly readModels: ReadModelStore;
  readonly timer: Timer;
  readonly observer: Observer;
  readonly onProgress?: (progress: RebuildProgress) => void;
};

/** A rebuild ended without a switch. */
export class RebuildEnded extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RebuildEnded';
  }
}

/** How often a filling version is looked at, in milliseconds. */
const LOOK_EVERY_MS = 100;
/** How long the version that answers may be held back, so that the new one can draw level under constant traffic. */
const HOLD_FOR_MS = 2_000;

/**
 * Waits until a version is filled and switches to it, trying again until both checks of the switch hold. `former`: the filling that answers
 * so far, where this process follows it. Rejects with {@link RebuildEnded} when the filling was stopped or met a type nobody knows.
 */
export async function switchWhenFilled(filling: Filling, former: () => Filling | null, parts: SwitchParts): Promise<void> {
  for (;;) {
    if (filling.sink.stopped !== null) throw new RebuildEnded(filling.sink.stopped.message, { cause: filling.sink.stopped });
    if (filling.stopped)
      throw new RebuildEnded(
        `version ${filling.version} is not filled any more: the platform stops, or a source was restored and all is filled anew`,
      );
    parts.onProgress?.(await filling.followers.progress());
    if (filling.filled && (await trySwitch(filling, former(), parts))) return;
    await pause(parts.timer, LOOK_EVERY_MS);
  }
}

/** Holds the former version back for a moment, lets the new one draw level, and switches. */
async function trySwitch(filling: Filling, former: Filling | null, parts: SwitchParts): Promise<boolean> {
  const letGo = former === null || former === filling ? () => undefined : former.sink.hold();
  try {
    for (let held = 0; held < HOLD_FOR_MS && !filling.stopped; held += LOOK_EVERY_MS / 5) {
      const refused = await switchNow(filling, parts);
      if (refused === null) return true;
      if (!refused.startsWith('behind')) break;
      await filling.followers.look();
      await pause(parts.timer, LOOK_EVERY_MS / 5);
    }
    return false;
  } finally {
    letGo();
  }
}

/** One try. Null when it switched, otherwise why not. */
async function switchNow(filling: Filling, { readModels, observer }: SwitchParts): Promise<string | null> {
  try {
    const outcome = await readModels.switchLive(filling.sink.model, { retiredStores: await retiredStores(filling, readModels) });
    if (outcome.kind === 'switched') return null;
    const why =
      outcome.kind === 'behind'
        ? `behind in lane ${outcome.lane} of ${outcome.service}: ${outcome.newLast} of ${outcome.oldLast}`
        : `parked-more: event ${outcome.eventId} is parked, which the version that answers applied`;
    observer({ kind: 'switch-refused', version: filling.version, why });
    return why;
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    return `unavailable: ${error.message}`;
  }
}

/** Stores that the version that answers was filled from and that no source has any more (C3). */
async function retiredStores(filling: Filling, readModels: ReadModelStore): Promise<readonly string[]> {
  const { name } = filling.sink.model;
  const live = await readModels.liveVersion(name);
  if (live === null) return [];
  const now = new Map<string, string | null>(filling.followers.coverage().map(({ service, storeId }) => [service, storeId]));
  const retired = (await readModels.checkpoints({ name, version: live })).filter(({ service, storeId }) => {
    const current = now.get(service);
    return current !== undefined && current !== null && current !== storeId;
  });
  return [...new Set(retired.map(({ storeId }) => storeId))];
}
