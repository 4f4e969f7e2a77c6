/** What specs are made of: scenarios, named people and events, seeded time, ids and randomness, fault injectors. Only specs and tools import it. */
export * from './catalogue/catalogue-page.ts';
export * from './catalogue/catalogue-tells.ts';
export * from './catalogue/notation.ts';
export * from './faults/index.ts';
export * from './named/imported-events.ts';
export * from './named/pairings.ts';
export * from './named/people.ts';
export * from './named/road-records.ts';
export * from './named/said-elsewhere.ts';
export * from './scenario/arbitrary-of.ts';
export * from './scenario/decider-scenario.ts';
export * from './scenario/projection-scenario.ts';
export * from './scenario/stored-events.ts';
export * from './seeded/manual-clock.ts';
export * from './seeded/seeded-ids.ts';
export * from './seeded/seeded-random.ts';
