/** Writes the types of the HTTP API anew. */
import { writeFileSync } from 'node:fs';
import { apiTypes, committedDescription, GENERATED } from './api-types.ts';

writeFileSync(GENERATED, await apiTypes(committedDescription()));
