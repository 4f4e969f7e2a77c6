/** How an import ended, in counts and in words. */
import type { ImportCounts, ImportEnd } from './import-report.ts';

/** How an import ended, with the counts of its lines. */
export type ImportResult = { readonly end: ImportEnd; readonly counts: ImportCounts; readonly networkId: string; readonly message: string };

/** Of an import that had read nothing. */
export const NO_LINES: ImportCounts = { read: 0, stored: 0, known: 0, refused: 0 };

/** The result of an import. `cause` is what a store said that refused. */
export function resultOf(
  { networkId, keepGoing }: { readonly networkId: string; readonly keepGoing: boolean },
  end: ImportEnd,
  counts: ImportCounts,
  cause?: string,
): ImportResult {
  const { read, stored, known, refused } = counts;
  const message = end === 'done' ? messageWhenDone(counts, keepGoing) : messageWhenNot(end, counts, cause);
  return { end, counts: { read, stored, known, refused }, networkId, message };
}

function messageWhenDone({ read, refused }: ImportCounts, keepGoing: boolean): string {
  if (read === 0) return 'The input is empty: it has no line to import. Nothing was stored.';
  return refused > 0 && keepGoing ? `The good lines are stored; ${refused} bad ones were left out.` : 'Everything is stored.';
}

function messageWhenNot(end: Exclude<ImportEnd, 'done'>, { read, stored, refused }: ImportCounts, cause?: string): string {
  const nothing = stored > 0 ? `Nothing was stored beyond the ${stored} events that were in before` : 'Nothing was stored';
  switch (end) {
    case 'refused':
      return `${nothing}, because ${refused} of ${read} lines cannot be imported. Correct them, or leave them out with --keep-going.`;
    case 'unavailable':
      return `A store refused after ${stored} events were stored: ${cause ?? 'it does not answer'}. Nothing is lost: the same command goes on from here.`;
    case 'interrupted':
      return `Stopped after ${stored} events were stored. Every event is whole; the same command goes on from here.`;
  }
}
