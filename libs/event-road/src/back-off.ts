/** How long to wait before the next try. */

/** The shortest and the longest wait, in milliseconds. */
export const BACK_OFF = { first: 200, longest: 10_000 } as const;

/**
 * Milliseconds to wait after so many failures in a row (1, 2 ...): doubling from {@link BACK_OFF}.first, capped, and jittered between
 * half and all of it so that consumers of one source do not come back together. `random` is in [0, 1).
 */
export function backOff(failures: number, random: number): number {
  const whole = Math.min(BACK_OFF.longest, BACK_OFF.first * 2 ** (failures - 1));
  return Math.round(whole * (0.5 + random / 2));
}
