/** Who lifted whom, what got better, how sure somebody feels: the community-outcomes service's part of a life. */
import { type Minute } from '../wish-book.ts';
import type { Life, Manner, Moment } from './life.ts';
import { hears } from './saying.ts';

const path = '/api/community-outcomes';

/** Through what somebody was lifted. */
export type Lift = {
  readonly through: 'story' | 'act' | 'presence' | 'words' | 'gathering' | 'not-said';
  readonly gatheringId?: string;
  readonly storyId?: string;
};

/** Says who inspired them. Returns the id to speak of it by, and the key of the wish. */
export function thanks(
  { life, at }: Moment,
  inspirerId: string,
  lift: Lift,
  manner: Manner = {},
): { readonly id: string; readonly key: string } {
  const inspirationId = life.chance.uuid();
  const key = life.tells(at, `${path}/people/${life.id}/inspirations`, { inspirationId, inspirerId, ...lift }, manner);
  return { id: inspirationId, key };
}

/** Thanks somebody who is registered nowhere: only the teller reads who it was. */
export function thanksSomebody({ life, at }: Moment, whoItWas: string, through: Lift['through']): void {
  const inspirationId = life.chance.uuid();
  life.tells(at, `${path}/people/${life.id}/inspirations`, { inspirationId, whoItWas, through });
}

/** The inspired person says whether the inspirer may know. */
export function tellingOf({ life, at }: Moment, inspirationId: string, choice: 'allow' | 'keep-private'): void {
  life.tells(at, `${path}/inspirations/${inspirationId}/telling/${choice}`, {}, { way: 'self' });
}

/** The inspirer, who may know, says whether they may be named; in the lane of who was inspired, since the one rests on the other. */
export function namingOf(
  inspirer: Life,
  at: Minute,
  inspired: Life,
  wish: { readonly id: string; readonly choice: 'naming/allow' | 'naming/keep-private' | 'name/take-off' },
): void {
  inspirer.tells(at, `${path}/inspirations/${wish.id}/${wish.choice}`, {}, { way: 'self', lane: inspired.id });
}

/** The inspired person takes it back. */
export function takesBack({ life, at }: Moment, inspirationId: string): void {
  life.tells(at, `${path}/inspirations/${inspirationId}/withdraw`, {}, { way: 'self' });
}

/** Says how sure they feel, from 0 to 10. Returns the key of the wish. */
export function feels({ life, at }: Moment, score: number, manner: Manner = {}): string {
  return life.tells(at, `${path}/people/${life.id}/confidence`, { score }, manner);
}

/** Hears read back how sure they are said to feel, and agrees or not. `key`: of the wish that told it. */
export function hearsHowSure(moment: Moment, key: string, verdict: 'confirm' | 'correct'): void {
  hears(moment, key, verdict, `${path}/people/${moment.life.id}/confidence/`);
}

/** What got better, and what it grew from. */
export type Better = {
  readonly about: string;
  readonly statement: string;
  readonly matters?: string;
  readonly helped?: string;
  readonly ledBy?: readonly string[];
  readonly depth?: 'transactional' | 'transitional' | 'transformational';
  readonly sign?: 'positive' | 'negative' | 'mixed';
  readonly intended?: boolean;
};

/** Tells what got better for them. Returns its id. */
export function getsBetter({ life, at }: Moment, better: Better, manner: Manner = {}): string {
  const outcomeId = life.chance.uuid();
  const { about, statement, matters, helped, ledBy, depth, sign = 'positive', intended = true } = better;
  life.tells(
    at,
    `${path}/outcomes`,
    {
      ...{
        outcomeId,
        subjectType: 'person',
        subjectId: life.id,
        statement,
        sign,
        intended,
        category: about,
        agencyId: life.person.agency.id,
      },
      ...(matters === undefined ? {} : { whyItMatters: matters }),
      ...(helped === undefined ? {} : { whoHelped: helped }),
      ...(ledBy === undefined ? {} : { ledBy }),
      ...(depth === undefined ? {} : { depth }),
    },
    manner,
  );
  return outcomeId;
}

/** Puts right what they said got better: only what is named changes. */
export function putsRight(
  { life, at }: Moment,
  outcomeId: string,
  said: { readonly statement?: string; readonly whoHelped?: string },
): void {
  life.tells(at, `${path}/outcomes/${outcomeId}/correct`, said);
}

/** It did not get better after all, or is theirs alone: it counts no more. */
export function takesOutcomeBack({ life, at }: Moment, outcomeId: string): void {
  life.tells(at, `${path}/outcomes/${outcomeId}/withdraw`, {});
}

/** Who walks with them saw it too, and says so: not where they wrote it down for the person themselves. */
export function isSeen({ life, at }: Moment, outcomeId: string, how = 'saw-it'): void {
  if (life.way === 'self' && life.specialistAt(at) !== null) life.specialistDoes(at, `${path}/outcomes/${outcomeId}/substantiate`, { how });
}
