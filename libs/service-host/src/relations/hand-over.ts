/** What of the time before them a specialist may see, as the person said when they let the one before go, or let this one stand in (P3). */
import type { Instant, Speaker } from '@golden-thread/kernel';
import type { Relations } from './relations.ts';
import type { Specialists } from './specialists-view.ts';
import { holdingIn, namesASpecialist, type PairingFact, type FactOfSpecialist, type Verdicts } from './walking.ts';

/** The person's word on what the next one may see. */
export type Continuity = 'nothing' | 'preferences' | 'notes-shared-with-me' | 'everything';

/** What was told before `before` is seen as `continuity` says, and only that. */
export type HandedOver = { readonly before: Instant; readonly continuity: Continuity };

/** A hand-over as the person said it: from whom (null: nobody walked with them), and when. */
export type HandOverSaid = HandedOver & { readonly from: string | null };

/** A person's pairings as identity told of them. */
export type Pairings = { readonly facts: readonly PairingFact[]; readonly verdicts: Verdicts };

/** The least first. */
const levels: readonly Continuity[] = ['nothing', 'preferences', 'notes-shared-with-me', 'everything'];

/** Whether a word on what may be seen reaches as far as something. */
export function reaches(continuity: Continuity, as: Continuity): boolean {
  return levels.indexOf(continuity) >= levels.indexOf(as);
}

/** What the person said on what this specialist may see of before. Null: nobody walked with them before, all they told is the specialist's to see. */
export function handOverSaid(specialistId: string, { facts, verdicts }: Pairings): HandOverSaid | null {
  const ordered = holdingIn(facts, verdicts).filter(namesASpecialist);
  const isOther = ({ data }: FactOfSpecialist) => data.specialistId !== specialistId;
  const choice = ordered.findLast((fact) => fact.type === 'SpecialistChosen' && !isOther(fact));
  const cover = ordered.findLast((fact) => fact.type === 'CoverGiven' && !isOther(fact));
  if (choice === undefined && cover?.type === 'CoverGiven') {
    const walked = ordered.findLast((fact) => fact.type === 'SpecialistAccepted' && isOther(fact) && fact.at <= cover.at);
    return { before: cover.at, continuity: cover.data.continuity, from: walked?.data.specialistId ?? null };
  }
  const until = choice?.at ?? Infinity;
  const released = ordered.findLast((fact) => fact.type === 'SpecialistReleased' && isOther(fact) && fact.at <= until);
  if (released?.type !== 'SpecialistReleased') return null;
  return { before: released.at, continuity: released.data.continuity, from: released.data.specialistId };
}

/**
 * What really goes over. Within an agency the person's word is enough; to another one it is a disclosure and takes a consent of its own, so
 * nothing goes over by itself (privacy.md section 2). Where an agency is not known it is another one.
 */
export async function handedOver(
  { networkId, specialistId }: { readonly networkId: string; readonly specialistId: string },
  said: HandOverSaid | null,
  specialists: Specialists,
): Promise<HandedOver | null> {
  if (said === null) return null;
  const { before, continuity, from } = said;
  if (continuity === 'nothing' || from === null) return { before, continuity: from === null ? continuity : 'nothing' };
  const [mine, theirs] = await Promise.all([
    specialists.workOf({ networkId, id: specialistId }),
    specialists.workOf({ networkId, id: from }, before),
  ]);
  return { before, continuity: mine !== null && mine.agencyId === theirs?.agencyId ? continuity : 'nothing' };
}

/** Whose eyes, and whose facts. */
export type Seeing = { readonly networkId: string; readonly personId: string; readonly by: Speaker };

/** Knows from when on a specialist sees what a person told. A Nest token. */
export class HandOvers {
  readonly #relations: Relations;
  readonly #specialists: Specialists;

  constructor({ relations, specialists }: { readonly relations: Relations; readonly specialists: Specialists }) {
    this.#relations = relations;
    this.#specialists = specialists;
  }

  /**
   * From when on whoever looks sees what the person told, for something that is handed over as far as `as`. Null: all of it. Only a specialist
   * who came after another one is limited.
   */
  async seenSince(seeing: Seeing, as: Continuity): Promise<Instant | null> {
    const over = await this.#over(seeing);
    return over === null || reaches(over.continuity, as) ? null : over.before;
  }

  /** Up to when whoever looks sees what others did with the person before them, because it was handed over as far as `as`. Null: nothing of it. */
  async openUntil(seeing: Seeing, as: Continuity): Promise<Instant | null> {
    const over = await this.#over(seeing);
    return over !== null && reaches(over.continuity, as) ? over.before : null;
  }

  async #over({ networkId, personId, by }: Seeing): Promise<HandedOver | null> {
    if (by.role !== 'own-specialist') return null;
    const said = await this.#relations.handOverSaid(networkId, personId, by.id);
    return handedOver({ networkId, specialistId: by.id }, said, this.#specialists);
  }
}
