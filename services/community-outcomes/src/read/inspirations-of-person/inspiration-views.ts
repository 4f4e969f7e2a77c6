/** How an acknowledgement looks to the one who made it, and to the one it is about. */
import { formatInstant, idOfStream, type RecordedEvent, type Speaker } from '@golden-thread/kernel';
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
  const said = firstOf('InspirationAcknowledged', history);
  if (said === null) return null;
  const { through, gatheringId, storyId, whoItWas, told } = said.event.data;
  const takenBack = isTakenBack(state);
  const inspirer = inspirerIn({ found, state, history });
  // Behind "someone", and behind a name that was taken off, there is nobody any more who could know.
  const isThere = inspirer !== null && !state.nameTakenOff;
  if (by.role !== 'person' && (takenBack || told?.writtenBy !== by.id)) return null;
  return {
    inspirationId: idOfStream('inspiration', found.stream),
    eventId: said.recorded.eventId,
    ...present({ inspirerId: inspirer, whoItWas, through, gatheringId, storyId }),
    saidAt: formatInstant(said.recorded.occurredAt),
    confirmed: isConfirmedHere(state),
    takenBack,
    theyMayKnow: isThere && mayInspirerKnow(state),
    theyMayBeNamed: isThere && mayInspirerBeNamed(state),
  };
}

/** Null unless the inspirer may know of it at this moment, whatever the list found (P13). */
export function iLifted(personId: string, { found, state, history }: FoundInspiration): ILiftedDto | null {
  const said = firstOf('InspirationAcknowledged', history);
  if (said === null || state.said?.inspirerId !== personId || state.nameTakenOff || !mayInspirerKnow(state)) return null;
  return {
    inspirationId: idOfStream('inspiration', found.stream),
    inspiredId: state.said.inspiredId,
    ...present({ through: said.event.data.through }),
    saidAt: formatInstant(said.recorded.occurredAt),
    iMayBeNamed: mayInspirerBeNamed(state),
  };
}

type Of<Type extends InspirationEvent['type']> = RecordedEvent<Extract<InspirationEvent, { type: Type }>>;

function firstOf<Type extends InspirationEvent['type']>(type: Type, history: FoundInspiration['history']): Of<Type> | null {
  return history.find((each): each is Of<Type> => each.event.type === type) ?? null;
}

/** Null for "someone". A name that was taken off is gone at once, also while the list is behind. */
function inspirerIn({ found, history }: FoundInspiration): string | null {
  return firstOf('NameTakenOff', history)?.event.data.standInId ?? found.inspirer;
}

/** Words whose key was destroyed, and people who were erased, are null: then nothing is said. */
function present<Fields extends Readonly<Record<string, string | null | undefined>>>(fields: Fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null)) as {
    [Field in keyof Fields]?: NonNullable<Fields[Field]>;
  };
}
