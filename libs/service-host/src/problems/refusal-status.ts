/** The one place where a refusal of the domain becomes an HTTP status. The domain knows no HTTP numbers. */
import type { Refusal } from '@golden-thread/kernel';
import { Problem } from './problem.ts';

/** Endings of refusal codes and the status they mean; the first that fits. A rule that just says no is a conflict with how things stand. */
const BY_ENDING: readonly (readonly [RegExp, number])[] = [
  [/(^|-)(unknown|not-found)$/, 404],
  [/(^|-)(not-allowed|not-yours)$/, 403],
  [/(^|-)(invalid|incomplete|reused)$/, 422],
];

/** The HTTP status of a refusal: 404 where something named is not there, 403, 422, and 409 for every other rule that says no. */
export function statusOfRefusal(refusal: Refusal): number {
  return BY_ENDING.find(([ending]) => ending.test(refusal.code))?.[1] ?? 409;
}

/** The problem a refusal is told as. */
export function problemOfRefusal(refusal: Refusal): Problem {
  return new Problem(statusOfRefusal(refusal), refusal.code, refusal.sentence, refusal.rule === undefined ? {} : { rule: refusal.rule });
}
