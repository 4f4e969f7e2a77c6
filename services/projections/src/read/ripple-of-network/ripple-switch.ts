/** Making a filled version of the ripple read model the one that answers (C9). */
import { pause, RebuildEnded, releaseOf, type RebuildProgress } from '@golden-thread/event-road';
import type { ReadModelStore } from '@golden-thread/read-models';
import type { RippleFilling, RippleParts } from './ripple-filling.ts';

/** How often a filling version is looked at, in milliseconds. */
const LOOK_EVERY_MS = 50;
/** How long the version that answers may be held back, so that the new one can draw level under constant traffic. */
const HOLD_FOR_MS = 2_000;

/**
 * Waits until a version is filled and its figures are written, and switches to it. `former` answers so far, where this process fills it.
 * Rejects with RebuildEnded when the filling was stopped, met a type nobody knows, or parked an event that the former version has applied.
 */
export async function switchWhenFilled(
  filling: RippleFilling,
  former: RippleFilling | null,
  parts: RippleParts,
  onProgress: (progress: RebuildProgress) => void,
): Promise<void> {
  for (;;) {
    if (filling.sink.stopped !== null) throw new RebuildEnded(filling.sink.stopped.message, { cause: filling.sink.stopped });
    if (filling.stopped)
      throw new RebuildEnded(
        `version ${filling.version} is not filled any more: the platform stops, or a source was restored and all is filled anew`,
      );
    onProgress(await filling.followers.progress());
    filling.writer.wake();
    if (filling.filled && (await trySwitch(filling, former, parts))) return;
    await pause(parts.timer, LOOK_EVERY_MS);
  }
}

/** Holds the former version's figures back for a moment, lets the new one draw level, and switches. */
async function trySwitch(filling: RippleFilling, former: RippleFilling | null, parts: RippleParts): Promise<boolean> {
  const { clock, timer, observer, readModels } = parts;
  const letGo = former === null ? () => undefined : await former.writer.hold();
  const until = clock.monotonic() + HOLD_FOR_MS;
  try {
    const live = await readModels.liveVersion(filling.documents.model.name);
    if (live !== null && live > filling.version && releaseOf(live) === releaseOf(filling.version)) {
      throw new RebuildEnded(`version ${filling.version} is not needed: another owner has made ${live} the one that answers`);
    }
    while (clock.monotonic() < until && !filling.stopped) {
      const outcome = await filling.documents.switchLive(await retiredStores(filling, readModels, live));
      if (outcome.kind === 'switched') return true;
      if (outcome.kind === 'parked-more') throw await parkedMore(filling, outcome.eventId);
      const why = `behind in lane ${outcome.lane} of ${outcome.service}: ${outcome.newLast} of ${outcome.oldLast}`;
      observer({ kind: 'switch-refused', version: filling.version, why });
      await filling.followers.look();
      await filling.writer.write();
      await pause(timer, LOOK_EVERY_MS);
    }
    return false;
  } finally {
    letGo();
  }
}

/** An event that is in the figures that answer must not be parked in those that replace them. */
async function parkedMore(filling: RippleFilling, eventId: string): Promise<RebuildEnded> {
  const row = (await filling.documents.parked()).find((parked) => parked.eventId === eventId);
  return new RebuildEnded(
    `version ${filling.version} cannot apply event ${eventId}, which is in the figures that answer: ${row?.error ?? 'see its parked events'}`,
  );
}

/** Stores that the version that answers was filled from and that no source has any more (C3). */
async function retiredStores(filling: RippleFilling, readModels: ReadModelStore, live: number | null): Promise<readonly string[]> {
  if (live === null) return [];
  const now = new Map<string, string | null>(filling.followers.coverage().map(({ service, storeId }) => [service, storeId]));
  const before = await readModels.checkpoints({ name: filling.documents.model.name, version: live });
  return before.filter(({ service, storeId }) => now.has(service) && now.get(service) !== storeId).map(({ storeId }) => storeId);
}
