/** Examples of SuggestionTakenUp: documentation, and what specs read. */
import type { SuggestionTakenUp } from './schema.ts';

/** The fullest first. */
export const examples: readonly SuggestionTakenUp[] = [{ suggestionId: 'suggestion-1', told: { how: 'aloud', readBack: true } }];
