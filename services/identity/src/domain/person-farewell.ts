/** When a person dies: messages stop at once, and of their words only opens what they had allowed. */
import { happened, lackingIn, nothing, refusal, refuse, type Decision, type Role, type Speaker } from '@golden-thread/kernel';
import { lackingKeys } from './person-erasure.ts';
import { hasDied, saidInLife } from './person-life.ts';
import type { Person } from './person.ts';
import type { PersonEvent } from './person.schema.ts';
import { confirmedOf, isSaid, lastWord } from './said.ts';

type DataOf<Name extends PersonEvent['type']> = Extract<PersonEvent, { type: Name }>['data'];
type AfterMe = Omit<DataOf<'AfterMeSet'>, 'told'>;

/** What becomes of a person's words when they are gone: sealed, and someone without a name, except what they said themselves while they lived. */
export function afterMeOf(state: Person): AfterMe {
  const said = confirmedOf(saidInLife(state, state.afterMe), state.tellings);
  return said.at(-1)?.value ?? { plan: 'sealed', stories: 'sealed', naming: 'someone' };
}

/** What farewell says no to. */
export const farewellRefusals = {
  toldByWhom: refusal(
    'death-told-by-whom',
    'Somebody close to the person, their specialist or the agency lead says this. Ask one of them.',
  ),
  aliveByWhom: refusal('alive-told-by-whom', 'The person, somebody close to them or the agency lead says this. Ask one of them.'),
} as const;

const closeBy: readonly Role[] = ['own-specialist', 'specialist', 'supporter', 'representative', 'agency-steward', 'network-steward'];

/** Somebody says that a person died. */
export type TellDied = { readonly certainty: DataOf<'PersonDied'>['certainty']; readonly by: Speaker };

/** Notes that a person died: as told, or once it is confirmed. What is confirmed is not told again. */
export function tellDied({ certainty, by }: TellDied, state: Person): Decision<PersonEvent> {
  if (!closeBy.includes(by.role)) return refuse(farewellRefusals.toldByWhom);
  const last = lastWord(state.life, state.tellings)?.value;
  return last === 'confirmed' || last === certainty ? nothing : happened('PersonDied', { toldBy: by.id, certainty });
}

/** Somebody says that it was a mistake. */
export type CorrectDied = { readonly by: Speaker };

/** Notes that a person is alive. */
export function correctDied({ by }: CorrectDied, state: Person): Decision<PersonEvent> {
  if (by.role !== 'person' && !closeBy.includes(by.role)) return refuse(farewellRefusals.aliveByWhom);
  return hasDied(state) ? happened('PersonDiedCorrected', {}) : nothing;
}

/** A person says what becomes of their words when they are gone. */
export type SetAfterMe = DataOf<'AfterMeSet'> & { readonly by: Speaker };

/** Sets what becomes of a person's words. */
export function setAfterMe({ by, ...wish }: SetAfterMe, state: Person): Decision<PersonEvent> {
  const lacking = lackingIn(wish.told, by) ?? lackingKeys(state);
  if (lacking !== null) return refuse(lacking);
  const { told, ...value } = wish;
  return isSaid(state.afterMe, state.tellings, { value, told }) ? nothing : happened('AfterMeSet', wish);
}
