/** The mutants that no spec noticed, each with the place and the text that a reader recognizes it by. */
import type { MutantResult } from '@stryker-mutator/api/core';

/** A survivor, and why nothing can or need notice it, once somebody has looked. */
export type Survivor = {
  readonly line: number;
  /** What stood there -> what was put in its place. */
  readonly mutant: string;
  readonly explanation: string;
};

const LONGEST = 90;

/** The survivors of one file in order of their place, without explanations. `source` is the text that was mutated. */
export function survivorsOf(mutants: readonly MutantResult[], source: string): readonly Survivor[] {
  return mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .sort((a, b) => a.location.start.line - b.location.start.line || a.location.start.column - b.location.start.column)
    .map((mutant) => ({
      line: mutant.location.start.line,
      mutant: `${shown(textAt(source, mutant.location))} -> ${shown(mutant.replacement)}${mutant.status === 'NoCoverage' ? ' (no spec runs it)' : ''}`,
      explanation: '',
    }));
}

/**
 * Puts the explanations of an earlier table onto its survivors. A mutant is the same where its text is the same; of several with one
 * text those are the same that come in the same order.
 */
export function withExplanations(survivors: readonly Survivor[], before: readonly Survivor[]): readonly Survivor[] {
  const waiting = new Map<string, string[]>();
  for (const { mutant, explanation } of before) waiting.set(mutant, [...(waiting.get(mutant) ?? []), explanation]);
  return survivors.map((survivor) => {
    const known = waiting.get(survivor.mutant)?.shift() ?? '';
    return known === '' ? survivor : { ...survivor, explanation: known };
  });
}

type Location = MutantResult['location'];

/** The text at a place; lines count from 1, columns from 1, as Stryker's reports have them. */
function textAt(source: string, { start, end }: Location): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines.map((line, index) => line.slice(index === 0 ? start.column - 1 : 0, index === last ? end.column - 1 : undefined)).join('\n');
}

/** On one line, between backquotes, and not longer than a table bears. */
function shown(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  const short = flat.length <= LONGEST ? flat : `${flat.slice(0, LONGEST)}...`;
  if (short === '') return '(nothing)';
  const cell = short.replaceAll('|', '\\|');
  return short.includes('`') ? `\`\` ${cell} \`\`` : `\`${cell}\``;
}
