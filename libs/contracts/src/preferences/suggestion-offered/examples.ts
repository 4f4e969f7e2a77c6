/** Examples of SuggestionOffered: documentation, and what specs read. */
import type { SuggestionOffered } from './schema.ts';

/** The fullest first. */
export const examples: readonly SuggestionOffered[] = [
  {
    suggestionId: 'suggestion-2',
    topicId: 'topic-mornings',
    preferenceId: 'preference-2',
    resourceId: 'resource-garden',
    groupId: 'group-walkers',
    againOf: 'suggestion-1',
    permission: true,
    by: 'luis',
  },
  { suggestionId: 'suggestion-1', by: 'mara' },
];
