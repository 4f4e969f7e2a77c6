/** What services say to each other, and how history comes in: published events and the import format. */
export * from './check.ts';
export * from './cloud-event.ts';
export { ID_PATTERN, type Told } from './fields.ts';
export * from './import/content-fingerprint.ts';
export * from './import/import-event.ts';
export * from './import/imported-ids.ts';
export * from './import/parse-import-line.ts';
export * from './published-contract.ts';
export * from './published-events.ts';
export * from './publishing.ts';
export * from './record.ts';
export * from './registry.ts';
export * from './withheld.ts';
export * from './community-outcomes/index.ts';
export * from './identity/index.ts';
export * from './preferences/index.ts';
export * from './sessions/index.ts';
