/** What happened in this hard moment? The person sees the whole record, who was called without their yes above all (P15). */
import { formatInstant } from '@golden-thread/kernel';
import type { Found } from '@golden-thread/service-host';
import type { HardMoment } from '../../domain/hard-moment.ts';

/** The whole answer. */
export type HardMomentView = {
  readonly hardMomentId: string;
  readonly since: string;
  readonly sessionId?: string;
  readonly ended: boolean;
  readonly sections: readonly string[];
  readonly calls: readonly {
    readonly callId: string;
    readonly helper: string;
    readonly agreement: string;
    readonly personTold: string;
    readonly why: string | null;
    readonly calledAt: string;
    readonly reviewed: boolean;
  }[];
  readonly naloxoneUsed: boolean;
  readonly reports: readonly { readonly about: string; readonly personTold: string }[];
  readonly lookedBack: string | null;
};

/** The view of a hard moment whose words are opened. */
export function hardMomentViewOf({ aggregateId, since, state }: Found<HardMoment>): HardMomentView {
  const { sessionId, ended, sections, calls, reviewed, naloxoneUsed, reports, lookedBack } = state;
  return {
    hardMomentId: aggregateId,
    since: formatInstant(since),
    ...(sessionId === null ? {} : { sessionId }),
    ended,
    sections: [...sections],
    calls: [...calls].map(([callId, { helper, agreement, personTold, why, calledAt }]) => ({
      callId,
      helper,
      agreement,
      personTold,
      why: why ?? null,
      calledAt: formatInstant(calledAt),
      reviewed: reviewed.has(callId),
    })),
    naloxoneUsed,
    reports: [...reports].map(([about, personTold]) => ({ about, personTold })),
    lookedBack: lookedBack === '' ? null : lookedBack,
  };
}
