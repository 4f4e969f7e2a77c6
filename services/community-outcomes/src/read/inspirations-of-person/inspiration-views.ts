/** How an acknowledgement looks to the one who made it, and to the one it is about. */
import { formatInstant, idOfStream, isYes, type RecordedEvent, type Speaker } from '@golden-thread/kernel';
import type { InspirationEvent } from '../../domain/inspiration.schema.ts';
import { type Inspiration, isConfirmedHere, isTakenBack, mayInspirerBeNamed, mayInspirerKnow } from '../../domain/inspiration.ts';
import type { ILiftedDto, LiftedMeDto } from './inspirations-of-person.dto.ts';
import type { InspirationOfPerson } from './inspirations-of-person.projection.ts';

/** What the list found, and what its stream says now. */
export type FoundInspiration = {
  readonly found: InspirationOfPerson;
  readonly state: Inspiration;
  readonly history: readonly RecordedEvent<InspirationEvent>[];
};

/** For the person everything they said; for a specialist who walks with them only what that specialist wrote down, so as to read it back (P2). */
export function liftedMe(by: Speaker, { found, state, history }: FoundInspiration): LiftedMeDto | null {
  const said = acknowledgedIn(history);
  if (said === null) return null;
  const { through, gatheringId, storyId, whoItWas, told } = said.event.data;
  const takenBack = isTakenBack(state);
  if (by.role !== 'person' && (takenBack || told?.writtenBy !== by.id)) return null;
  return {
    inspirationId: idOfStream('inspiration', found.stream),
    eventId: said.recorded.eventId,
    ...present({ inspirerId: found.inspirer, whoItWas, through, gatheringId, storyId }),
    saidAt: formatInstant(said.recorded.occurredAt),
    confirmed: isConfirmedHere(state),
    takenBack,
    theyMayKnow: isYes(state.telling, state.tellings),
    theyMayBeNamed: mayInspirerBeNamed(state),
  };
}

/** Null unless the inspirer may know of it at this moment, whatever the list found (P13). */
export function iLifted(personId: string, { found, state, history }: FoundInspiration): ILiftedDto | null {
  const said = acknowledgedIn(history);
  if (said === null || state.said?.inspirerId !== personId || state.nameTakenOff || !mayInspirerKnow(state)) return null;
  return {
    inspirationId: idOfStream('inspiration', found.stream),
    inspiredId: state.said.inspiredId,
    ...present({ through: said.event.data.through }),
    saidAt: formatInstant(said.recorded.occurredAt),
    iMayBeNamed: mayInspirerBeNamed(state),
  };
}

type Acknowledged = Extract<InspirationEvent, { type: 'InspirationAcknowledged' }>;

function acknowledgedIn(history: FoundInspiration['history']): RecordedEvent<Acknowledged> | null {
  const said = history.find((each): each is RecordedEvent<Acknowledged> => each.event.type === 'InspirationAcknowledged');
  return said ?? null;
}

/** Words whose key was destroyed, and people who were erased, are null: then nothing is said. */
function present<Fields extends Readonly<Record<string, string | null | undefined>>>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)) as {
    [Field in keyof Fields]?: NonNullable<Fields[Field]>;
  };
}
