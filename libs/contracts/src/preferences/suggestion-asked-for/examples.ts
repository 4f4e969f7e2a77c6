/** Examples of SuggestionAskedFor: documentation, and what specs read. */
import type { SuggestionAskedFor } from './schema.ts';

/** The fullest first. */
export const examples: readonly SuggestionAskedFor[] = [{ suggestionId: 'suggestion-1', told: { how: 'self', readBack: false } }];
