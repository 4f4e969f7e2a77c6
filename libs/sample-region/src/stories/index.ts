/** The lives that are told by hand: each has a beginning, a middle and a today. */
import type { Life } from '../lives/life.ts';
import { june } from './after-a-winter.ts';
import { lou, mavis, netMenders, ozzie } from './ferry-street.ts';
import { hazel, lift, rosa } from './growing.ts';
import { denise, efrain, odell, priya } from './hard-days.ts';
import { eli, gloria, marcus, minh, tess } from './law-and-language.ts';
import { dez, ezra, opal } from './near-things.ts';
import { nayeli, ruth, sam, walt } from './no-and-not-now.ts';
import { socorro } from './second-thoughts.ts';
import type { Scene, Story } from './story.ts';
import { guests, tariq } from './out-of-reach.ts';
import { amparo, changes, CHANGES, fern, ike, luz } from './with-whom.ts';

/** All of them, by key. */
export function tellsStories(scene: Scene): ReadonlyMap<string, Life> {
  const one = hazel(scene);
  const other = june(scene);
  lift(one, other);
  const tellers = [
    rosa,
    walt,
    ruth,
    nayeli,
    sam,
    priya,
    odell,
    efrain,
    denise,
    marcus,
    eli,
    minh,
    tess,
    gloria,
    fern,
    ike,
    luz,
    amparo,
    tariq,
    socorro,
    dez,
    opal,
    ezra,
    guests,
  ];
  const ferryStreet = [mavis, ozzie, lou].map((tell) => tell(scene));
  netMenders(scene, ferryStreet);
  const stories: readonly Story[] = [
    ...[one, other, ...ferryStreet],
    ...tellers.map((tell) => tell(scene)),
    ...CHANGES.map((change) => changes(scene, change)),
  ];
  return new Map(stories.map(({ key, life }) => [key, life]));
}
