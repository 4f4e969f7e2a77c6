/** A person was erased: from here on, and for all that was before, nothing that names them is shown or counted. */
import { Type, type Static } from 'typebox';
import { id } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of PersonErased, version 1. */
export const schema = Type.Object(
  {
    personId: id,
    /** Whose keys were destroyed: those of their words, or of their whole record. */
    keys: Type.Enum(['words', 'record']),
    certificateId: id,
  },
  { description: 'A person was erased.' },
);

/** See {@link schema}. */
export type PersonErased = Static<typeof schema>;

/** The contract of PersonErased, version 1. */
export const personErased = publishedContract({
  service: 'identity',
  name: 'PersonErased',
  version: 1,
  reach: 'partner',
  schema,
  examples,
});
