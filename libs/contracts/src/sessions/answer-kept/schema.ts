/** What the person answered, in their own words. */
import { Type, type Static } from 'typebox';
import { id } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of AnswerKept, version 1. */
export const schema = Type.Object({ personId: id, questionId: id }, { description: 'What the person answered, in their own words.' });

/** See {@link schema}. */
export type AnswerKept = Static<typeof schema>;

/** The contract of AnswerKept, version 1. */
export const answerKept = publishedContract({ service: 'sessions', name: 'AnswerKept', version: 1, reach: 'platform', schema, examples });
