/** Somebody no longer signs or reads for the person. */
import { Type, type Static } from 'typebox';
import { id } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of RepresentativeEnded, version 1. */
export const schema = Type.Object({ representativeId: id }, { description: 'Somebody no longer signs or reads for the person.' });

/** See {@link schema}. */
export type RepresentativeEnded = Static<typeof schema>;

/** The contract of RepresentativeEnded, version 1. */
export const representativeEnded = publishedContract({
  service: 'identity',
  name: 'RepresentativeEnded',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
