/** How whoever asks stands towards a person: looked up before deciding (P2). */
import type { Speaker } from '@golden-thread/kernel';
import { KNOWN, problemFrom } from '../problems/known-problems.ts';
import type { Problem } from '../problems/problem.ts';
import type { Identity } from '../sign-in/identity.ts';
import type { HandOverSaid } from './hand-over.ts';

/** Knows who walks with whom. A service keeps its own view of identity; a Nest token. */
export abstract class Relations {
  /** Whether the specialist is the one the person chose and who accepted, for any programme, or covers for them now. */
  abstract isOwnSpecialist(networkId: string, personId: string, specialistId: string): Promise<boolean>;
  /** Everybody of whom that is true, by id. */
  abstract specialistsOf(networkId: string, personId: string): Promise<readonly string[]>;
  /** Whether identity has said that the person was erased. */
  abstract isErased(networkId: string, personId: string): Promise<boolean>;
  /** What the person said on what this specialist may see of the time before them; null where nobody was before. See `handedOver`. */
  abstract handOverSaid(networkId: string, personId: string, specialistId: string): Promise<HandOverSaid | null>;
}

/**
 * Who speaks, towards a person of whom there is something here. Of somebody erased there is nothing, for nobody: the same answer. Rejects as
 * {@link roleTowards} does.
 */
export async function speakerTowards(identity: Identity, personId: string, relations: Relations): Promise<Speaker> {
  const by = await roleTowards(identity, personId, relations);
  if (await relations.isErased(identity.networkId, personId)) throw notFound();
  return by;
}

/**
 * Who speaks, towards a person, whatever became of them. A person speaks for themselves and for nobody else: asking about somebody else gets the same answer as
 * asking about nobody (privacy.md section 1). Rejects with that Problem 404 `not-found`.
 */
export async function roleTowards(identity: Identity, personId: string, relations: Relations): Promise<Speaker> {
  const { networkId, role, subjectId: id } = identity;
  switch (role) {
    case 'person':
      if (id !== personId) throw notFound();
      return { role, id };
    case 'specialist':
      return { role: (await relations.isOwnSpecialist(networkId, personId, id)) ? 'own-specialist' : 'specialist', id };
    case 'supporter':
    case 'representative':
    case 'agency-steward':
    case 'network-steward':
      return { role, id };
    case 'analyst':
    case 'auditor':
    case 'partner-app':
      throw notFound();
  }
}

/** "None" and "not allowed" are the same answer. */
export function notFound(): Problem {
  return problemFrom(KNOWN.notFound);
}
