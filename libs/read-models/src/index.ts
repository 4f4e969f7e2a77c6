/** The ports of read models and snapshots, and their memory adapters. */
export * from './document-rules.ts';
export * from './index-key.ts';
export * from './memory-read-model-store.ts';
export * from './memory-snapshot-store.ts';
export * from './read-models.ts';
export * from './snapshots.ts';
export * from './switch-rule.ts';
