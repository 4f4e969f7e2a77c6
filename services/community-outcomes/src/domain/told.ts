/** How a person's wish came to be written down: four ways worth the same, and what each has to say of itself (P2). */
import { refusal, type Refusal } from '@golden-thread/kernel';
import type { Told } from './fields.schema.ts';

const writerNotNamed = refusal('writer-not-named', 'Say who wrote this down for the person.', 'P2');

/** What a telling lacks, or null: whoever writes down what somebody else said is named. Reading it back is not demanded: unconfirmed is a state. */
export function lackingIn(told: Told): Refusal | null {
  return told.how !== 'self' && told.writtenBy === undefined ? writerNotNamed : null;
}
