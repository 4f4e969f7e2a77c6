/** Rosa, who tells everything aloud and fills a field; Hazel, whom many follow. */
import { joins } from '../community/groups.ts';
import { hearsTheLimits, keepsAccessNeeds, keepsContact, namesIt } from '../lives/arriving.ts';
import { feels, getsBetter, isSeen, namingOf, tellingOf, thanks } from '../lives/lifting.ts';
import { arranges, hearsStory, looksBack, meets, nextStep, noted, rates } from '../lives/meeting.ts';
import { chooses, ends, envisions, envisionsAnew, hears, prefers, steps, turns, wantsSupport } from '../lives/saying.ts';
import { Story, type Scene } from './story.ts';

/** No phone and no letters: Rosa tells it, somebody writes it down and reads it back. */
export function rosa(scene: Scene): Story {
  const story = new Story(scene, {
    key: 'rosa',
    name: 'Rosa',
    language: 'es',
    agency: 'agency-surcos',
    month: 4,
    door: 'outreach',
    theme: 'garden',
    voice: { friend: 'Chayo', kin: 'mi nieta' },
  });
  const { life } = story;
  const luz = story.specialist(0);
  life.way = 'aloud';
  story.arrives(luz, { by: luz, aloud: true });
  hearsTheLimits(story.on(1, 18));
  keepsContact(story.on(1, 19), {
    names: ['Rosa', 'doña Rosa'],
    safeWays: [{ way: 'el grupo de los surcos, los jueves', leaveMessage: true, sayWho: true }],
    whatToAvoid: 'No tengo teléfono y no leo. Venga usted.',
  });
  keepsAccessNeeds(story.on(1, 20), ['plain-speech', 'ride'], 'Que me lo digan despacio y a la cara.');
  wantsSupport(story.on(2), ['affiliational']);
  envisions(
    story.on(2, 19),
    'question-recovery',
    'Quiero un surco. Uno nomás, con mi maíz y mi calabaza, y que mi nieta sepa de dónde sale la tortilla.',
  );
  prefers(story.on(2, 20), {
    words: 'Yo platico sembrando. Sentada frente a un escritorio se me va la lengua.',
    supportKinds: ['affiliational'],
  });
  rosaSows(story);
  return story;
}

/** Seed, water, and a group that is three people at first. */
function rosaSows(story: Story): void {
  const { life } = story;
  const first = meets(story.on(9, 14), {
    mode: 'walk',
    place: 'community',
    wanted: ['affiliational'],
    given: ['affiliational'],
    minutes: 75,
  });
  noted(story.on(9, 16), first, 'Caminamos por el bordo. Doña Rosa escogió el lugar del primer surco: donde da el sol de la mañana.');
  const goal = chooses(story.on(9, 17), 'Sembrar un surco antes de las lluvias.', { from: 'vision', fromId: 'question-recovery' });
  const seed = steps(story.on(9, 18), goal, 'Pedirle semilla criolla a mi comadre Chayo.');
  const water = steps(story.on(9, 19), goal, 'Preguntar quién abre el agua del canal.', 'together');
  ends(story.on(20), goal, seed);
  joins(story.on(24), story.group('group-surcos'), { counted: true, alias: 'doña Rosa' });
  ends(story.on(31), goal, water);
  prefers(story.on(40), { words: 'Los domingos no, ese día me toca con mi nieta.' }, { way: 'memory' });
  const kept = life.tells(
    story.day(40, 19),
    `/api/preferences/people/${life.id}/preferences`,
    { preferenceId: life.chance.uuid(), words: 'Que vengan también los muchachos que no hablan.' },
    { way: 'memory' },
  );
  hears(story.on(47), kept, 'confirm');
  rosaReaps(story, { goal });
}

/** The corn came, and others came to learn. */
function rosaReaps(story: Story, { goal }: { readonly goal: string }): void {
  const second = meets(story.on(61, 14), { mode: 'walk', place: 'community', minutes: 90, given: ['affiliational'] });
  looksBack(story.on(61, 16), second, 'Que la que enseña también aprende. Yo no sabía lo del compost.');
  turns(story.on(118), goal, 'reach', { howItFeels: 'Salió parejito. Me hinqué y le hablé al maíz como mi mamá.' });
  const corn = getsBetter(story.on(130), {
    about: 'natural',
    statement: 'Donde había puro zacate hay doce surcos.',
    matters: 'Los niños saben de dónde sale el elote.',
    helped: 'Mi comadre Chayo, y el muchacho que abrió el agua sin que nadie le dijera.',
    depth: 'transitional',
  });
  getsBetter(story.on(210), {
    about: 'cultural',
    statement: 'Le enseñé a desgranar a once gentes, y tres ya enseñan a otros.',
    matters: 'Eso me lo enseñó mi abuela y ya no se va a perder.',
    helped: 'El grupo.',
    ledBy: [corn],
    depth: 'transformational',
  });
  feels(story.on(215), 8);
  rates(story.on(230, 14), meets(story.on(230, 13), { mode: 'walk' }), [4, 4, 4]);
  namesIt(story.on(232), 'seguir sembrando');
}

/** Hazel runs slowly, and looks round to see who is behind her. */
export function hazel(scene: Scene): Story {
  const story = new Story(scene, {
    key: 'hazel',
    name: 'Hazel',
    language: 'en',
    agency: 'agency-northside',
    month: 1,
    door: 'self',
    theme: 'running',
    voice: { place: 'the river path', friend: 'Marcus' },
  });

  story.arrives(story.specialist(1));
  hearsTheLimits(story.on(2));
  namesIt(story.on(2, 19), 'the long way round');
  envisions(
    story.on(3),
    'question-vision',
    'To run the bridge and back without stopping. Slowly is fine. I want to be somebody people wave at.',
  );
  const pref = prefers(story.on(3, 19), {
    words: 'Walk with me. I cannot think in a chair.',
    supportKinds: ['affiliational', 'emotional'],
  });
  const goal = chooses(story.on(10), 'Walk the river path three mornings a week.', { from: 'preference', fromId: pref });
  ends(story.on(17), goal, steps(story.on(10, 19), goal, 'Shoes from the thrift store, not new ones.'));
  const talk = meets(story.on(24, 13), { mode: 'walk', wanted: ['emotional'], given: ['emotional'], minutes: 60 });
  const story1 = hearsStory(story.on(24, 14), talk, { cameUp: 'asked-and-agreed', length: 'few-minutes', reaction: 'helped' });
  nextStep(story.on(24, 14), talk, 'person');
  thanks(story.on(31), story.specialist(1).id, { through: 'story', storyId: story1 });
  joins(story.on(40), story.group('group-saturday-walkers'), { counted: true, alias: 'Hazel' });
  hazelToday(story, { goal });
  return story;
}

/** Others walk behind her, and then beside her. */
function hazelToday(story: Story, { goal }: { readonly goal: string }): void {
  const { life } = story;
  turns(story.on(95), goal, 'reach', { howItFeels: 'I know every dog on that path. Two of them know me.' });
  envisionsAnew(story.on(100), 'question-vision', {
    words: 'To run the bridge and back, and to have somebody next to me who said she could not.',
    why: 'It got bigger once I had the first half.',
  });
  const walkers = getsBetter(story.on(180), {
    about: 'social',
    statement: 'Eleven of us walk on Saturdays, in the rain too.',
    matters: 'Someone would notice if I stayed in bed.',
    helped: 'A man with two dogs, both called Walter.',
    depth: 'transitional',
  });
  isSeen(story.on(185), walkers);
  getsBetter(story.on(420), {
    about: 'built',
    statement: 'There is a light under the bridge now.',
    matters: 'The early ones do not have to turn back at the dark part.',
    helped: 'Nineteen walkers at the council, in sneakers.',
    ledBy: [walkers],
    depth: 'transformational',
  });
  for (const [n, score] of [4, 5, 7, 6, 8].entries()) feels(story.on(30 + n * 120), score);
  const late = meets(life.at(story.beforeToday(20, 13)), { mode: 'walk', wanted: [], given: ['affiliational'] });
  noted(
    life.at(story.beforeToday(20, 15)),
    late,
    'Ran, mostly. Hazel wants to stop being the one who organizes, and to stay the one who waves.',
  );
  arranges(life.at(story.beforeToday(3)), story.beforeToday(-9, 13), { by: 'person', mode: 'walk' });
}

/** Hazel lifted June, and June says so; and the other way round. Each chooses who may know, and June thinks again of her name. */
export function lift(one: Story, other: Story): void {
  const at = other.day(250);
  const { id } = thanks(other.life.at(at), one.life.id, { through: 'presence' });
  tellingOf(other.life.at(at + 1440), id, 'allow');
  namingOf(one.life, at + 3 * 1440, other.life, { id, choice: 'naming/allow' });
  const song = thanks(one.life.at(at + 9 * 1440), other.life.id, { through: 'act' });
  tellingOf(one.life.at(at + 10 * 1440), song.id, 'allow');
  namingOf(other.life, at + 12 * 1440, one.life, { id: song.id, choice: 'naming/allow' });
  namingOf(other.life, at + 16 * 1440, one.life, { id: song.id, choice: 'naming/keep-private' });
}
