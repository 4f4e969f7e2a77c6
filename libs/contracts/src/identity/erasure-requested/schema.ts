/** The person wants what is kept of them erased. */
import { Type, type Static } from 'typebox';
import { told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of ErasureRequested, version 1. */
export const schema = Type.Object({ told: told }, { description: 'The person wants what is kept of them erased.' });

/** See {@link schema}. */
export type ErasureRequested = Static<typeof schema>;

/** The contract of ErasureRequested, version 1. */
export const erasureRequested = publishedContract({
  service: 'identity',
  name: 'ErasureRequested',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
