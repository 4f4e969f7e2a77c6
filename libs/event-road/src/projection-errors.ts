/** Why a projection stops instead of parking. */
import { messageOf } from './parked-row.ts';

/** A rebuild met an event type that this release does not know: its answers would be silently wrong. */
export class UnknownEventType extends Error {
  readonly type: string;

  constructor(type: string, readModel: string) {
    super(`the rebuild of ${readModel} met ${type}, which this release does not know; run the release that does`);
    this.name = 'UnknownEventType';
    this.type = type;
  }
}

/** The erasure of a person could not be applied. It cannot be parked or skipped, so its lane stops here. */
export class ErasureNotApplied extends Error {
  constructor(eventId: string, readModel: string, cause: unknown) {
    super(`${readModel} cannot apply the erasure ${eventId}: ${messageOf(cause)}`, { cause });
    this.name = 'ErasureNotApplied';
  }
}
