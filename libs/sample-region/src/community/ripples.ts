/**
 * Who lifted whom: it grows out of meetings, gatherings, sessions and whoever brought somebody along. Who may know of it and who may be
 * named is each one's own choice; most choose neither (P13).
 */
import type { Chance } from '../chance.ts';
import type { Life } from '../lives/life.ts';
import { namingOf, takesBack, tellingOf, thanks, thanksSomebody, type Lift } from '../lives/lifting.ts';
import { hears } from '../lives/saying.ts';
import { DAY, type Minute } from '../wish-book.ts';
import { WHO_IT_WAS } from '../words/community-words.ts';
import type { Together } from './groups.ts';

/** Where people met, in time order, and everybody who lives here. */
export type Ground = { readonly chance: Chance; readonly together: readonly Together[]; readonly lives: readonly Life[] };

/** All ripples of the region. */
export function ripples(ground: Ground): void {
  const lifted = new Map<Life, Set<string>>();
  for (const place of ground.together.toSorted((a, b) => a.at - b.at)) afterMeeting(place, ground.chance.of(place.id), lifted);
  for (const life of ground.lives) {
    broughtAlong(life, ground, lifted);
    bySpecialistOrSomebody(life, lifted);
  }
}

type Lifted = Map<Life, Set<string>>;

/** Whether this is the first time that one thanks the other. */
function isNew(life: Life, inspirerId: string, lifted: Lifted): boolean {
  const known = lifted.get(life) ?? new Set();
  if (known.has(inspirerId)) return false;
  lifted.set(life, known.add(inspirerId));
  return true;
}

/** Some who were there say afterwards who moved them: those who were lifted before more seldom. */
function afterMeeting({ id, at, lives, facilitator }: Together, chance: Chance, lifted: Lifted): void {
  for (const life of lives) {
    if (!chance.happens(lifted.has(life) ? 0.025 : 0.085)) continue;
    const said = at + chance.between(1, 20) * DAY;
    if (said > life.over - DAY) continue;
    const through = chance.pick(['story', 'story', 'presence', 'words', 'act', 'gathering'] as const);
    const inspirer = chance.happens(0.85) ? somebodyMoving(life, lives, { chance, lifted }) : null;
    if (inspirer !== null) {
      if (isNew(life, inspirer.id, lifted)) liftedBy(life, inspirer, { at: said, lift: { through, gatheringId: id } });
    } else if (isNew(life, facilitator.id, lifted)) {
      thanks(life.at(said), facilitator.id, { through, gatheringId: id });
    }
  }
}

/** Whoever was there longer, and most often somebody who was lifted themselves; null where nobody was. */
function somebodyMoving(
  life: Life,
  lives: readonly Life[],
  { chance, lifted }: { readonly chance: Chance; readonly lifted: Lifted },
): Life | null {
  const others = lives.filter((other) => other !== life && other.person.joined < life.person.joined);
  const moved = others.filter((other) => lifted.has(other));
  if (others.length === 0) return null;
  return chance.pick(moved.length > 0 && chance.happens(0.6) ? moved : others);
}

/** Whoever came because of a friend or a group often says who it was: somebody of the agency who had come before. */
function broughtAlong(life: Life, { lives }: Ground, lifted: Lifted): void {
  const { person } = life;
  if (person.door !== 'friend' && person.door !== 'group') return;
  const chance = person.chance.of('brought');
  const at = person.joined + chance.between(5, 70) * DAY;
  if (!chance.happens(0.6) || at > life.over - DAY) return;
  const before = lives.filter(
    (other) => other.person.agency === person.agency && other.person.joined + 20 * DAY < person.joined && other.over > at,
  );
  const near = before.slice(-40);
  const inspirer = near[chance.below(near.length)];
  if (inspirer === undefined || !isNew(life, inspirer.id, lifted)) return;
  liftedBy(life, inspirer, { at, lift: { through: chance.pick(['words', 'story', 'act', 'presence', 'not-said']) } });
}

/** Thanks to one's own specialist, or to somebody who is registered nowhere. A specialist never asks for it. */
function bySpecialistOrSomebody(life: Life, lifted: Lifted): void {
  const chance = life.person.chance.of('thanks');
  const walk = life.walks[0];
  if (walk === undefined) return;
  const at = walk.from + chance.between(30, 120) * DAY;
  if (at > life.over - 2 * DAY) return;
  if (chance.happens(0.07) && isNew(life, walk.specialist.id, lifted)) {
    thanks(life.at(at), walk.specialist.id, { through: chance.pick(['story', 'words', 'presence']) });
  } else if (chance.happens(0.04)) {
    thanksSomebody(life.at(at), chance.pick(WHO_IT_WAS[life.person.voice.language]), chance.pick(['act', 'presence', 'words']));
  }
}

/** One thanks another, and each says what the other may know. */
export function liftedBy(life: Life, inspirer: Life, { at, lift }: { readonly at: Minute; readonly lift: Lift }): void {
  const chance = life.person.chance.of(`lifted/${inspirer.id}`);
  const unconfirmed = life.specialistAt(at) !== null && chance.happens(0.04);
  const { id, key } = thanks(life.at(at), inspirer.id, lift, unconfirmed ? { way: 'memory' } : {});
  const later = at + chance.between(2, 30) * DAY;
  const end = Math.min(life.over, inspirer.over) - 8 * DAY;
  if (unconfirmed) {
    if (later < end)
      hears(life.at(later), key, chance.happens(0.75) ? 'confirm' : 'correct', `/api/community-outcomes/inspirations/${id}/`);
    return;
  }
  if (later <= end) choices(life, inspirer, { id, at: later, draw: chance.next() });
}

/** What each of the two says on who may know; most say nothing. `draw`: from 0 to 1. */
function choices(life: Life, inspirer: Life, { id, at, draw }: { readonly id: string; readonly at: Minute; readonly draw: number }): void {
  if (draw > 0.95) takesBack(life.at(at), id);
  if (draw > 0.42) return;
  tellingOf(life.at(at), id, 'allow');
  if (draw < 0.22) namingOf(inspirer, at + 2 * DAY, life, { id, choice: 'naming/allow' });
  if (draw < 0.02) namingOf(inspirer, at + 6 * DAY, life, { id, choice: 'naming/keep-private' });
  if (draw > 0.405) namingOf(inspirer, at + 5 * DAY, life, { id, choice: 'name/take-off' });
  if (draw > 0.385 && draw < 0.4) tellingOf(life.at(at + 7 * DAY), id, 'keep-private');
}
