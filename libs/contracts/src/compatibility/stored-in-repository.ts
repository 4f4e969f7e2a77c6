/** The stored schemas of every service, found by path: libraries never import services, but their schemas are kept here for ever. */
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TSchema } from 'typebox';
import type { ServiceName } from '../record.ts';
import { goldenFolder, storedSchemas, type SchemaInUse } from './golden-corpus.ts';

/** Every `<aggregate>Schemas` that a `services/<service>/src/domain/*.schema.ts` exports. Only from source, where tools and specs run. */
export async function everyStoredSchema(): Promise<SchemaInUse[]> {
  const repository = new URL('../../../', goldenFolder);
  const found: SchemaInUse[] = [];
  for (const file of globSync('services/*/src/domain/*.schema.ts', { cwd: fileURLToPath(repository) }).sort()) {
    const path = file.replaceAll('\\', '/');
    const service = path.split('/')[1] as ServiceName;
    const exported = (await import(new URL(path, repository).href)) as Readonly<Record<string, unknown>>;
    for (const [name, value] of Object.entries(exported)) {
      if (name.endsWith('Schemas')) found.push(...storedSchemas(service, value as Readonly<Record<string, TSchema>>));
    }
  }
  return onceEach(found);
}

/** Events that several aggregates of a service share count once. Throws where two of one name have different forms. */
function onceEach(schemas: readonly SchemaInUse[]): SchemaInUse[] {
  const byPlace = new Map<string, SchemaInUse>();
  for (const each of schemas) {
    const place = `${each.kind}/${each.service}/${each.name}`;
    const known = byPlace.get(place);
    if (known !== undefined && JSON.stringify(known.schema) !== JSON.stringify(each.schema)) throw new Error(`${place} has two forms`);
    byPlace.set(place, known ?? each);
  }
  return [...byPlace.values()];
}
