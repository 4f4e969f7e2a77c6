/** A person's wellness plan: their own words for good and hard days, who reads which section, and who may open it in a hard moment (P15). */
import {
  canonicalJson,
  confirmTold,
  correctTold,
  decider,
  happened,
  lackingIn,
  noTellings,
  nothing,
  refusal,
  refuse,
  streamName,
  tellingRefusals,
  withTelling,
  withVerdict,
  type Decision,
  type Recorded,
  type Refusal,
  type Speaker,
  type StreamName,
  type Tellings,
  type Verdict,
} from '@golden-thread/kernel';
import { isSaid, sameMembers, withEntry, withSaying, type Sayings } from './sayings.ts';
import type { WellnessPlanData, WellnessPlanEvent } from './wellness-plan.schema.ts';
import { speaksForThePerson } from './who-speaks.ts';

/** A section of a plan. */
export type Section = WellnessPlanData<'SectionWritten'>['section'];

/** As what somebody opens a plan, and the id of theirs that is known: a supporter's, a specialist's on call; none with the code on a card. */
export type Opener = WellnessPlanData<'PlanOpened'>['by'];

/** The stream of a person's wellness plan. */
export function streamOfWellnessPlan(personId: string): StreamName {
  return streamName('wellness-plan', personId);
}

/** A plan as its decisions see it. */
export type WellnessPlan = {
  readonly tellings: Tellings;
  readonly sections: ReadonlyMap<Section, Sayings<string>>;
  /** By supporter: what they read; nothing after it was taken back. */
  readonly shares: ReadonlyMap<string, Sayings<readonly Section[]>>;
  readonly crisisAccess: ReadonlyMap<Opener['as'], Sayings<readonly Section[]>>;
  readonly directive: Sayings<WellnessPlanData<'DirectiveNoted'>>;
};

/** Nothing was written yet, and nobody else reads it. */
export const initial: WellnessPlan = {
  tellings: noTellings,
  sections: new Map(),
  shares: new Map(),
  crisisAccess: new Map(),
  directive: [],
};

/** Applies a fact, in whatever order facts come. */
export function evolve(state: WellnessPlan, event: WellnessPlanEvent, recorded: Recorded): WellnessPlan {
  switch (event.type) {
    case 'SectionWritten': {
      const { section, words, told } = event.data;
      const sections = withEntry(state.sections, section, withSaying(state.sections.get(section), recorded, words));
      return { ...state, sections, tellings: withTelling(state.tellings, recorded.eventId, told) };
    }
    case 'PlanShared':
      return { ...state, shares: readBy(state.shares, event.data.supporterId, [recorded, event.data.sections]) };
    case 'PlanUnshared':
      return { ...state, shares: readBy(state.shares, event.data.supporterId, [recorded, []]) };
    case 'CrisisAccessSet':
      return { ...state, crisisAccess: readBy(state.crisisAccess, event.data.who, [recorded, event.data.sections]) };
    case 'DirectiveNoted':
      return { ...state, directive: withSaying(state.directive, recorded, event.data) };
    case 'PlanOpened':
      return state;
    case 'ToldConfirmed':
      return { ...state, tellings: withVerdict(state.tellings, event.data.eventId, 'confirmed') };
    case 'ToldCorrected':
      return { ...state, tellings: withVerdict(state.tellings, event.data.eventId, 'corrected') };
  }
}

/** What a plan says no to. */
export const refusals = {
  personOpens: refusal('plan-opened-up-by-others', 'Only the person opens their plan to somebody. Help them to do it themselves.', 'P2'),
  notOpenToYou: refusal(
    'plan-not-open-to-you',
    'This plan is not open to you. If somebody needs help now, call the urgent lines on this page.',
    'P5',
  ),
} as const;

/** The person writes a section, or writes it anew. */
export type WriteSection = WellnessPlanData<'SectionWritten'> & { readonly by: Speaker };

/** Writes a section. */
export function writeSection({ by, ...said }: WriteSection, state: WellnessPlan): Decision<WellnessPlanEvent> {
  const lacking = lackingIn(said.told, by);
  if (lacking !== null) return refuse(lacking);
  const already = isSaid(state.sections.get(said.section), state.tellings, { told: said.told, same: (words) => words === said.words });
  return already ? nothing : happened('SectionWritten', said);
}

/** The person lets somebody they trust read sections: these, and no others. */
export type SharePlan = WellnessPlanData<'PlanShared'> & { readonly by: Speaker };

/**
 * Shares sections with a supporter. Naming none is the same as taking it back, and is noted also where nothing is shared: it is the person's
 * word then, and no share that comes late takes its place.
 */
export function sharePlan({ supporterId, sections, by }: SharePlan, state: WellnessPlan): Decision<WellnessPlanEvent> {
  const said = state.shares.get(supporterId);
  const lacking = lackingToChange(nowRead(said), sections, by);
  if (lacking !== null) return refuse(lacking);
  if (isSaid(said, state.tellings, { same: (before) => sameMembers(before, sections) })) return nothing;
  return sections.length === 0
    ? happened('PlanUnshared', { supporterId })
    : happened('PlanShared', { supporterId, sections: [...new Set(sections)] });
}

/** The person takes back what a supporter reads. */
export type UnsharePlan = WellnessPlanData<'PlanUnshared'> & { readonly by: Speaker };

/** Takes it back. Saying it aloud is enough: the person's own specialist can do this for them. */
export function unsharePlan(wish: UnsharePlan, state: WellnessPlan): Decision<WellnessPlanEvent> {
  return sharePlan({ ...wish, sections: [] }, state);
}

/**
 * The person says which sections open in a hard moment, for their supporters, for whoever is on call, or with the code on their card. What
 * they say for the last two is kept, and opens nothing yet: this service learns neither who is on call nor of a hard moment, and no card has a code.
 */
export type SetCrisisAccess = WellnessPlanData<'CrisisAccessSet'> & { readonly by: Speaker };

/** Sets what opens in a hard moment. Nothing is noted too, as in {@link sharePlan}. */
export function setCrisisAccess({ who, sections, by }: SetCrisisAccess, state: WellnessPlan): Decision<WellnessPlanEvent> {
  const said = state.crisisAccess.get(who);
  const lacking = lackingToChange(nowRead(said), sections, by);
  if (lacking !== null) return refuse(lacking);
  const already = isSaid(said, state.tellings, { same: (before) => sameMembers(before, sections) });
  return already ? nothing : happened('CrisisAccessSet', { who, sections: [...new Set(sections)] });
}

/** The person notes where a signed directive of theirs is kept, and who may open it. */
export type NoteDirective = WellnessPlanData<'DirectiveNoted'> & { readonly by: Speaker };

/** Notes a directive. It opens nothing here: the paper lies elsewhere. */
export function noteDirective({ by, ...said }: NoteDirective, state: WellnessPlan): Decision<WellnessPlanEvent> {
  if (!speaksForThePerson(by)) return refuse(tellingRefusals.onlyThePerson);
  const already = isSaid(state.directive, state.tellings, { same: (noted) => canonicalJson(noted) === canonicalJson(said) });
  return already ? nothing : happened('DirectiveNoted', said);
}

/** Somebody opens the plan. `opener` is looked up: a supporter the person named, who is on call, or that the code is right. No reason is needed. */
export type OpenPlan = { readonly opener: Opener; readonly why?: WellnessPlanData<'PlanOpened'>['why'] };

/**
 * Opens the plan to whoever the person allowed. Nothing else is asked for (P15): no reason, no sign-in, no open session. Each opening is a
 * fact of its own; one that was sent twice is known by its command id.
 */
export function openPlan({ opener, why = 'not-said' }: OpenPlan, state: WellnessPlan): Decision<WellnessPlanEvent> {
  return sectionsOpenTo(opener, state).length === 0 ? refuse(refusals.notOpenToYou) : happened('PlanOpened', { by: opener, why });
}

/** The sections somebody may read: what is shared with them, and what the person opened for a hard moment. */
export function sectionsOpenTo({ as, id }: Opener, state: WellnessPlan): readonly Section[] {
  const shared = id === undefined ? [] : nowRead(state.shares.get(id));
  return [...new Set([...shared, ...nowRead(state.crisisAccess.get(as))])];
}

/** The person heard it read back and agreed (P2). */
export function confirm(wish: Verdict, state: WellnessPlan): Decision<WellnessPlanEvent> {
  return confirmTold(wish, state.tellings);
}

/** The person heard it read back and said that it is not what they meant (P2). */
export function correct(wish: Verdict, state: WellnessPlan): Decision<WellnessPlanEvent> {
  return correctTold(wish, state.tellings);
}

/** The aggregate. */
export const wellnessPlan = decider({
  initial,
  evolve,
  decide: { writeSection, sharePlan, unsharePlan, setCrisisAccess, noteDirective, openPlan, confirm, correct },
});

function readBy<Reader>(
  map: ReadonlyMap<Reader, Sayings<readonly Section[]>>,
  reader: Reader,
  [recorded, sections]: readonly [Recorded, readonly Section[]],
): ReadonlyMap<Reader, Sayings<readonly Section[]>> {
  return withEntry(map, reader, withSaying(map.get(reader), recorded, sections));
}

function nowRead(sayings: Sayings<readonly Section[]> | undefined): readonly Section[] {
  return sayings?.at(-1)?.value ?? [];
}

/** Opening a plan wider is for the person's own hand; closing it may be said aloud to their specialist. */
function lackingToChange(before: readonly Section[], after: readonly Section[], by: Speaker): Refusal | null {
  if (!speaksForThePerson(by)) return tellingRefusals.onlyThePerson;
  return by.role === 'person' || after.every((section) => before.includes(section)) ? null : refusals.personOpens;
}
