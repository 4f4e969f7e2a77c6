/** What a person says of a wish that was written down for them, once it is read back to them (P2). */
import {
  allHappened,
  confirmTold,
  correctTold,
  type Decision,
  type DomainEvent,
  type Speaker,
  type TellingEvent,
  type Tellings,
} from '@golden-thread/kernel';

/** What is said of a told wish afterwards: `eventId` is that event's, `personId` whose wish it is. */
export type Judge = { readonly personId: string; readonly eventId: string; readonly by: Speaker };

type Said = { eventId: string; of?: string; personId: string };

/** The two events that may follow a told wish; here they always say whose wish it was. */
export type VerdictEvent = DomainEvent<'ToldConfirmed', Said> | DomainEvent<'ToldCorrected', Said>;

/** How the told wishes of a stream stand, and of which stored type one is (`of`), where that type leaves the service. */
export type ToldWishes = { readonly tellings: Tellings; readonly of?: string | undefined };

/** The person heard it read back and agreed. */
export function confirmed(wish: Judge, told: ToldWishes): Decision<VerdictEvent> {
  return naming(wish, told, confirmTold(wish, told.tellings));
}

/** The person heard it, and it is not what they meant: it counts as never told. */
export function corrected(wish: Judge, told: ToldWishes): Decision<VerdictEvent> {
  return naming(wish, told, correctTold(wish, told.tellings));
}

function naming({ eventId, personId }: Judge, { of }: ToldWishes, decision: Decision<TellingEvent>): Decision<VerdictEvent> {
  if (decision.kind === 'refused') return decision;
  const said = { eventId, ...(of === undefined ? {} : { of }), personId };
  return allHappened(decision.events.map(({ type }) => ({ type, data: said })));
}
