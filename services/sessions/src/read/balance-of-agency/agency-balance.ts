/** Who raised topics and chose steps at this agency, all specialists together? Only over the floor of P6, figure by figure. */
import { balanceOf, isOverTheFloor, notedOf, type Balance, type Noted } from '../../domain/session-balance.ts';
import type { Session } from '../../domain/session.ts';
import { HIDDEN } from '../hidden.ts';

/** The whole answer. What a specialist sees of single sessions, and the gentle marks, are not in it. */
export type AgencyBalance = {
  readonly topics: Balance['topics'] | null;
  readonly nextSteps: Balance['nextSteps'] | null;
  readonly stories: Pick<Balance['stories'], 'told' | 'withPermission' | 'tooMuch'> | null;
  readonly hidden: string | null;
};

/** A session of the agency, with the specialist it was with. */
export type HeldThere = { readonly specialistId: string; readonly state: Session };

/** The balance over an agency's sessions. */
export function agencyBalanceOf(sessions: readonly HeldThere[]): AgencyBalance {
  const noted = sessions.map(({ specialistId, state }) => ({ specialistId, personId: state.personId ?? '', noted: notedOf(state) }));
  /** One entry for each thing a figure counts. */
  const isShown = (count: (noted: Noted) => number) =>
    isOverTheFloor(noted.flatMap((each) => Array.from({ length: count(each.noted) }, () => each)));
  const { topics, nextSteps, stories } = balanceOf(noted.map((each) => each.noted));
  const { told, withPermission, tooMuch } = stories;
  const shown = {
    topics: isShown((each) => each.topics.length) ? topics : null,
    nextSteps: isShown((each) => each.nextSteps.length) ? nextSteps : null,
    stories: isShown((each) => each.stories.length) ? { told, withPermission, tooMuch } : null,
  };
  return { ...shown, hidden: Object.values(shown).includes(null) ? HIDDEN : null };
}
