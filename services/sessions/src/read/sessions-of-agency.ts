/** The sessions an agency's figures are made of: those its specialists held while they worked there. */
import { type Found, type OwnView, type Specialists, workAt } from '@golden-thread/service-host';
import type { Session } from '../domain/session.ts';
import { sessionDocuments, timeOf } from './documents.ts';

/** Which agency is meant. */
export type AgencyIn = { readonly networkId: string; readonly agencyId: string };

/** Finds them. A Nest token. */
export class SessionsOfAgency {
  readonly #own: OwnView;
  readonly #specialists: Specialists;

  constructor({ own, specialists }: { readonly own: OwnView; readonly specialists: Specialists }) {
    this.#own = own;
    this.#specialists = specialists;
  }

  /**
   * The sessions of everybody who worked or gave time with an agency at the time of the session, by specialist. Those of guests are left out:
   * their ids last a day, so that nobody can say how many people they are.
   */
  async of({ networkId, agencyId }: AgencyIn): Promise<readonly { readonly specialistId: string; readonly found: Found<Session> }[]> {
    const everybody = await this.#specialists.welcomedBy({ networkId, id: agencyId });
    const bySpecialist = await Promise.all(
      everybody.map(async (specialistId) => {
        const facts = await this.#specialists.factsOf({ networkId, id: specialistId });
        const sought = { networkId, index: 'of-specialist', equals: [specialistId] };
        const all = await this.#own.sealed(sessionDocuments, sought);
        return all
          .filter(({ state, since }) => !state.guest && workAt(facts, timeOf(state, since))?.agencyId === agencyId)
          .map((found) => ({ specialistId, found }));
      }),
    );
    return bySpecialist.flat();
  }
}
