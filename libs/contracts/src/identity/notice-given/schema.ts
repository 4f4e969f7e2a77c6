/** The person was told what is kept private and what cannot be. */
import { Type, type Static } from 'typebox';
import { code, language } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of NoticeGiven, version 1. */
export const schema = Type.Object(
  {
    kind: Type.Enum(['limits-of-privacy', 'part2', 'hipaa']),
    version: code,
    language: language,
    how: Type.Enum(['aloud', 'paper', 'phone', 'screen']),
  },
  { description: 'The person was told what is kept private and what cannot be.' },
);

/** See {@link schema}. */
export type NoticeGiven = Static<typeof schema>;

/** The contract of NoticeGiven, version 1. */
export const noticeGiven = publishedContract({ service: 'identity', name: 'NoticeGiven', version: 1, reach: 'platform', schema, examples });
