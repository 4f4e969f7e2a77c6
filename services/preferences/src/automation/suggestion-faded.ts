/** A suggestion that nobody answered fades, quietly, after its days (events.md, Preferences). */
import { ownType } from '@golden-thread/event-road';
import { allHappened, type Clock, type Decision, type Instant, isConfirmed, MICROS_PER_DAY, type Speaker } from '@golden-thread/kernel';
import type { ActsByItself, Dated, DueRule } from '@golden-thread/service-host';
import { fadeSuggestion } from '../domain/preferences-suggestions.ts';
import type { PreferencesData, PreferencesEvent } from '../domain/preferences.schema.ts';
import type { Preferences } from '../domain/preferences.ts';
import { FADING_DAYS } from '../domain/suggestion.ts';
import { preferencesStorage } from '../storage.ts';

const waiting = ['SuggestionOffered', 'SuggestionSetForLater', 'ToldCorrected'] as const;
const answered = ['SuggestionTakenUp', 'SuggestionDeclined', 'SuggestionAskedFor', 'SuggestionFaded'] as const;

/** What it does, declared. */
export const suggestionFaded: ActsByItself = {
  name: 'suggestion-faded',
  service: 'preferences',
  reads: waiting.map((type) => ownType('preferences', type)),
  writes: ['SuggestionFaded'],
};

/** The rule of the due list. An answer that was corrected is none: the suggestion then has its days once more. */
export function suggestionFadedBy(clock: Clock): DueRule {
  return {
    ...suggestionFaded,
    ends: answered.map((type) => ownType('preferences', type)),
    due: (event) =>
      isOf(waiting, event.type) ? [{ key: keyOf(event), at: quietSince(event) + FADING_DAYS * MICROS_PER_DAY }] : over(event),
    act: async ({ networkId, stream, at }, acting) => {
      // What was heard late, and was said before what holds, puts a suggestion on the list before its time: then it fades when that has come.
      for (const moment of [at, clock.now()])
        await acting.fulfil({ networkId, stream, at: moment }, preferencesStorage, (state, { now }) =>
          fadeAll(state, { by: acting.by, now }),
        );
    },
  };
}

/** Every suggestion of a person that is due. */
function fadeAll(state: Preferences, when: { readonly by: Speaker; readonly now: Instant }): Decision<PreferencesEvent> {
  const events: PreferencesEvent[] = [];
  for (const suggestionId of state.suggestions.keys()) {
    const decision = fadeSuggestion({ suggestionId, ...when }, state);
    if (decision.kind === 'refused') return decision;
    events.push(...decision.events);
  }
  return allHappened(events);
}

/** What was written from memory counts for nothing yet: the suggestion goes on waiting. */
function over(event: Dated): readonly { readonly key: string; readonly at: null }[] {
  const { told } = event.data as Partial<PreferencesData<'SuggestionDeclined'>>;
  return isConfirmed(told) ? [{ key: keyOf(event), at: null }] : [];
}

function keyOf({ type, data }: Dated): string {
  return type === 'ToldCorrected' ? 'corrected' : (data as PreferencesData<'SuggestionOffered'>).suggestionId;
}

function quietSince({ type, occurredAt, data }: Dated): Instant {
  const { until = occurredAt } = type === 'SuggestionSetForLater' ? (data as PreferencesData<'SuggestionSetForLater'>) : {};
  return Math.max(occurredAt, until);
}

function isOf(types: readonly string[], type: string): boolean {
  return types.includes(type);
}
