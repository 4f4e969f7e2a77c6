/** An inspiration: one person's word that another lifted them. Ripples are made of these (P13). */
import { decider, happened, nothing, refusal, refuse, streamName, type Decision, type StreamName } from '@golden-thread/kernel';
import type { Told } from './fields.schema.ts';
import type { InspirationEvent } from './inspiration.schema.ts';
import { lackingIn } from './told.ts';

type Acknowledged = Extract<InspirationEvent, { type: 'InspirationAcknowledged' }>['data'];

/** The stream of an inspiration. */
export function streamOfInspiration(id: string): StreamName {
  return streamName('inspiration', id);
}

/** An inspiration as its decisions see it; null before it was acknowledged. */
export type Inspiration = { readonly inspirerId: string; readonly inspiredId: string; readonly withdrawn: boolean } | null;

/** Nothing was said yet. */
export const initial: Inspiration = null;

/** Applies a fact, imported ones in any state. What was withdrawn stays so. */
export function evolve(state: Inspiration, event: InspirationEvent): Inspiration {
  switch (event.type) {
    case 'InspirationAcknowledged':
      return state ?? { inspirerId: event.data.inspirerId, inspiredId: event.data.inspiredId, withdrawn: false };
    case 'InspirationWithdrawn':
      return state === null ? null : { ...state, withdrawn: true };
  }
}

/** What an inspiration says no to. */
export const refusals = {
  oneself: refusal('inspired-by-oneself', 'An inspiration goes from one person to another. Name somebody else.', 'P13'),
  exists: refusal('inspiration-exists', 'Another inspiration was acknowledged under this id. Use a new one.'),
  withdrawn: refusal('inspiration-withdrawn', 'This acknowledgement was taken back. Say it anew if it holds after all.', 'P2'),
  notAcknowledged: refusal('not-acknowledged', 'Nothing was acknowledged here, so there is nothing to take back.'),
  notTheirs: refusal('not-the-inspired', 'Only the person who was inspired can take this back.', 'P2'),
} as const;

/** A person says who inspired them. The inspirer need not be registered, and nobody is asked for thanks. */
export type Acknowledge = {
  readonly inspirerId: string;
  readonly inspiredId: string;
  readonly through?: Exclude<Acknowledged['through'], undefined>;
  readonly gatheringId?: string;
  readonly storyId?: string;
  readonly told: Told;
};

/** Acknowledges who inspired somebody. */
export function acknowledge(wish: Acknowledge, state: Inspiration): Decision<InspirationEvent> {
  const { inspirerId, inspiredId, through = 'not-said', told } = wish;
  if (state?.withdrawn === true) return refuse(refusals.withdrawn);
  if (state !== null) return state.inspirerId === inspirerId && state.inspiredId === inspiredId ? nothing : refuse(refusals.exists);
  if (inspirerId === inspiredId) return refuse(refusals.oneself);
  const lacking = lackingIn(told);
  if (lacking !== null) return refuse(lacking);
  return happened('InspirationAcknowledged', {
    inspirerId,
    inspiredId,
    through,
    ...(wish.gatheringId === undefined ? {} : { gatheringId: wish.gatheringId }),
    ...(wish.storyId === undefined ? {} : { storyId: wish.storyId }),
    told,
  });
}

/** The inspired person takes it back. `acknowledgementId` is looked up: the id of the event that acknowledged it. */
export type Withdraw = { readonly personId: string; readonly acknowledgementId: string; readonly told: Told };

/** Takes an acknowledgement back: it never counted. */
export function withdraw(wish: Withdraw, state: Inspiration): Decision<InspirationEvent> {
  if (state === null) return refuse(refusals.notAcknowledged);
  if (state.inspiredId !== wish.personId) return refuse(refusals.notTheirs);
  if (state.withdrawn) return nothing;
  const lacking = lackingIn(wish.told);
  if (lacking !== null) return refuse(lacking);
  return happened('InspirationWithdrawn', { acknowledgementId: wish.acknowledgementId, told: wish.told });
}

/** The aggregate. */
export const inspiration = decider({ initial, evolve, decide: { acknowledge, withdraw } });
