/** Something in law holds the erasure until it ends. The person sees what. */
import { Type, type Static } from 'typebox';
import { code } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of ErasureHeld, version 1. */
export const schema = Type.Object(
  { basis: code },
  { description: 'Something in law holds the erasure until it ends. The person sees what.' },
);

/** See {@link schema}. */
export type ErasureHeld = Static<typeof schema>;

/** The contract of ErasureHeld, version 1. */
export const erasureHeld = publishedContract({ service: 'identity', name: 'ErasureHeld', version: 1, reach: 'platform', schema, examples });
