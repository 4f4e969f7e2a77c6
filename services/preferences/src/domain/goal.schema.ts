/** The stored events of a goal. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import { id, personId, stored, told, words, type EventOf } from '@golden-thread/contracts/stored';
import { tellingSchemas } from './telling.schema.ts';

const self = { how: 'self', readBack: false, interpreter: 'none' };
const aloud = { how: 'aloud', writtenBy: 'luis', readBack: true, interpreter: 'someone-they-chose' };

/** By name. Each names the person whose goal it is. */
export const goalSchemas = {
  GoalChosen: stored(
    {
      personId,
      /** What it grew from. There is no value for what somebody else asks for. */
      from: Type.Enum(['vision', 'preference', 'suggestion', 'own-words']),
      /** The question of the vision, the preference or the suggestion. Absent where the goal is the person's own sentence. */
      fromId: Type.Optional(id),
      words: words('personId'),
      told,
    },
    {
      description: 'The person chose a goal. It grows from something they said, or is their own sentence.',
      examples: [
        { personId: 'ada', from: 'vision', fromId: 'question-1', words: 'Plant tomatoes with my neighbor this spring.', told: aloud },
        { personId: 'ada', from: 'own-words', words: 'Dormir en mi propia cama.', told: self },
      ],
    },
  ),
  StepChosen: stored(
    { personId, stepId: id, words: words('personId'), by: Type.Enum(['person', 'together']), told },
    {
      description: 'A next step was chosen, by the person or together with them.',
      examples: [
        { personId: 'ada', stepId: 'step-1', words: 'Ask my neighbor which day suits her.', by: 'together', told: aloud },
        { personId: 'ada', stepId: 'step-2', words: 'Buy one pot.', by: 'person', told: self },
      ],
    },
  ),
  StepTaken: stored(
    { personId, stepId: id, told: Type.Optional(told) },
    {
      description: 'The person took a step.',
      examples: [
        { personId: 'ada', stepId: 'step-1', told: aloud },
        { personId: 'ada', stepId: 'step-1' },
      ],
    },
  ),
  StepDropped: stored(
    { personId, stepId: id, told: Type.Optional(told) },
    {
      description: 'The person dropped a step.',
      examples: [
        { personId: 'ada', stepId: 'step-2', told: aloud },
        { personId: 'ada', stepId: 'step-2' },
      ],
    },
  ),
  GoalReached: stored(
    { personId, howItFeels: Type.Optional(words('personId')), told },
    {
      description: 'The person says that they reached it.',
      examples: [
        { personId: 'ada', howItFeels: 'Proud, and a little tired. The first one tasted of summer.', told: aloud },
        { personId: 'ada', told: self },
      ],
    },
  ),
  GoalSetAside: stored(
    { personId, why: Type.Optional(words('personId')), told },
    {
      description: 'The person set a goal aside. Nothing is lost by it.',
      examples: [
        { personId: 'ada', why: 'My sister needs me this month.', told: aloud },
        { personId: 'ada', told: self },
      ],
    },
  ),
  GoalPickedUpAgain: stored(
    { personId, told },
    { description: 'The person picked a goal up again.', examples: [{ personId: 'ada', told: self }] },
  ),
  ...tellingSchemas,
};

/** What happens to a goal. */
export type GoalEvent = EventOf<typeof goalSchemas>;

/** The fields of one kind of event. */
export type GoalData<Type extends GoalEvent['type']> = Extract<GoalEvent, { type: Type }>['data'];
