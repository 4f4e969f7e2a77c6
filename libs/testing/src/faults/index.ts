/** Fault injectors: time, roads and sources that misbehave as a seed says. */
export * from './faulty-road.ts';
export * from './manual-timer.ts';
export * from './pending-calls.ts';
export * from './restorable-source.ts';
