/** Meetings of groups and gatherings, each once, with who really came. */
import type { Instant } from '@golden-thread/kernel';
import type { Counting } from './counting.ts';
import type { MeetingCorrected } from './facts.ts';

/** People who met. */
export type Meeting = {
  readonly ofGroup: boolean;
  /** `group-meeting`, or the code of the gathering. */
  readonly kind: string;
  readonly heldAt: Instant;
  readonly minutes: number | null;
  readonly attendees: ReadonlySet<string>;
  readonly unnamed: number;
};

/**
 * Every meeting held by the instant of the facts. What a group says of its meeting comes before what the gathering of the same id says, which
 * only repeats it; of several words the one with the smallest key counts, of several corrections that with the largest.
 */
export function meetingsOf(facts: Counting): readonly Meeting[] {
  const inOrder = facts.of('meeting-held').toSorted((a, b) => Number(b.ofGroup) - Number(a.ofGroup));
  const held = new Map(inOrder.toReversed().map((fact) => [fact.meetingId, fact]));
  const corrections = lastOf(facts.of('meeting-corrected'));
  return [...held.values()]
    .filter(({ heldAt }) => heldAt <= facts.asOf)
    .map(({ meetingId, ofGroup, meetingKind: kind, heldAt, minutes, ...said }) => {
      const really = corrections.get(keyOf({ meetingId, ofGroup }));
      return {
        ofGroup,
        kind,
        heldAt,
        minutes,
        attendees: new Set(really?.attendees ?? said.attendees),
        unnamed: really?.unnamed ?? said.unnamed,
      };
    });
}

/** By meeting, and by who says so: the attendees of the last correction, and the number of the last one that names a number. */
function lastOf(corrections: readonly MeetingCorrected[]): ReadonlyMap<string, Pick<MeetingCorrected, 'attendees' | 'unnamed'>> {
  const last = new Map<string, Pick<MeetingCorrected, 'attendees' | 'unnamed'>>();
  for (const correction of corrections) {
    const { attendees, unnamed } = correction;
    last.set(keyOf(correction), { attendees, unnamed: unnamed ?? last.get(keyOf(correction))?.unnamed ?? null });
  }
  return last;
}

function keyOf({ meetingId, ofGroup }: Pick<MeetingCorrected, 'meetingId' | 'ofGroup'>): string {
  return JSON.stringify([ofGroup, meetingId]);
}
