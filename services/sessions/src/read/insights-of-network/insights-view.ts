/** What did others learn? Shared insights are for every specialist; before that one is seen by who offered it and by second readers (P11). */
import type { Found } from '@golden-thread/service-host';
import type { Insight } from '../../domain/insight.ts';

/** An insight that is shared, without anybody's name. */
export type SharedInsight = {
  readonly insightId: string;
  readonly words: string | null;
  readonly supportKinds: readonly string[];
  readonly mine: boolean;
  readonly tried: number;
  readonly went: { readonly well: number; readonly mixed: number; readonly notForUs: number; readonly words: readonly string[] };
};

/** An insight that is not shared yet. */
export type WaitingInsight = {
  readonly insightId: string;
  readonly words: string | null;
  readonly supportKinds: readonly string[];
  readonly readings: readonly { readonly fine: boolean; readonly code?: string }[];
};

/** The whole answer. */
export type Library = {
  readonly shared: readonly SharedInsight[];
  readonly mine: readonly WaitingInsight[];
  readonly toRead: readonly WaitingInsight[];
};

/**
 * A shared insight, as every specialist sees it. What was said of it nobody read for anything personal: it is for who offered the insight, and each
 * sees what they said themselves.
 */
export function sharedFor(specialistId: string, { aggregateId: insightId, state }: Found<Insight>): SharedInsight {
  const reports = [...state.reports.values()];
  const mine = state.offered?.bySpecialistId === specialistId;
  const times = (wanted: string) => reports.filter(({ went }) => went === wanted).length;
  return {
    insightId,
    words: state.offered?.words ?? null,
    supportKinds: state.offered?.supportKinds ?? [],
    mine,
    tried: state.triedBy.size,
    went: {
      well: times('well'),
      mixed: times('mixed'),
      notForUs: times('not-for-us'),
      words: reports.filter(({ bySpecialistId }) => mine || bySpecialistId === specialistId).flatMap(({ words }) => words ?? []),
    },
  };
}

/**
 * Of those that are not shared: one's own, and those that wait for a reader of another agency. Once it was read, only its readers see it again,
 * with what they said themselves. Whoever has no known agency reads nothing.
 */
export function waitingFor(
  { specialistId, agencyId }: { readonly specialistId: string; readonly agencyId: string | null },
  waiting: readonly Found<Insight>[],
): Pick<Library, 'mine' | 'toRead'> {
  const mine = waiting.filter(({ state }) => state.offered?.bySpecialistId === specialistId);
  const toRead = waiting.filter(
    ({ state: { offered, readings } }) =>
      agencyId !== null &&
      offered?.bySpecialistId !== specialistId &&
      offered?.agencyId !== agencyId &&
      (readings.size === 0 || readings.has(specialistId)),
  );
  return { mine: mine.map((each) => waitingIn(each)), toRead: toRead.map((each) => waitingIn(each, specialistId)) };
}

function waitingIn({ aggregateId: insightId, state: { offered, readings } }: Found<Insight>, reader?: string): WaitingInsight {
  const seen = [...readings.values()].filter(({ by }) => reader === undefined || by === reader);
  return {
    insightId,
    words: offered?.words ?? null,
    supportKinds: offered?.supportKinds ?? [],
    readings: seen.map(({ fine, code }) => ({ fine, ...(code === undefined ? {} : { code }) })),
  };
}
