/** Wishes about what somebody leads: the network, an agency, a programme, and the specialists of an agency. */
import type { Decision, DomainEvent, Instant, Speaker } from '@golden-thread/kernel';
import type { Asked, WishAnswerDto, WishDto, Wishes } from '@golden-thread/service-host';
import { type Agency, streamOfAgency } from '../domain/agency.ts';
import type { AgencyEvent } from '../domain/agency.schema.ts';
import { type Network, streamOfNetwork } from '../domain/network.ts';
import type { NetworkEvent } from '../domain/network.schema.ts';
import { type Programme, streamOfProgramme } from '../domain/programme.ts';
import type { ProgrammeEvent } from '../domain/programme.schema.ts';
import { type Specialist, streamOfSpecialist } from '../domain/specialist.ts';
import type { SpecialistEvent } from '../domain/specialist.schema.ts';
import type { KnownAgencies } from '../known-agencies.ts';
import { agencyStorage, networkStorage, programmeStorage, specialistStorage } from '../storage.ts';
import { speakerForAgency, speakerForNetwork, speakerForSpecialist } from './who-leads.ts';

/** A decision about one of them: who speaks, when it happened, and how things stand. */
export type LedDecision<State, Event extends DomainEvent> = (
  led: { readonly by: Speaker; readonly now: Instant },
  state: State,
) => Decision<Event>;

/** A wish, and what it takes besides: `check` rejects with a Problem, and is not asked again for a wish that was fulfilled before. */
type Put = { readonly request: WishDto; readonly check?: () => Promise<void> };

/** A wish about an agency. */
export type AboutAgency = Put & { readonly agencyId: string };

/** A wish about a programme. `agencyId` is said where the wish opens it: until then nobody knows whose it is. */
export type AboutProgramme = Put & { readonly programmeId: string; readonly agencyId?: string };

/** A wish about a specialist. */
export type AboutSpecialist = Put & {
  readonly specialistId: string;
  /** What the answer is about, where that is not the specialist. */
  readonly id?: string;
  /** The agency that welcomes them, where the wish says so: before it, they are no agency's. */
  readonly welcomedBy?: string;
};

/**
 * Fulfils them. Every method rejects as {@link Wishes.once} and {@link Wishes.fulfil} do, and with a Problem 404 `not-found` for whoever leads
 * something else. A Nest provider.
 */
export class LedWishes {
  readonly #wishes: Wishes;
  readonly #known: KnownAgencies;

  constructor(wishes: Wishes, known: KnownAgencies) {
    this.#wishes = wishes;
    this.#known = known;
  }

  /** A new id for what a wish makes, where the device brings none. */
  newId(asked: Asked, name: string): string {
    return this.#wishes.newId(asked, name);
  }

  /** About the network of whoever asks. `id` names what the answer is about, where that is not the network. */
  aboutNetwork(
    { id, request }: { readonly id?: string; readonly request: WishDto },
    asked: Asked,
    decide: LedDecision<Network, NetworkEvent>,
  ): Promise<WishAnswerDto> {
    const by = speakerForNetwork(asked);
    const { networkId } = asked.identity;
    const wished = { id: id ?? networkId, stream: streamOfNetwork(networkId), request };
    return this.#wishes.fulfil(wished, asked, networkStorage, (state, { now }) => decide({ by, now }, state));
  }

  /** About an agency. */
  aboutAgency({ agencyId, request, check }: AboutAgency, asked: Asked, decide: LedDecision<Agency, AgencyEvent>): Promise<WishAnswerDto> {
    const by = speakerForAgency(asked, agencyId);
    const wished = { id: agencyId, stream: streamOfAgency(agencyId), request };
    return this.#wishes.once(wished, asked, async () => {
      await check?.();
      return this.#wishes.fulfil(wished, asked, agencyStorage, (state, { now }) => decide({ by, now }, state));
    });
  }

  /** About a programme. */
  aboutProgramme(
    { programmeId, agencyId, request, check }: AboutProgramme,
    asked: Asked,
    decide: LedDecision<Programme, ProgrammeEvent>,
  ): Promise<WishAnswerDto> {
    const wished = { id: programmeId, stream: streamOfProgramme(programmeId), request };
    return this.#wishes.once(wished, asked, async () => {
      const known = await this.#known.agencyOfProgramme(asked.identity.networkId, programmeId);
      const by = speakerForAgency(asked, known ?? agencyId ?? null);
      await check?.();
      return this.#wishes.fulfil(wished, asked, programmeStorage, (state, { now }) => decide({ by, now }, state));
    });
  }

  /** About a specialist. Whoever welcomed them may lead them no longer: what they put before gets its first answer. */
  aboutSpecialist(
    { specialistId, id, welcomedBy, request, check }: AboutSpecialist,
    asked: Asked,
    decide: LedDecision<Specialist, SpecialistEvent>,
  ): Promise<WishAnswerDto> {
    const wished = { id: id ?? specialistId, stream: streamOfSpecialist(specialistId), request };
    return this.#wishes.once(wished, asked, async () => {
      const agencyId = welcomedBy ?? (await this.#known.agencyOfSpecialist(asked.identity.networkId, specialistId));
      const by = speakerForSpecialist(asked, agencyId);
      await check?.();
      return this.#wishes.fulfil(wished, asked, specialistStorage, (state, { now }) => decide({ by, now }, state));
    });
  }
}
