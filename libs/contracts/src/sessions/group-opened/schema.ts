/** A group opened. */
import { Type, type Static } from 'typebox';
import { code, id, language } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of GroupOpened, version 1. */
export const schema = Type.Object(
  {
    agencyId: id,
    programmeId: Type.Optional(id),
    languages: Type.Array(language),
    format: Type.Enum(['in-person', 'online', 'hybrid']),
    openTo: Type.Enum(['everyone', 'members']),
    pathway: Type.Optional(code),
  },
  { description: 'A group opened.' },
);

/** See {@link schema}. */
export type GroupOpened = Static<typeof schema>;

/** The contract of GroupOpened, version 1. */
export const groupOpened = publishedContract({ service: 'sessions', name: 'GroupOpened', version: 1, reach: 'platform', schema, examples });
