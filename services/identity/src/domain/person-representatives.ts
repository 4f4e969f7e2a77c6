/** Who may sign or read for a person, because the law says so. They speak for the person in nothing else (P2). */
import { happened, nothing, refusal, refuse, type Decision, type Instant, type Role, type Speaker } from '@golden-thread/kernel';
import { lackingKeys } from './person-erasure.ts';
import type { Person } from './person.ts';
import type { PersonEvent } from './person.schema.ts';
import { isSaid, lastWord } from './said.ts';

type Named = Extract<PersonEvent, { type: 'RepresentativeNamed' }>['data'];
type Act = Named['may'][number];

/** Whether a representative may sign or read at an instant: somebody saw the document, it lets them, and it holds then. */
export function representativeMay(state: Person, representativeId: string, act: Act, at: Instant): boolean {
  const named = lastWord(state.representatives.get(representativeId) ?? [], state.tellings)?.value ?? null;
  if (named === null || !named.documentSeen || !named.may.includes(act)) return false;
  return named.from <= at && (named.to === null || at < named.to);
}

/** Whether somebody is named as a representative of the person, whatever they may by now. */
export function isRepresentative({ representatives, tellings }: Person, representativeId: string): boolean {
  return (lastWord(representatives.get(representativeId) ?? [], tellings)?.value ?? null) !== null;
}

/** What naming a representative says no to. */
export const representativeRefusals = {
  signsAndReads: refusal(
    'representative-signs-and-reads',
    'A representative can sign and read what the law lets them, nothing else. All else is the person’s own to say.',
    'P2',
  ),
  endsFirst: refusal('representative-ends-first', 'This would end before it begins. Look at the dates in the document and say them again.'),
  seenByOthers: refusal(
    'document-seen-by-others',
    'Somebody of the agency sees the document and says so. Leave that out, and show it to them.',
    'P2',
  ),
  namedByWhom: refusal(
    'representative-named-by-whom',
    'The person, their specialist or the agency lead says this, once they saw the document. Ask one of them.',
    'P2',
  ),
} as const;

const mayName: readonly Role[] = ['person', 'own-specialist', 'agency-steward'];
const acts: readonly string[] = ['sign', 'read'] satisfies Act[];

/** Somebody may sign or read for a person. Until `documentSeen`, they are named and may nothing. */
export type NameRepresentative = Omit<Named, 'may'> & { readonly may: readonly string[]; readonly by: Speaker };

/** Names a representative, or says anew what they may. Nobody sees the document for themselves. */
export function nameRepresentative({ by, may, ...rest }: NameRepresentative, state: Person): Decision<PersonEvent> {
  if (!mayName.includes(by.role)) return refuse(representativeRefusals.namedByWhom);
  const gone = lackingKeys(state);
  if (gone !== null) return refuse(gone);
  if (!may.every(isAct)) return refuse(representativeRefusals.signsAndReads);
  if (rest.to !== null && rest.to <= rest.from) return refuse(representativeRefusals.endsFirst);
  const named: Named = { ...rest, may: [...may] };
  const said = state.representatives.get(named.representativeId) ?? [];
  if (isSaid(said, state.tellings, { value: named })) return nothing;
  return by.role === 'person' && named.documentSeen ? refuse(representativeRefusals.seenByOthers) : happened('RepresentativeNamed', named);
}

/** Somebody no longer signs or reads for a person: it ended in law, the person ended it, or they stepped back. */
export type EndRepresentative = { readonly representativeId: string; readonly by: Speaker };

/** Ends it. It may come in before the naming does, and holds all the same. */
export function endRepresentative({ representativeId, by }: EndRepresentative, state: Person): Decision<PersonEvent> {
  const stepsBack = by.role === 'representative' && by.id === representativeId;
  if (!stepsBack && !mayName.includes(by.role)) return refuse(representativeRefusals.namedByWhom);
  const said = state.representatives.get(representativeId) ?? [];
  return isSaid<Named | null>(said, state.tellings, { value: null }) ? nothing : happened('RepresentativeEnded', { representativeId });
}

function isAct(word: string): word is Act {
  return acts.includes(word);
}
