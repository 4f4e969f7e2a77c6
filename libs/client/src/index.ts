/** The HTTP API for programs. */
export * from './golden-thread.ts';
export * from './problem-answer.ts';
export type { components, paths } from './generated/api.ts';
