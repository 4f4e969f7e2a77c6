/** Privacy: words are sealed before anything stores them. Keys come from a vault, which is a port. */
export * from './keys/development-keys.ts';
export * from './keys/key-vault.ts';
export * from './sealing/personal-fields.ts';
export * from './sealing/sealed.ts';
export * from './sealing/sealer.ts';
