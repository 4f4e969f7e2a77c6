/** The person took a step. */
import { Type, type Static } from 'typebox';
import { id, told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of StepTaken, version 1. */
export const schema = Type.Object({ personId: id, stepId: id, told: Type.Optional(told) }, { description: 'The person took a step.' });

/** See {@link schema}. */
export type StepTaken = Static<typeof schema>;

/** The contract of StepTaken, version 1. */
export const stepTaken = publishedContract({ service: 'preferences', name: 'StepTaken', version: 1, reach: 'platform', schema, examples });
