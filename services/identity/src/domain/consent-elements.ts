/** What makes a consent whole: each element that 42 CFR 2.31 asks for, and what fits together. Incomplete is refused, naming what is missing. */
import { refusal, type Instant, type Refusal } from '@golden-thread/kernel';
import { keptFromPartners, purposesOf, type ConsentStatement } from './consent-lists.ts';
import type { ConsentEvent } from './consent.schema.ts';

/** Everything a consent says. */
export type Granted = Extract<ConsentEvent, { type: 'ConsentGranted' }>['data'];

/** A consent of which something may not have been said yet. */
export type Drafted = Partial<Granted>;

const lacks = (element: string, sentence: string): Refusal => refusal(`consent-lacks-${element}`, sentence, 'P5');

/** What an incomplete consent lacks, by element. */
export const missing = {
  personId: lacks('person', 'Say whose consent this is.'),
  kind: lacks('kind', 'Say what kind of consent this is.'),
  discloser: lacks('discloser', 'Say who may share: an agency, a programme, or a kind of service.'),
  grants: lacks('grants', 'Say what may be shared. Name at least one kind of record.'),
  recipient: lacks('recipient', 'Say who may receive it.'),
  members: lacks('members', 'Say to whom it may be passed on: name them, or say that it is those who care for the person.'),
  purpose: lacks('purpose', 'Say what it is for. "At my request" is enough.'),
  expires: lacks('end', 'Say when this consent ends: a day, or what has to happen first.'),
  noticeVersion: lacks('notice', 'Say which notice about privacy the person was given.'),
  statements: lacks('right-to-revoke', 'Tell the person that they can take this back any day, and how.'),
  redisclosure: lacks('redisclosure', 'Tell the person that who receives this may be allowed to pass it on.'),
  ifIDoNotSign: lacks('if-i-do-not-sign', 'Tell the person what happens if they do not sign.'),
  fundraising: lacks('fundraising-opt-out', 'Tell the person that they can say no to being asked for money.'),
  language: lacks('language', 'Say in which language the person read or heard it.'),
  signedBy: lacks('signer', 'Say who signed: the person, or somebody who may sign for them, and why they may.'),
  signature: lacks('signature', 'Let it be signed. A signature in the app or on paper will do.'),
  copyGiven: lacks('copy', 'Say whether the person got a copy.'),
} as const;

/** The elements in the order in which a form asks for them. */
const elements = [
  'personId',
  'kind',
  'discloser',
  'grants',
  'recipient',
  'purpose',
  'expires',
  'noticeVersion',
  'statements',
  'language',
  'signedBy',
  'signature',
  'copyGiven',
] as const satisfies readonly (keyof Granted)[];

/** The first element that is missing, or the consent with all of them. */
export function wholeOf(drafted: Drafted): { readonly lacking: Refusal } | { readonly whole: Granted } {
  const absent = elements.find((element) => drafted[element] === undefined);
  if (absent !== undefined) return { lacking: missing[absent] };
  // Every field that the schema requires is among the elements.
  const whole = drafted as Granted;
  const lacking = lackingPart(whole);
  return lacking === null ? { whole } : { lacking };
}

function lackingPart(whole: Granted): Refusal | null {
  const { grants, recipient, expires, signedBy } = whole;
  if (grants.length === 0) return missing.grants;
  if (recipient.kind === 'intermediary' && !namesMembers(recipient)) return missing.members;
  if (expires.kind !== 'none' && expires[expires.kind] === undefined) return missing.expires;
  if (signedBy.who === 'representative' && (signedBy.id === undefined || signedBy.basis === undefined)) return missing.signedBy;
  return lackingStatement(whole);
}

function namesMembers({ members = [], membersWho }: Granted['recipient']): boolean {
  return members.length > 0 || membersWho !== undefined;
}

function lackingStatement({ kind, purpose, statements }: Granted): Refusal | null {
  const lack = (statement: ConsentStatement) => !statements.some(({ code }) => code === statement);
  const forCare = kind === 'care-payment-operations';
  if (lack('right-to-revoke')) return missing.statements;
  if (forCare && lack('redisclosure')) return missing.redisclosure;
  if (forCare && lack('if-i-do-not-sign')) return missing.ifIDoNotSign;
  return purpose === 'fundraising' && lack('fundraising-opt-out') ? missing.fundraising : null;
}

/** What does not fit together in a consent. */
export const misfits = {
  purpose: refusal('purpose-of-another-kind', 'This purpose needs a consent of its own. Sign that one apart.', 'P5'),
  notes: refusal('notes-apart', 'Notes need a consent of their own, with nothing else in it. Sign that one apart.', 'P5'),
  notTheirs: refusal('not-the-persons-to-share', "A specialist's own reflections are not the person's to share. Leave them out.", 'P5'),
  staysHere: refusal('kept-from-partners', 'Some of this never goes to a partner. Leave it out, or name an agency.', 'P5'),
  endless: refusal('consent-needs-an-end', 'Only a consent for care and its payment may have no end. Say when this one ends.', 'P5'),
  over: refusal('consent-over-already', 'This consent would be over already. Say a later day.'),
} as const;

/** What does not fit together, or null. */
export function misfitIn({ kind, purpose, grants, recipient, expires }: Granted, now: Instant): Refusal | null {
  if (!purposesOf[kind].includes(purpose)) return misfits.purpose;
  if (grants.some((category) => (category === 'notes') !== (kind === 'counselling-notes'))) return misfits.notes;
  if (grants.includes('story-balance')) return misfits.notTheirs;
  if (recipient.kind !== 'agency' && grants.some((category) => keptFromPartners.has(category))) return misfits.staysHere;
  if (expires.kind === 'none') return kind === 'care-payment-operations' ? null : misfits.endless;
  return expires.kind === 'at' && expires.at !== undefined && expires.at <= now ? misfits.over : null;
}
