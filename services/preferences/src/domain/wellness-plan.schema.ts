/** The stored events of a wellness plan. For good: optional fields may be added, anything else is a new version with an upcaster. */
import { Type } from 'typebox';
import { id, stored, told, words, type EventOf } from '@golden-thread/contracts/stored';
import { tellingSchemas } from './telling.schema.ts';

const section = Type.Enum(['every-day', 'stressors', 'early-signs', 'getting-harder', 'crisis', 'after-a-crisis', 'tools']);
const sections = Type.Array(section);
const reader = Type.Enum(['supporter', 'on-call', 'card-code']);

/** By name. The stream is named after the person. */
export const wellnessPlanSchemas = {
  SectionWritten: stored(
    { section, words: words('stream'), told },
    {
      description: 'The person wrote a section of their plan, or wrote it anew.',
      examples: [
        {
          section: 'crisis',
          words: 'Call my sister first. Sit with me. The lights low, no sirens if it can be.',
          told: { how: 'paper', writtenBy: 'luis', readBack: true, interpreter: 'none' },
        },
        {
          section: 'tools',
          words: 'El radio, el té y la terraza.',
          told: { how: 'self', readBack: false, interpreter: 'none' },
        },
      ],
    },
  ),
  PlanShared: stored(
    { supporterId: id, sections },
    {
      description: 'The person lets somebody they trust read these sections, and no others.',
      examples: [{ supporterId: 'supporter-1', sections: ['early-signs', 'crisis'] }],
    },
  ),
  PlanUnshared: stored(
    { supporterId: id },
    { description: 'Somebody reads the plan no more.', examples: [{ supporterId: 'supporter-1' }] },
  ),
  CrisisAccessSet: stored(
    { who: reader, sections },
    {
      description: 'The person says what may be opened in a hard moment, and by whom. No section: nothing.',
      examples: [
        { who: 'on-call', sections: ['crisis', 'tools'] },
        { who: 'card-code', sections: [] },
      ],
    },
  ),
  DirectiveNoted: stored(
    { whereItIs: words('stream'), whoMayOpen: words('stream') },
    {
      description: 'The person noted where a signed directive of theirs is kept, and who may open it. The plan itself is none.',
      examples: [{ whereItIs: 'In the blue folder at my sister’s.', whoMayOpen: 'My sister, and the doctor on duty.' }],
    },
  ),
  PlanOpened: stored(
    {
      by: Type.Object({ as: reader, id: Type.Optional(id) }, { additionalProperties: false }),
      why: Type.Enum(['hard-moment', 'worried', 'person-asked', 'not-said']),
    },
    {
      description: 'Somebody opened the plan. The person sees who and why.',
      examples: [
        { by: { as: 'supporter', id: 'supporter-1' }, why: 'hard-moment' },
        { by: { as: 'card-code' }, why: 'not-said' },
      ],
    },
  ),
  ...tellingSchemas,
};

/** What happens to a wellness plan. */
export type WellnessPlanEvent = EventOf<typeof wellnessPlanSchemas>;

/** The fields of one kind of event. */
export type WellnessPlanData<Type extends WellnessPlanEvent['type']> = Extract<WellnessPlanEvent, { type: Type }>['data'];
