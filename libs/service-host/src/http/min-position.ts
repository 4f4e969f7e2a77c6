/** `minPosition=<service>:<storeId>:<position>`: how whoever wrote something reads it (architecture.md 3.2). */
import { SERVICES, type ServiceName } from '@golden-thread/contracts';
import type { ReadModelProcess, Target } from '@golden-thread/event-road';
import { KNOWN, problemFrom } from '../problems/known-problems.ts';
import { invalidRequest } from './validation.ts';

/** How long a question waits for the position it asks for. */
const WAIT_MS = 5_000;

/** Reads a `minPosition`. Throws a Problem 400 on any other text. */
export function minPositionOf(text: string): Target {
  const [service, storeId, position, ...rest] = text.split(':');
  const named = SERVICES.find((name) => name === service);
  if (
    named === undefined ||
    storeId === undefined ||
    storeId === '' ||
    position === undefined ||
    rest.length > 0 ||
    !/^\d{1,16}$/.test(position)
  ) {
    throw invalidRequest([{ path: 'minPosition', reason: 'has the form <service>:<storeId>:<position>, as a command answered it' }]);
  }
  return { service: named, storeId, position: Number(position) };
}

/** The text of a position, as commands answer it. */
export function positionText(service: ServiceName, { storeId, position }: { readonly storeId: string; readonly position: number }): string {
  return `${service}:${storeId}:${position}`;
}

/** Waits until a read model covers a `minPosition`. Rejects with a Problem 503 `not-yet` where that takes longer than `waitMs` (5 s). */
export async function waitForPosition(readModel: ReadModelProcess, minPosition: string | undefined, waitMs = WAIT_MS): Promise<void> {
  if (minPosition === undefined) return;
  if (await readModel.reached(minPositionOf(minPosition), waitMs)) return;
  throw problemFrom(KNOWN.notYet, { retryAfterSeconds: 1 });
}
