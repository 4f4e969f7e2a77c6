/** Makes the types of the HTTP API from its description. */
import { readFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

/** The description as it is committed. */
export const DESCRIPTION = new URL('../../../services/all-in-one/openapi.json', import.meta.url);
/** What is made of it. */
export const GENERATED = new URL('../src/generated/api.ts', import.meta.url);

const HEADER =
  '/** The HTTP API in types. Written by `npm run client --workspace libs/client` from services/all-in-one/openapi.json; do not change it by hand. */\n';

/** The text of the generated file for a description. A field that has a default still may be left out of what is asked. */
export async function apiTypes(description: string): Promise<string> {
  const types = await openapiTS(description, { alphabetize: true, defaultNonNullable: false, immutable: true, silent: true });
  return `${HEADER}${astToString(types)}`;
}

/** The committed description as text. */
export function committedDescription(): string {
  return readFileSync(DESCRIPTION, 'utf8');
}
