/** How sure of themselves did this person say they were, each time? In plain words, without a judgement. */
import { formatInstant, type Instant, type Recorded, type Speaker, type Tellings } from '@golden-thread/kernel';
import type { ConfidenceEvent } from '../../domain/confidence.schema.ts';
import { wordingIn } from '../../instruments/instrument-pack.ts';
import type { Instruments } from '../../instruments/instruments.ts';

/** One report as an answer tells it. */
export type ReportInWords = {
  readonly eventId: string;
  readonly saidAt: string;
  readonly instrument?: string;
  readonly version?: string;
  readonly score: number;
  readonly inWords: string;
  readonly label?: string;
  readonly confirmed: boolean;
};

/** A fact of somebody's confidence, and how what was told in its stream stands. */
export type ReadReport = { readonly event: ConfidenceEvent; readonly recorded: Recorded; readonly tellings: Tellings };

/** Whose eyes and which words. `since`: what was told earlier was not handed over to them (P3); null: nothing limits. */
export type Looking = {
  readonly by: Speaker;
  readonly since: Instant | null;
  readonly instruments: Instruments;
  readonly language: string;
};

/** By the time they were said. What was corrected was never told; what waits, only the person and the writer see (P2). */
export function reportsFor({ by, since, instruments, language }: Looking, read: readonly ReadReport[]): readonly ReportInWords[] {
  return read
    .toSorted((a, b) => a.recorded.occurredAt - b.recorded.occurredAt)
    .flatMap(({ event, recorded: { eventId, occurredAt }, tellings }) => {
      if (event.type !== 'ConfidenceReported') return [];
      const { instrument, version, score, told } = event.data;
      const standing = tellings.get(eventId);
      const isOpen = by.role === 'person' || standing === 'confirmed' || told?.writtenBy === by.id;
      if (standing === 'corrected' || !isOpen || (since !== null && occurredAt < since)) return [];
      const said = { eventId, saidAt: formatInstant(occurredAt), score, confirmed: standing === 'confirmed' };
      const asked = { ...(instrument === undefined ? {} : { instrument }), ...(version === undefined ? {} : { version }) };
      return [{ ...said, ...asked, ...inWords(score, instrument === undefined ? undefined : instruments.get(instrument), language) }];
    });
}

/** What is not known here reads as the number that was said. */
function inWords(score: number, pack: ReturnType<Instruments['get']>, language: string): Pick<ReportInWords, 'inWords' | 'label'> {
  if (pack === undefined) return { inWords: String(score) };
  const { answer, label } = wordingIn(pack, language);
  return { inWords: answer.replace('{score}', String(score)), label };
}
