/**
 * Keeps the schemas in use today in the golden corpus: `npm run golden -w libs/contracts`.
 * Refuses while one of them breaks an older snapshot: such a change needs a new version and an upcaster.
 */
import { everyStoredSchema, findBreaks, keep, notYetKept, publishedSchemas, readSnapshots } from '../src/compatibility/index.ts';

const inUse = [...publishedSchemas(), ...(await everyStoredSchema())];
const snapshots = [...readSnapshots('published'), ...readSnapshots('stored')];
const breaks = findBreaks(inUse, snapshots);

for (const { against, kind, field, reason } of breaks) console.error(`${against}: ${kind}: ${field} ${reason}`);
if (breaks.length > 0) {
  console.error('Nothing was kept. Within a version only optional fields may be added: make a new version and an upcaster.');
  process.exitCode = 1;
} else {
  const fresh = notYetKept(inUse, snapshots);
  for (const schema of fresh) console.log(`kept ${keep(schema, snapshots)}`);
  console.log(`${fresh.length} kept, ${inUse.length - fresh.length} were there already`);
}
