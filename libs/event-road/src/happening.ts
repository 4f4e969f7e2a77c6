/** What happens on the road and is worth counting. service-host turns it into metrics and log lines; nothing here holds content. */
import type { ServiceName } from '@golden-thread/contracts';

/** Why records were read from the feed: a record did not connect, the head was ahead and nothing came (C6), or it is how this road works. */
export type HealReason = 'gap' | 'behind' | 'pull';

/** One thing that happened. Durations in milliseconds, by the machine's monotonic clock. */
export type Happening =
  | { readonly kind: 'applied'; readonly service: ServiceName; readonly lane: number; readonly records: number; readonly ms: number }
  | { readonly kind: 'duplicates-dropped'; readonly service: ServiceName; readonly lane: number; readonly records: number }
  | { readonly kind: 'ghosts-dropped'; readonly service: ServiceName; readonly lane: number; readonly records: number }
  | { readonly kind: 'gap-found'; readonly service: ServiceName; readonly lane: number; readonly last: number }
  /** `records` were applied from the feed. Not reported for `pull`. */
  | {
      readonly kind: 'healed';
      readonly service: ServiceName;
      readonly lane: number;
      readonly reason: 'gap' | 'behind';
      readonly records: number;
      readonly ms: number;
    }
  | { readonly kind: 'checkpoint-lost'; readonly service: ServiceName; readonly lane: number }
  | { readonly kind: 'new-store'; readonly service: ServiceName; readonly storeId: string }
  /** The source does not answer; it is asked again after `retryInMs`. `lane` null: its head. */
  | {
      readonly kind: 'source-waits';
      readonly service: ServiceName;
      readonly lane: number | null;
      readonly retryInMs: number;
      readonly error: unknown;
    }
  /** Something failed that is not a source's silence; it is tried again. */
  | {
      readonly kind: 'trouble';
      readonly service: ServiceName | null;
      readonly lane: number | null;
      readonly retryInMs: number;
      readonly error: unknown;
    }
  | {
      readonly kind: 'parked';
      readonly service: ServiceName;
      readonly lane: number;
      readonly eventId: string;
      readonly type: string;
      readonly behind: boolean;
    }
  | { readonly kind: 'unparked'; readonly service: ServiceName; readonly lane: number; readonly eventId: string; readonly skipped?: string }
  | { readonly kind: 'unhandled-type'; readonly service: ServiceName; readonly type: string }
  | { readonly kind: 'rebuild-began' | 'rebuild-switched'; readonly version: number }
  | { readonly kind: 'switch-refused'; readonly version: number; readonly why: string };

/** Told of each happening. Must not throw and must not wait. */
export type Observer = (happening: Happening) => void;

/** For those who do not want to know. */
export const unobserved: Observer = () => undefined;
