/** Who walks with this person, and what do they wait for? The person sees all of it, a specialist their own part. */
import { formatInstant } from '@golden-thread/kernel';
import type { HandOver } from '../../domain/pairing-hand-over.ts';
import { type OpenWish, type Pairing, type Place, situationOf } from '../../domain/pairing-situation.ts';
import {
  type Change,
  changesOf,
  waitingOf,
  type WalkerStanding,
  type WalksWith,
  type WayOn,
  waysOnAfter,
} from '../../domain/pairing-waiting.ts';
import { refusals } from '../../domain/pairing.ts';
import type { Walker } from '../../look-ups.ts';
import { isSeen, type Looking, type Standing, standingOf } from '../what-is-seen.ts';

/** What a change means, and how to go on (P12). */
export type ChangeInView = { readonly sentence: string; readonly waysOn: readonly WayOn[] };

/** Somebody who walks with the person. */
export type WalkerInView = {
  readonly specialistId: string;
  readonly as: WalksWith['as'];
  /** Null: outside of any programme. Absent for whoever stands in. */
  readonly programmeId?: Place;
  readonly until?: string;
  /** What they see of what was before, and which consents the rest waits for (P5). */
  readonly sees: HandOver;
  /** They left. */
  readonly left?: ChangeInView;
  /** They are away, and until when if that is known. */
  readonly away?: ChangeInView & { readonly until?: string };
  /** Their credential ran out. */
  readonly lapsed?: ChangeInView;
};

/** A wish that is open. There is no place in a queue: when it was asked, and by when there is news (P15). */
export type WishInView = {
  readonly programmeId: Place;
  readonly languages: readonly string[];
  readonly modes: readonly string[];
  readonly supportKinds: readonly string[];
  readonly words?: string;
  readonly askedOn: string;
  readonly nextNewsBy: string;
  readonly proposed: readonly string[];
  readonly meanwhile: OpenWish['meanwhile'];
};

/** A choice that waits for an answer. */
export type ChoiceInView = { readonly specialistId: string; readonly programmeId: Place };

/** What was written from memory and waits to be read back. */
export type UnconfirmedInView = Standing & { readonly what: string; readonly specialistId?: string };

/** The whole answer. */
export type PairingView = {
  readonly walking: readonly WalkerInView[];
  readonly awaited: readonly ChoiceInView[];
  readonly unconfirmed: readonly UnconfirmedInView[];
  readonly asked?: readonly WishInView[];
};

/** How those who walk with the person stand, looked up. */
export type Walkers = readonly Walker[];

const SENTENCES: Readonly<Record<Change, string>> = {
  left: 'This specialist does not work here any more. Nothing you said is lost. Choose somebody else when you like.',
  away: 'This specialist is away. Wait, ask for somebody beside them, or choose somebody else.',
  lapsed: refusals.lapsed.sentence,
};

/** The view of the person. */
export function pairingForThePerson(looking: Looking, state: Pairing, walkers: Walkers): PairingView {
  return {
    walking: walkers.map(walkerInView),
    awaited: awaitedIn(state),
    unconfirmed: unconfirmedFor(looking, state),
    asked: askedIn(state),
  };
}

/** The view of a specialist: where they walk with the person or are asked to, and what they wrote down. Null where there is nothing of it. */
export function pairingForSpecialist(looking: Looking, state: Pairing, walkers: Walkers): PairingView | null {
  const isTheirs = ({ specialistId }: { readonly specialistId: string }) => specialistId === looking.by.id;
  const view = {
    walking: walkers.filter(isTheirs).map(walkerInView),
    awaited: awaitedIn(state).filter(isTheirs),
    unconfirmed: unconfirmedFor(looking, state),
  };
  return Object.values(view).every((part) => part.length === 0) ? null : view;
}

function walkerInView({ credential, left, away, ...walks }: Walker): WalkerInView {
  const changes = changesInView({ credential, left, away });
  if (walks.as === 'chosen') return { ...walks, ...changes };
  const { specialistId, as, until, sees } = walks;
  return { specialistId, as, until: formatInstant(until), sees, ...changes };
}

function changesInView(standing: WalkerStanding): Pick<WalkerInView, Change> {
  const until = standing.away?.until;
  const changes = changesOf(standing).map((change) => {
    const said = { sentence: SENTENCES[change], waysOn: waysOnAfter(change) };
    return [change, change === 'away' && until !== undefined ? { ...said, until: formatInstant(until) } : said] as const;
  });
  return Object.fromEntries(changes);
}

function awaitedIn(state: Pairing): readonly ChoiceInView[] {
  return [...situationOf(state).chosen].flatMap(([programmeId, { specialistId, accepted }]) =>
    accepted ? [] : [{ specialistId, programmeId }],
  );
}

function askedIn(state: Pairing): readonly WishInView[] {
  const { wishes } = situationOf(state);
  return waitingOf(state).map(({ askedOn, nextNewsBy, ...waiting }) => {
    const { languages = [], modes = [], supportKinds = [], words } = wishes.get(waiting.programmeId)?.said ?? {};
    return {
      ...waiting,
      languages,
      modes,
      supportKinds,
      ...(words === undefined ? {} : { words }),
      askedOn: formatInstant(askedOn),
      nextNewsBy: formatInstant(nextNewsBy),
    };
  });
}

function unconfirmedFor(looking: Looking, { facts, tellings }: Pairing): readonly UnconfirmedInView[] {
  return facts
    .filter(({ recorded: { eventId } }) => tellings.get(eventId) === 'unconfirmed' && isSeen(looking, eventId))
    .map(({ event, recorded: { eventId, occurredAt } }) => ({
      ...standingOf({ eventId, at: occurredAt }, tellings),
      what: event.type,
      ...('told' in event.data && 'specialistId' in event.data ? { specialistId: event.data.specialistId } : {}),
    }));
}
