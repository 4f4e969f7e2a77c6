/** The routes of the people's half that answer questions. */
import { ConsentsOfPersonController } from './consents-of-person/consents-of-person.controller.ts';
import { PairingOfPersonController } from './pairing-of-person/pairing-of-person.controller.ts';
import { PeopleWaitingController } from './people-waiting/people-waiting.controller.ts';
import { PersonController } from './person/person.controller.ts';

/** One controller a question. */
export const PEOPLE_READS = [ConsentsOfPersonController, PairingOfPersonController, PeopleWaitingController, PersonController] as const;
