/** What an import says while it goes on: one JSON object a line over HTTP, and what the command line prints. */
import type { BadLine } from './check-block.ts';

/** Counts of lines. `read = stored + known + refused` once it is finished; `known` were in the network already or repeat an earlier line. */
export type ImportCounts = { readonly read: number; readonly stored: number; readonly known: number; readonly refused: number };

/** What part of an import is under way. `checking` counts bytes, the others lines. */
export type ImportStage = 'checking' | 'asking' | 'storing' | 'following';

/** How an import ended: everything stored; refused because of bad lines (nothing stored); a store refused; stopped from outside. */
export type ImportEnd = 'done' | 'refused' | 'unavailable' | 'interrupted';

/** One thing an import says. The last one is `ended`. */
export type ImportReport =
  | { readonly kind: 'began'; readonly networkId: string; readonly foundsNetwork: boolean }
  /** `total` is null where it cannot be known (standard input). */
  | {
      readonly kind: 'progress';
      readonly stage: ImportStage;
      readonly done: number;
      readonly total: number | null;
      readonly unit: 'bytes' | 'lines';
    }
  | { readonly kind: 'bad-lines'; readonly lines: readonly BadLine[] }
  | { readonly kind: 'resumed'; readonly acknowledged: number; readonly chunks: number }
  | {
      readonly kind: 'ended';
      readonly end: ImportEnd;
      readonly counts: ImportCounts;
      readonly networkId: string;
      readonly message: string;
    };

/** Receives reports in order; the import waits for it. */
export type TellImport = (report: ImportReport) => void | Promise<void>;
