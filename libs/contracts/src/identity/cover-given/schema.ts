/** A person let another specialist stand in until a day. */
import { Type, type Static } from 'typebox';
import { id, instant, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of CoverGiven, version 1. */
export const schema = Type.Object(
  { specialistId: id, until: instant, continuity: Type.Enum(['nothing', 'preferences', 'notes-shared-with-me', 'everything']), told: told },
  { description: 'A person let another specialist stand in until a day.' },
);

/** See {@link schema}. */
export type CoverGiven = Static<typeof schema>;

/** The contract of CoverGiven, version 1. */
export const coverGiven = publishedContract({ service: 'identity', name: 'CoverGiven', version: 1, reach: 'platform', schema, examples });
