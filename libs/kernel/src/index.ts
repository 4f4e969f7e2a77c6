/** The kernel: what every other part is made of. Pure TypeScript, no dependency. */
export * from './canonical-json.ts';
export * from './choices.ts';
export * from './decider.ts';
export * from './instant.ts';
export * from './lane.ts';
export * from './ports.ts';
export * from './refusal.ts';
export * from './stream-name.ts';
export * from './telling.ts';
export * from './uuid.ts';
