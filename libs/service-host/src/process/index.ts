/** What a process needs besides HTTP; free of Nest, so that a command that only asks a running platform starts at once. */
export * from './configuration.ts';
export * from './error-code.ts';
export * from './logging.ts';
export * from './shutdown.ts';
