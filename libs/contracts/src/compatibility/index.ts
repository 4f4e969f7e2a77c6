/** Schema compatibility: the comparison, the golden corpus, and breaks made on purpose. For specs, tools and the script that keeps new snapshots. */
export * from './compare-schemas.ts';
export * from './crafted-breaks.ts';
export * from './free-text.ts';
export * from './golden-corpus.ts';
export * from './stored-in-repository.ts';
