/** What a goal or a suggestion may grow from, looked up in a person's preferences (P1, P2). */
import type { Instant } from '@golden-thread/kernel';
import type { Ground, Origin } from './goal-ground.ts';
import type { Preferences } from './preferences.ts';
import { holding, lastSaid, type Sayings } from './sayings.ts';
import { answersTo, standingOf } from './suggestion.ts';

/**
 * The ground that something the person said gives: a vision (by its question), a preference, or a suggestion they took up. Null where they
 * never said it, or said that it was not what they meant. `at`: what they let go of afterwards was theirs then; without it, as it is now.
 */
export function groundOf(state: Preferences, origin: Origin, id: string, at?: Instant): Ground | null {
  switch (origin) {
    case 'vision':
      return groundIn(state.visions.get(id), state);
    case 'preference': {
      const known = state.preferences.get(id);
      const ground = groundIn(known?.wordings, state);
      const letGo = holding(known?.lettingGo, state.tellings);
      return ground && { ...ground, letGo: letGo !== undefined && (at === undefined || letGo.at <= at) };
    }
    case 'suggestion':
      return groundOfSuggestion(state, id);
  }
}

function groundIn(sayings: Sayings<string> | undefined, { tellings }: Preferences): Ground | null {
  if (lastSaid(sayings, tellings) === undefined) return null;
  return { confirmed: holding(sayings, tellings) !== undefined, letGo: false };
}

/** Only what is taken up now gives ground: by what is confirmed, else by what was said last, and then unconfirmed. */
function groundOfSuggestion(state: Preferences, id: string): Ground | null {
  const suggestion = state.suggestions.get(id);
  if (suggestion === undefined) return null;
  if (standingOf(suggestion, state.tellings).is === 'taken-up') return { confirmed: true, letGo: false };
  const last = lastSaid(answersTo(suggestion, state.tellings), state.tellings);
  return last?.value.is === 'taken-up' ? { confirmed: false, letGo: false } : null;
}
