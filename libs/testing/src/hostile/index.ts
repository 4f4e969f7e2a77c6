/** Requests that are wrong on purpose, and what a right answer to them is. */
export * from './described-routes.ts';
export { listsForObjects } from './hostile-body.ts';
export * from './hostile-requests.ts';
export * from './judge.ts';
export * from './raw-answer.ts';
export * from './raw-requests.ts';
