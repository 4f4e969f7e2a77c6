/** Version numbers of read models: which release of the projection filled them, and its how-many-eth filling it is. */

/** Fillings one release may have. */
const FILLINGS = 10_000;

/** The number of the `filling`th version (1, 2 ...) that a release fills: 2 and 3 make 20003. Throws RangeError beyond 9,999 fillings. */
export function versionNumber(release: number, filling: number): number {
  if (filling >= FILLINGS) throw new RangeError(`release ${release} was filled ${FILLINGS - 1} times: raise the projection's version`);
  return release * FILLINGS + filling;
}

/** The release that fills a version. */
export function releaseOf(version: number): number {
  return Math.floor(version / FILLINGS);
}

/** The number of the next version that a release fills, after these. */
export function nextVersion(release: number, versions: readonly number[]): number {
  const fillings = versions.filter((version) => releaseOf(version) === release).map((version) => version % FILLINGS);
  return versionNumber(release, Math.max(0, ...fillings) + 1);
}

/** What a release follows, given what it finds when it starts. */
export type VersionPlan = {
  /** The version its answers come from, or will come from after a switch. */
  readonly main: number;
  /** A version found half filled, newer than the live one: the rebuild that made it goes on (C9). */
  readonly beside: number | null;
  /** The version that answered before the live one; kept and followed until the next release. */
  readonly old: number | null;
};

/**
 * Plans which versions are followed. A live version of another release is not followed by this one's code: its own newest filling, or its
 * first, becomes main and takes over when it is filled. Going back to an earlier release thus finds that release's version and goes on with it.
 */
export function planVersions(release: number, live: number | null, versions: readonly number[]): VersionPlan {
  const mine = versions.filter((version) => releaseOf(version) === release);
  if (live === null || releaseOf(live) !== release) return { main: mine.at(-1) ?? versionNumber(release, 1), beside: null, old: null };
  return {
    main: live,
    beside: mine.findLast((version) => version > live) ?? null,
    old: mine.findLast((version) => version < live) ?? null,
  };
}
