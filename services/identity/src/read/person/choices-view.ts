/** What is there for this person to choose now, because something changed with an agency or a specialist? No answer is not a yes (P3, P12). */
import { formatInstant } from '@golden-thread/kernel';
import type { Agency } from '../../domain/agency.ts';
import { changesOf } from '../../domain/pairing-waiting.ts';
import type { Walker } from '../../look-ups.ts';

/** A way to answer, and where. */
export type AnswerInView = {
  readonly way: 'move' | 'take-it-all' | 'erase';
  readonly sentence: string;
  readonly method: 'GET' | 'POST';
  readonly links: readonly string[];
};

/** An agency that leaves or left, while the person is with it. */
export type AgencyLeavingInView = {
  readonly agencyId: string;
  /** Null once it left. */
  readonly leavesAt: string | null;
  readonly takenOverBy: string | null;
  readonly sentence: string;
  readonly answers: readonly AnswerInView[];
};

/** The whole part. Of a specialist the pairing says what changed and how to go on. */
export type ChoicesInView = {
  readonly agencies: readonly AgencyLeavingInView[];
  readonly specialists: readonly { readonly specialistId: string; readonly link: string }[];
};

/** An agency of the person. */
export type AgencyOfPerson = { readonly agencyId: string; readonly state: Agency };

/** Said of every agency that leaves. */
const NOTHING_BY_ITSELF = 'Nothing of yours goes anywhere unless you say so. No answer is not a yes.';

/** The services that keep something of a person, each with their thread. */
const KEEPERS = ['identity', 'preferences', 'sessions', 'community-outcomes'] as const;

/** What the person can choose. */
export function choicesFor(personId: string, agencies: readonly AgencyOfPerson[], walkers: readonly Walker[]): ChoicesInView {
  const changed = new Set(walkers.filter((each) => changesOf(each).length > 0).map(({ specialistId }) => specialistId));
  const link = addressOf('identity', personId, 'pairing');
  return {
    agencies: agencies.flatMap((each) => leavingOf(personId, each)),
    specialists: [...changed].map((specialistId) => ({ specialistId, link })),
  };
}

function leavingOf(personId: string, { agencyId, state: { leaving, left } }: AgencyOfPerson): AgencyLeavingInView[] {
  if (leaving === null && !left) return [];
  return [
    {
      agencyId,
      leavesAt: leaving === null ? null : formatInstant(leaving.at),
      takenOverBy: leaving?.takenOverBy ?? null,
      sentence: NOTHING_BY_ITSELF,
      answers: answersFor(personId),
    },
  ];
}

function answersFor(personId: string): readonly AnswerInView[] {
  const identity = (path: string) => [addressOf('identity', personId, path)];
  return [
    { way: 'move', sentence: 'Move: sign a consent that names the new agency.', method: 'POST', links: identity('consents') },
    {
      way: 'take-it-all',
      sentence: 'Take it all: read and keep everything that is here.',
      method: 'GET',
      links: KEEPERS.map((service) => addressOf(service, personId, 'thread')),
    },
    {
      way: 'erase',
      sentence: 'Erase: ask for it. You see first if a law keeps something for a time.',
      method: 'POST',
      links: identity('erasure/request'),
    },
  ];
}

function addressOf(service: (typeof KEEPERS)[number], personId: string, path: string): string {
  return `/api/${service}/people/${encodeURIComponent(personId)}/${path}`;
}
