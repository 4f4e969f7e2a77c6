/** What makes it easy for the person to take part: the whole of it, in place of what was kept before. */
import { Type, type Static } from 'typebox';
import { told } from '../../fields.ts';
import { publishedContract } from '../../published-contract.ts';
import { examples } from './examples.ts';

/** The fields of AccessNeedsKept, version 1. */
export const schema = Type.Object(
  {
    codes: Type.Array(
      Type.Enum(['large-print', 'captions', 'signing', 'step-free', 'quiet', 'plain-speech', 'support-person', 'childcare', 'ride']),
    ),
    told: told,
  },
  { description: 'What makes it easy for the person to take part: the whole of it, in place of what was kept before.' },
);

/** See {@link schema}. */
export type AccessNeedsKept = Static<typeof schema>;

/** The contract of AccessNeedsKept, version 1. */
export const accessNeedsKept = publishedContract({
  service: 'identity',
  name: 'AccessNeedsKept',
  version: 1,
  reach: 'platform',
  schema,
  examples,
});
