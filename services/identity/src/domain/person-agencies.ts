/** The agencies a person comes to and leaves: as many as they like, and nobody ends it but they (P3). */
import { happened, lackingIn, nothing, refusal, refuse, type Decision, type Role, type Speaker, type Told } from '@golden-thread/kernel';
import { lackingKeys } from './person-erasure.ts';
import type { Person } from './person.ts';
import type { PersonEvent } from './person.schema.ts';
import { confirmedOf, isSaid, type Said } from './said.ts';

type Why = Extract<PersonEvent, { type: 'PersonLeftAgency' }>['data']['why'];
type Stay = Person['agencies'] extends ReadonlyMap<string, Said<infer Value>> ? Value : never;

/** The programmes of an agency in which a person is, none of them where they came for no programme; null where they are not with the agency. */
export function programmesAt(state: Person, agencyId: string): ReadonlySet<string> | null {
  let programmes: Set<string> | null = null;
  for (const { value } of confirmedOf(staysAt(state, agencyId), state.tellings)) {
    if (!value.here) programmes = null;
    else programmes = new Set([...(programmes ?? []), ...(value.programmeId === null ? [] : [value.programmeId])]);
  }
  return programmes;
}

/** The agencies a person is with. */
export function agenciesOf(state: Person): readonly string[] {
  const first = state.door?.agencyId ?? null;
  const named = new Set([...(first === null ? [] : [first]), ...state.agencies.keys()]);
  return [...named].filter((agencyId) => programmesAt(state, agencyId) !== null);
}

/** What coming to an agency says no to. */
export const agencyRefusals = {
  notReady: refusal(
    'agency-not-ready',
    'This agency cannot take people now. Support can begin without it; note later that they came.',
    'P16',
  ),
  programmeElsewhere: refusal('programme-of-another-agency', 'This agency does not run that programme now. Name one of its own, or none.'),
  otherAgency: refusal('agency-not-yours', 'You can say this for your own agency only. Leave the agency out, or ask the other one.'),
  whoNotesIt: refusal('coming-noted-by-whom', 'The person, a specialist or the agency lead notes that somebody came. Ask one of them.'),
} as const;

const mayNote: readonly Role[] = ['person', 'own-specialist', 'specialist', 'agency-steward'];

/**
 * A person came to an agency. `agencyMayTakePeople` is looked up: whether people may come to it; and `programmeIsTheirs`, where a programme is
 * named: whether it is one of this agency and open.
 */
export type ComeToAgency = {
  readonly agencyId: string;
  readonly programmeId?: string;
  readonly agencyMayTakePeople: boolean;
  readonly programmeIsTheirs?: boolean;
  readonly by: Speaker;
};

/** Notes that a person came to an agency, or to one more of its programmes. */
export function comeToAgency(wish: ComeToAgency, state: Person): Decision<PersonEvent> {
  const { agencyId, programmeId, agencyMayTakePeople, programmeIsTheirs = false, by } = wish;
  if (!mayNote.includes(by.role)) return refuse(agencyRefusals.whoNotesIt);
  const gone = lackingKeys(state);
  if (gone !== null) return refuse(gone);
  const programmes = programmesAt(state, agencyId);
  if (programmes !== null && (programmeId === undefined || programmes.has(programmeId))) return nothing;
  if (!agencyMayTakePeople) return refuse(agencyRefusals.notReady);
  if (programmeId !== undefined && !programmeIsTheirs) return refuse(agencyRefusals.programmeElsewhere);
  return happened('PersonCameToAgency', { agencyId, ...(programmeId === undefined ? {} : { programmeId }) });
}

/** A person goes on without an agency. Why may stay unsaid. */
export type LeaveAgency = { readonly agencyId: string; readonly why?: Why; readonly told: Told; readonly by: Speaker };

/** Notes that a person leaves an agency. It may come in before we heard that they were there. */
export function leaveAgency({ agencyId, why = 'not-said', told, by }: LeaveAgency, state: Person): Decision<PersonEvent> {
  const lacking = lackingIn(told, by);
  if (lacking !== null) return refuse(lacking);
  const left = { here: false, programmeId: null };
  return isSaid<Stay>(staysAt(state, agencyId), state.tellings, { value: left, told })
    ? nothing
    : happened('PersonLeftAgency', { agencyId, why, told });
}

/** Whoever came in through an agency's door came to that agency, before anything else they did on that instant. */
function staysAt({ agencies, door }: Person, agencyId: string): Said<Stay> {
  const stays = agencies.get(agencyId) ?? [];
  if (door?.agencyId !== agencyId) return stays;
  const { eventId, occurredAt } = door;
  const earlier = stays.filter(({ at }) => at < occurredAt);
  return [...earlier, { eventId, at: occurredAt, value: { here: true, programmeId: null } }, ...stays.slice(earlier.length)];
}
