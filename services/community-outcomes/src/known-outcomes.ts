/** Which outcome is meant, and how much of it whoever asks may know. */
import type { Instant, Speaker } from '@golden-thread/kernel';
import {
  type AggregateReader,
  type HandOvers,
  type Identity,
  notFound,
  type Relations,
  roleTowards,
  speakerTowards,
} from '@golden-thread/service-host';
import { contentOf, isTakenBack, type Outcome, streamOfOutcome, tellerOf } from './domain/outcome.ts';
import { counts } from './domain/outcome-proof.ts';
import { isHelper } from './domain/who-speaks.ts';
import { speakerInCommunity } from './speakers.ts';
import { outcomeStorage } from './storage.ts';

type Recorded = NonNullable<ReturnType<typeof contentOf>>;

/** An outcome that is there, seen by somebody who may know of it. */
export type KnownOutcome = {
  readonly by: Speaker;
  readonly state: Outcome;
  /** How many events its stream has. */
  readonly version: number;
  /** The id that its facts go by; of an imported one another than that of its stream. */
  readonly outcomeId: string;
};

/** `whole`: with the words and who told it; `facts`: without. */
export type Sight = 'whole' | 'facts';

/** What got better, and how sure of themselves somebody is, goes over with everything, and with nothing less. */
export const HANDED_OVER_WITH = 'everything';

/** Looked up where there is no outcome, so that no answer comes sooner than another. */
const NOBODY = 'nobody';

/** Looks outcomes up. A Nest token. */
export class KnownOutcomes {
  readonly #reader: AggregateReader;
  readonly #relations: Relations;
  readonly #handOvers: HandOvers;

  constructor(parts: { readonly reader: AggregateReader; readonly relations: Relations; readonly handOvers: HandOvers }) {
    this.#reader = parts.reader;
    this.#relations = parts.relations;
    this.#handOvers = parts.handOvers;
  }

  /** The outcome for whoever may know of it. For everybody else, and where there is none, it rejects with Problem 404 `not-found`. */
  of(identity: Identity, outcomeId: string): Promise<KnownOutcome> {
    return this.#known(identity, outcomeId, speakerTowards);
  }

  async #known(identity: Identity, outcomeId: string, speaker: typeof speakerTowards): Promise<KnownOutcome> {
    const place = { networkId: identity.networkId, stream: streamOfOutcome(outcomeId) };
    const { state, version } = await this.#reader.load(place, outcomeStorage);
    const teller = state.record === null ? NOBODY : tellerOf(state.record.data);
    const by = teller === undefined ? speakerInCommunity(identity) : await speaker(identity, teller, this.#relations);
    if (state.record === null || sightOf(by, state) === null) throw notFound();
    return { by, state, version, outcomeId: state.record.data.outcomeId };
  }

  /**
   * As {@link of}, for reading: what was taken back, only the person still reads, and where no person told it those who put it down; what was
   * told before them a specialist reads only where it was handed over (P3). The facts of what somebody erased told of a group, an agency or the
   * community stay: they count (M11), and lead to nobody.
   */
  async toRead(identity: Identity, outcomeId: string): Promise<KnownOutcome> {
    const known = await this.#known(identity, outcomeId, identity.role === 'person' ? speakerTowards : roleTowards);
    const { by, state } = known;
    const personId = state.record === null ? undefined : tellerOf(state.record.data);
    const since = personId === undefined ? null : await this.seenSince({ networkId: identity.networkId, personId, by });
    if (!isReadBy({ by, since }, state)) throw notFound();
    return known;
  }

  /** From when on whoever looks reads what this person told; null: all of it. */
  seenSince(seeing: Parameters<HandOvers['seenSince']>[0]): Promise<Instant | null> {
    return this.#handOvers.seenSince(seeing, HANDED_OVER_WITH);
  }
}

/**
 * How much of an outcome somebody may know. A person's own is for the person, and for the specialist who walks with them once it is confirmed or
 * where they wrote it down. What no person told is for those who help to run things. What a person told of a group, an agency or the community
 * is for the lead of its agency, without words and teller.
 */
export function sightOf(by: Speaker, state: Outcome): Sight | null {
  if (state.record === null) return null;
  const record = state.record.data;
  if (by.role === 'agency-steward' && !isOfAgency(contentOf(state) ?? record, by.id)) return null;
  if (tellerOf(record) === undefined) return isHelper(by) ? 'whole' : null;
  return sightOfTold(by, state, record);
}

function sightOfTold(by: Speaker, state: Outcome, { subjectType }: Recorded): Sight | null {
  switch (by.role) {
    case 'person':
      return 'whole';
    case 'own-specialist':
      return isOpenTo(by.id, state) ? 'whole' : null;
    case 'agency-steward':
      return subjectType !== 'person' && counts(state) ? 'facts' : null;
    default:
      return null;
  }
}

/** Whether somebody who may know of it still reads it. `since`: what was told earlier was not handed over to them; null: nothing limits. */
export function isReadBy({ by, since }: { readonly by: Speaker; readonly since: Instant | null }, state: Outcome): boolean {
  if (sightOf(by, state) === null) return false;
  if (by.role !== 'own-specialist') return true;
  return !isTakenBack(state) && (since === null || (state.record?.occurredAt ?? since) >= since);
}

/** What the person did not confirm, or did not mean, only they and the writer see (P2). */
function isOpenTo(specialistId: string, { record, tellings }: Outcome): boolean {
  return record !== null && (tellings.get(record.eventId) === 'confirmed' || record.data.told?.writtenBy === specialistId);
}

/** What belongs to no agency is for the lead of each. */
function isOfAgency({ subjectType, subjectId, agencyId }: Recorded, own: string): boolean {
  return agencyId === null || agencyId === own || (subjectType === 'agency' && subjectId === own);
}
