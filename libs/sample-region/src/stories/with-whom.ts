/** Who walks with whom: reassignment with each choice, a lapsed credential, a trainee, waiting, moving, writing offline. */
import { joins, leaves } from '../community/groups.ts';
import {
  chooses as choosesSpecialist,
  choosesOnly,
  comesTo,
  covered,
  hearsTheLimits,
  leavesAgency,
  meanwhile,
  proposed,
  registers,
  releases,
  unable,
  wants,
} from '../lives/arriving.ts';
import { consents } from '../lives/hard-times.ts';
import { feels, getsBetter } from '../lives/lifting.ts';
import { arranges, hearsStory, meets, noted, rates } from '../lives/meeting.ts';
import { chooses, ends, envisions, prefers, steps, turns } from '../lives/saying.ts';
import { DAY } from '../wish-book.ts';
import { Story, type Scene } from './story.ts';

type Continuity = 'nothing' | 'preferences' | 'notes-shared-with-me' | 'everything';

/** Four people who changed who walks with them, and what each let the next one see. */
export const CHANGES: readonly {
  key: string;
  name: string;
  language: 'en' | 'es';
  agency: string;
  month: number;
  continuity: Continuity;
  vision: string;
  after: string;
}[] = [
  {
    key: 'lorraine',
    name: 'Lorraine',
    language: 'en',
    agency: 'agency-lantern',
    month: 9,
    continuity: 'nothing',
    vision: 'I want to start a sentence without my whole file sitting next to me.',
    after: 'She knew nothing about me. It was like fresh snow.',
  },
  {
    key: 'beto',
    name: 'Beto',
    language: 'es',
    agency: 'agency-puente',
    month: 10,
    continuity: 'preferences',
    vision: 'Jugar de portero los domingos y que mi hermano grite mi nombre, aunque nos metan cuatro.',
    after: 'Que sepa lo que me gusta. Lo demás se lo cuento yo, si quiero.',
  },
  {
    key: 'hank',
    name: 'Hank',
    language: 'en',
    agency: 'agency-northside',
    month: 11,
    continuity: 'notes-shared-with-me',
    vision: 'My name on the side of a van. Hank’s, with the apostrophe in the right place.',
    after: 'I read all the notes first. They were about me, all right. So he could read them too.',
  },
  {
    key: 'alma',
    name: 'Alma',
    language: 'es',
    agency: 'agency-surcos',
    month: 12,
    continuity: 'everything',
    vision: 'Volver a coser para fiestas: quince años, bodas, lo que sea con brillos.',
    after: 'Dije que le dieran todo. No quiero contar dos veces lo del río.',
  },
];

/** One of {@link CHANGES}. */
export function changes(scene: Scene, { key, name, language, agency, month, continuity, vision, after }: (typeof CHANGES)[number]): Story {
  const story = new Story(scene, { key, name, language, agency, month, door: 'friend', theme: language === 'en' ? 'repair' : 'running' });
  const { life } = story;
  story.arrives(story.specialist(0));
  hearsTheLimits(story.on(2));
  envisions(story.on(4), 'question-vision', vision);
  for (const n of [12, 33, 54]) {
    const session = meets(story.on(n), { place: 'community', wanted: ['emotional'], given: ['emotional'] });
    if (n === 33) noted(story.on(n, 20), session, life.one(life.words.notes));
  }
  releases(story.on(70), continuity, { aloud: key === 'hank' });
  choosesSpecialist(story.on(112), story.specialist(1));
  const session = meets(story.on(120), { mode: 'walk', wanted: ['affiliational'], given: ['affiliational'] });
  rates(story.on(120, 20), session, [4, 4, 3]);
  prefers(story.on(121), { words: after });
  feels(story.on(150), 7);
  return story;
}

/** The credential of her specialist ran out. She was told, and asked for somebody beside, and waited. */
export function fern(scene: Scene): Story {
  const story = new Story(scene, {
    key: 'fern',
    name: 'Fern',
    language: 'en',
    agency: 'agency-hilltop',
    month: 19,
    door: 'self',
    theme: 'mornings',
    voice: { kin: 'my niece' },
  });
  const { life } = story;
  const nell = story.specialistWho('lapsed');
  story.arrives(nell);
  hearsTheLimits(story.on(2));
  envisions(story.on(3), 'question-recovery', 'One quiet hour that belongs to me, and then the world can come in.');
  for (const n of [10, 38, 66, 94, 150])
    meets(story.on(n), { mode: n === 66 ? 'phone' : 'in-person', wanted: ['affiliational'], given: ['affiliational'] });
  const over = (scene.world.calendar.months[26] ?? 0) + 2 * DAY;
  covered(life.at(over + DAY), story.specialist(0), { until: scene.world.calendar.end + 60 * DAY, continuity: 'preferences' });
  const beside = meets(life.at(over + 12 * DAY + 17 * 60), { place: 'home', given: ['affiliational'], minutes: 60 });
  noted(
    life.at(over + 12 * DAY + 19 * 60),
    beside,
    'Nell told me herself, before the letter came. We were three at the table. I wait for her paper.',
  );
  return story;
}

/** A trainee's first person, under a supervisor, until the paper came. */
export function ike(scene: Scene): Story {
  const story = new Story(scene, {
    key: 'ike',
    name: 'Ike',
    language: 'en',
    agency: 'agency-lantern',
    month: 21,
    door: 'outreach',
    theme: 'road',
    voice: { friend: 'Gus' },
  });

  const trainee = story.specialistWho('trainee-certified');
  story.arrives(trainee);
  hearsTheLimits(story.on(2));
  envisions(story.on(3), 'question-vision', 'My license in my back pocket and the windows down on the way to the pier.');
  const goal = chooses(story.on(10), 'Get my license back, fines first.', { from: 'vision', fromId: 'question-vision' });
  ends(story.on(31), goal, steps(story.on(10, 19), goal, 'Ask the county what is still owed.', 'together'));
  arranges(story.on(12), story.day(16, 16), { by: 'specialist' });
  for (const n of [16, 44, 72, 170])
    hearsStory(story.on(n, 17), meets(story.on(n, 16), { place: 'community', given: ['instrumental'] }), {
      cameUp: n === 44 ? 'not-asked' : 'person-asked',
      length: 'moment',
      reaction: n === 44 ? 'too-much' : 'helped',
    });
  turns(story.on(200), goal, 'reach', { howItFeels: 'The photo is terrible. I look like somebody with a future.' });
  return story;
}

/** Asked, was told no, waited with something open meanwhile, and chose again. */
export function luz(scene: Scene): Story {
  const story = new Story(scene, {
    key: 'luz',
    name: 'Luz',
    language: 'es',
    agency: 'agency-puente',
    month: 20,
    door: 'hospital',
    theme: 'home',
    voice: { kin: 'mi hijo' },
  });

  registers(story.on(0, 15), null);
  wants(story.on(0, 16), {
    languages: ['es'],
    supportKinds: ['emotional'],
    words: 'Alguien que sepa lo que es dormir en el carro con un niño.',
  });
  choosesOnly(story.on(2), story.specialist(0));
  unable(story.on(3), story.specialist(0), 'we-know-each-other');
  meanwhile(story.on(3, 20), { offer: 'group', groupId: 'group-cafe-de-olla' });
  joins(story.on(8), story.group('group-cafe-de-olla'), { counted: true, alias: 'Luz', way: 'self' });
  proposed(story.on(33), [story.specialist(1), story.specialist(2)]);
  choosesSpecialist(story.on(34), story.specialist(2));
  hearsTheLimits(story.on(36));
  envisions(story.on(37), 'question-recovery', 'Una puerta que yo cierre por dentro y una mesa donde mi hijo haga la tarea.');
  const goal = chooses(story.on(44), 'Ver tres cuartos antes de que acabe el mes.', { from: 'vision', fromId: 'question-recovery' });
  ends(story.on(52), goal, steps(story.on(44, 20), goal, 'Hacer la lista y llamar el martes, no el viernes.'));
  meets(story.on(53), { place: 'community', wanted: ['instrumental'], given: ['instrumental'], minutes: 120 });
  turns(story.on(75), goal, 'reach', { howItFeels: 'El tercero tenía el piso chueco y buena dueña. Ahí nos quedamos.' });
  getsBetter(story.on(160), {
    about: 'built',
    statement: 'Tengo contrato a mi nombre.',
    matters: 'Mi hijo ya puso sus dibujos con clavo y no con cinta.',
    helped: 'La señora del café de olla que respondió por mí.',
    depth: 'transformational',
  });
  // With a kitchen of her own the coffee is at her place.
  leaves(story.on(175), story.group('group-cafe-de-olla'));
  return story;
}

/** Moved to another valley, and chose what went along. */
export function amparo(scene: Scene): Story {
  const story = new Story(scene, {
    key: 'amparo',
    name: 'Amparo',
    language: 'es',
    agency: 'agency-puente',
    month: 16,
    door: 'self',
    theme: 'cooking',
    voice: { kin: 'mi tía' },
  });

  story.arrives(story.specialist(1));
  hearsTheLimits(story.on(2));
  envisions(story.on(3), 'question-vision', 'Un comedor chiquito, con mi radio y mis manteles, y mi tía de jefa.');
  for (const n of [9, 30, 58]) meets(story.on(n), { place: 'home', wanted: ['affiliational'], given: ['affiliational'] });
  consents(story.on(80), { grants: ['preferences', 'contact'], recipient: { kind: 'agency', id: 'agency-camino' } });
  releases(story.on(85), 'preferences');
  comesTo(story.on(118), 'agency-camino', 'programme-camino');
  choosesSpecialist(story.on(119), story.specialist(0, 'agency-camino'));
  leavesAgency(story.on(122), 'agency-puente', 'moved');
  const session = meets(story.on(130), { place: 'home', wanted: ['instrumental'], given: ['instrumental'] });
  noted(story.on(130, 20), session, 'Probamos la estufa nueva. Quiere vender comida los viernes, con su tía de jefa.');
  return story;
}
