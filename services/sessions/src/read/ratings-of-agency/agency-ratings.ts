/** How were sessions at this agency for the people in them? Only over the floor of P6, question by question. */
import { isOverTheFloor } from '../../domain/session-balance.ts';
import type { Rating } from '../../domain/rating.ts';
import { HIDDEN } from '../hidden.ts';

type Rated = NonNullable<Rating['rated']>;

/** A rating, with the specialist whose session it is about. */
export type RatedThere = { readonly specialistId: string; readonly rated: Rated };

/** One version of the questions: the mean mark of each, from 0 to 4, rounded to two places; null where it is hidden. */
export type RatedItems = {
  readonly itemSetVersion: string;
  readonly ratings: number;
  readonly heard: number;
  readonly led: number;
  readonly gotSupportWanted: number;
  readonly roomToSpeak: number | null;
};

/** The whole answer. */
export type AgencyRatings = { readonly items: readonly RatedItems[]; readonly hidden: string | null };

/** The ratings of an agency. A pseudonym tells people apart within one version of the questions only, so that each stands by itself. */
export function agencyRatingsOf(rated: readonly RatedThere[]): AgencyRatings {
  const versions = [...new Set(rated.map((each) => each.rated.itemSetVersion))].toSorted();
  const items = versions.flatMap((version) =>
    itemsOf(
      version,
      rated.filter((each) => each.rated.itemSetVersion === version),
    ),
  );
  return { items, hidden: items.length === 0 ? HIDDEN : null };
}

function itemsOf(itemSetVersion: string, rated: readonly RatedThere[]): readonly RatedItems[] {
  if (!isShown(rated)) return [];
  const mean = (mark: (rating: Rated) => number | undefined) => meanOf(rated.flatMap((each) => mark(each.rated) ?? []));
  return [
    {
      itemSetVersion,
      ratings: rated.length,
      heard: mean(({ heard }) => heard),
      led: mean(({ led }) => led),
      gotSupportWanted: mean(({ gotSupportWanted }) => gotSupportWanted),
      roomToSpeak: isShown(rated.filter((each) => each.rated.roomToSpeak !== undefined)) ? mean(({ roomToSpeak }) => roomToSpeak) : null,
    },
  ];
}

function isShown(rated: readonly RatedThere[]): boolean {
  return isOverTheFloor(rated.map((each) => ({ specialistId: each.specialistId, personId: each.rated.raterPseudonym })));
}

function meanOf(marks: readonly number[]): number {
  return Math.round((marks.reduce((sum, mark) => sum + mark, 0) / marks.length) * 100) / 100;
}
