/** What became of the mutants of a file, and the score: the share of them that a spec noticed. */

/** What became of a mutant that was tried: `Pending`, `Ignored` and mutants that do not even load are no part of the score. */
export type Tried = { readonly status: string };

/** Counts of one file or of several. */
export type Score = {
  /** A spec said no. */
  readonly killed: number;
  /** A spec did not come to an end. */
  readonly timeout: number;
  readonly survived: number;
  /** No spec runs the code. */
  readonly noCoverage: number;
  /** Share noticed, percent; 100 where there is nothing to notice. */
  readonly percent: number;
};

/** The score of some mutants, by Stryker's formula: (killed + timeout) / (killed + timeout + survived + no coverage). */
export function scoreOf(mutants: readonly Tried[]): Score {
  const count = (status: string): number => mutants.filter((mutant) => mutant.status === status).length;
  return totalOf([{ killed: count('Killed'), timeout: count('Timeout'), survived: count('Survived'), noCoverage: count('NoCoverage') }]);
}

/** The score of several files together. */
export function totalOf(scores: readonly Omit<Score, 'percent'>[]): Score {
  const sum = (of: (score: Omit<Score, 'percent'>) => number): number => scores.reduce((total, score) => total + of(score), 0);
  const [killed, timeout] = [sum((score) => score.killed), sum((score) => score.timeout)];
  const [survived, noCoverage] = [sum((score) => score.survived), sum((score) => score.noCoverage)];
  const tried = killed + timeout + survived + noCoverage;
  return { killed, timeout, survived, noCoverage, percent: tried === 0 ? 100 : ((killed + timeout) / tried) * 100 };
}
