/** What does this person's wellness plan say? The person sees the whole of it, whoever they share it with the sections shared. */
import { formatInstant, type Instant, MICROS_PER_DAY, type Speaker } from '@golden-thread/kernel';
import { lastSaid } from '../../domain/sayings.ts';
import { type Opener, type Section, sectionsOpenTo, type WellnessPlan } from '../../domain/wellness-plan.ts';
import type { WellnessPlanData, WellnessPlanEvent } from '../../domain/wellness-plan.schema.ts';
import { sectionsSharedWith } from '../../plan-readers.ts';
import { type InHistory, type InWords, inWords, type Looking } from '../../what-is-seen.ts';

/** Days for which an opening in a hard moment shows what the person opened for one. After that it is opened anew, and they see it. */
export const OPENING_DAYS = 1;

/** A section, in its words. */
export type SectionInView = InWords & { readonly section: Section };

/** Who opened the plan, when and why. */
export type Opening = {
  readonly as: Opener['as'];
  readonly id?: string;
  readonly why: WellnessPlanData<'PlanOpened'>['why'];
  readonly at: string;
};

/** What only the person sees: who reads what, what opens in a hard moment, where a directive lies, who opened the plan. */
export type PlanOfMine = {
  readonly sharedWith: readonly { readonly supporterId: string; readonly sections: readonly Section[] }[];
  readonly crisisAccess: readonly { readonly who: Opener['as']; readonly sections: readonly Section[] }[];
  readonly directive: WellnessPlanData<'DirectiveNoted'> | null;
  readonly openings: readonly Opening[];
};

/** The whole answer. */
export type WellnessPlanView = { readonly sections: readonly SectionInView[]; readonly mine?: PlanOfMine };

/** A plan with its facts in the order in which they came. */
export type PlanRead = { readonly state: WellnessPlan; readonly history: readonly (InHistory & { readonly event: WellnessPlanEvent })[] };

/** The view of the person. */
export function planForThePerson(looking: Looking, { state, history }: PlanRead): WellnessPlanView {
  return {
    sections: [...state.sections.keys()].flatMap((section) => sectionFor(looking, state, section)),
    mine: {
      sharedWith: sharedIn(state),
      crisisAccess: crisisAccessIn(state),
      directive: lastSaid(state.directive, state.tellings)?.value ?? null,
      openings: openingsIn(history).map(({ by, why, at }) => ({ ...by, why, at: formatInstant(at) })),
    },
  };
}

/** Who reads which sections any day. */
export function sharedIn(state: WellnessPlan): PlanOfMine['sharedWith'] {
  const readers = [...state.shares.keys()].map((supporterId) => ({ supporterId, sections: sectionsSharedWith(supporterId, state) }));
  return readers.filter(({ sections }) => sections.length > 0);
}

/** What opens in a hard moment, and for whom. */
export function crisisAccessIn({ crisisAccess }: WellnessPlan): PlanOfMine['crisisAccess'] {
  return [...crisisAccess].map(([who, said]) => ({ who, sections: said.at(-1)?.value ?? [] }));
}

/** The view of somebody else, at an instant: the sections they read then. Null where nothing is shared. */
export function planForReader(looking: Looking, plan: PlanRead, now: Instant): WellnessPlanView | null {
  const sections = sectionsReadBy(looking.by, plan, now);
  return sections.length === 0 ? null : { sections: sections.flatMap((section) => sectionFor(looking, plan.state, section)) };
}

/**
 * The sections somebody else reads at an instant, written already or not: what is shared with them, and for somebody the person trusts what
 * they opened within {@link OPENING_DAYS}. None where nothing is shared.
 */
export function sectionsReadBy({ role, id }: Speaker, { state, history }: PlanRead, now: Instant): readonly Section[] {
  const shared = sectionsSharedWith(id, state);
  if (shared.length === 0) return [];
  const since = now - OPENING_DAYS * MICROS_PER_DAY;
  const opened = role === 'supporter' && openingsIn(history).some(({ by, at }) => by.id === id && at > since);
  return opened ? sectionsOpenTo({ as: 'supporter', id }, state) : shared;
}

function sectionFor(looking: Looking, { sections }: WellnessPlan, section: Section): SectionInView[] {
  const words = inWords(looking, sections.get(section));
  return words === null ? [] : [{ section, ...words }];
}

function openingsIn(history: PlanRead['history']) {
  return history.flatMap(({ event, recorded }) => (event.type === 'PlanOpened' ? [{ ...event.data, at: recorded.occurredAt }] : []));
}
