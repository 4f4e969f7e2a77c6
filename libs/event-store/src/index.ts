/** The event store's port and its memory adapter. */
export * from './append-rules.ts';
export * from './event-store.ts';
export * from './memory-event-store.ts';
