/** What wishes about people may be refused with, for the description of each route. */
import { tellingRefusals, verdictRefusals } from '@golden-thread/kernel';
import { answerRefusals } from '../domain/pairing-answers.ts';
import { refusals as pairingRefusals } from '../domain/pairing.ts';
import { erasureRefusals } from '../domain/person-erasure.ts';
import { lifeRefusals } from '../domain/person-life.ts';

/** Every telling of a person, as only they or their own specialist can say it, while they live (P2). */
export const TELLING = [tellingRefusals.onlyThePerson, tellingRefusals.notSelf, lifeRefusals.died] as const;

/** A telling that is kept: after erasure nothing is. */
export const KEPT_TELLING = [...TELLING, erasureRefusals.erased] as const;

/** What a person says of their pairings (P2). */
export const PAIRING_TELLING = [pairingRefusals.personAlone, tellingRefusals.notSelf, lifeRefusals.died, erasureRefusals.erased] as const;

/** What a person says of one specialist: that one never writes it down (P2). */
export const ABOUT_A_SPECIALIST = [...PAIRING_TELLING, pairingRefusals.aboutOneself] as const;

/** What is said of a telling about pairings (P2). */
export const VERDICT_ON_PAIRING = [
  ...verdictRefusals,
  pairingRefusals.personAlone,
  pairingRefusals.aboutOneself,
  lifeRefusals.died,
  erasureRefusals.erased,
] as const;

/** Whom a person chooses, or lets stand in: somebody who is there and has what the work needs (P12). */
export const CHOOSING = [...ABOUT_A_SPECIALIST, pairingRefusals.gone, pairingRefusals.lapsed, pairingRefusals.none] as const;

/** What a specialist answers who was chosen. */
export const ANSWERING = [
  answerRefusals.notTheOne,
  answerRefusals.notChosen,
  tellingRefusals.notConfirmed,
  pairingRefusals.gone,
  erasureRefusals.erased,
] as const;
