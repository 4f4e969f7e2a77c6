/** Injection tokens of the composition. */

/** AbortSignal: the process ends. Streams that would go on for ever stop, and imports stop after the chunks at hand. */
export const ENDING = Symbol('ending');

/** The feeds of all services: ReadonlyMap of service and Feed. */
export const FEEDS = Symbol('feeds');

/** The two owners of imported history: ImportOwner. */
export const IDENTITY_IMPORTS = Symbol('identity imports');
/** The other one. */
export const OUTCOMES_IMPORTS = Symbol('community-outcomes imports');

/** Everything that is open: EmbeddedParts. */
export const PARTS = Symbol('embedded parts');
