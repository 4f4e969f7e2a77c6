/** What is written about this session? The person reads all of it, their own specialist what holds now (P5). */
import { formatInstant, type Speaker } from '@golden-thread/kernel';
import { answersShownOf, isNoNoteWanted, shownOf, type Note } from '../../domain/note.ts';

/** Words are null once the key of the person was destroyed. */
export type NoteView = {
  readonly written: readonly { readonly by: string; readonly words: string | null; readonly writtenAt: string }[];
  readonly answers: readonly { readonly eventId: string; readonly words: string | null; readonly confirmed: boolean }[];
  /** The person asked that none be kept. */
  readonly noneWanted: boolean;
};

/**
 * What the person, or their own specialist, sees of a note. What was taken back is there for nobody, and looks as if it had never been.
 * `writers`: who wrote an answer down, by its event id; what is unconfirmed is seen by them and the person only (P2).
 */
export function noteFor(by: Speaker, state: Note, writers: ReadonlyMap<string, string>): NoteView {
  const written = shownOf(state).map(({ at, ...each }) => ({ by: each.by, words: each.words, writtenAt: formatInstant(at) }));
  const isPerson = by.role === 'person';
  const answers = [...(isPerson ? state.answers : answersShownOf(state))].flatMap(([eventId, { words }]) => {
    const standing = state.tellings.get(eventId);
    const seen = isPerson || standing === 'confirmed' || writers.get(eventId) === by.id;
    return seen && standing !== 'corrected' ? [{ eventId, words, confirmed: standing === 'confirmed' }] : [];
  });
  return { written, answers, noneWanted: isNoNoteWanted(state) };
}
