/** Every no is worth as much as a yes: Walt, Ruth, Nayeli, Sam. */
import { joins } from '../community/groups.ts';
import { hearsTheLimits, keepsContact } from '../lives/arriving.ts';
import { feels, getsBetter } from '../lives/lifting.ts';
import { meets, noted, rates, touches, wantsNoNote } from '../lives/meeting.ts';
import {
  answers,
  chooses,
  ends,
  envisions,
  hears,
  isOffered,
  letsGo,
  paces,
  pacesAnew,
  prefers,
  steps,
  turns,
  wantsSupport,
} from '../lives/saying.ts';
import { Story, type Scene } from './story.ts';

/** Twice "not for me", and then on his own account. */
export function walt(scene: Scene): Story {
  const story = new Story(scene, {
    key: 'walt',
    name: 'Walt',
    language: 'en',
    agency: 'agency-hilltop',
    month: 9,
    door: 'treatment',
    theme: 'repair',
    voice: { friend: 'Curtis' },
  });

  story.arrives(story.specialist(0));
  hearsTheLimits(story.on(2));
  wantsSupport(story.on(3), ['instrumental']);
  envisions(
    story.on(3, 19),
    'question-recovery',
    'A shed with a radio and a stool for visitors. I want to be known for something other than what I broke.',
  );
  prefers(story.on(3, 20), { words: 'I do not do circles of chairs. Give me something to take apart while we talk.' });
  meets(story.on(10), { place: 'home', wanted: ['instrumental'], given: ['instrumental'] });
  const evening = isOffered(
    story.on(18),
    'There is a repair evening at the grange hall, people bring toasters and stories. Would you come and look?',
    { permission: true, groupId: 'group-repair-evening' },
  );
  answers(story.on(19), evening, 'decline');
  const again = isOffered(
    story.on(60),
    'I know you said no in the summer. I ask this once more and then I leave it: the repair evening has tables, not circles.',
    { permission: true, groupId: 'group-repair-evening', againOf: evening },
  );
  answers(story.on(61), again, 'decline');
  waltToday(story, { again });
  return story;
}

/** On his own account. */
function waltToday(story: Story, { again }: { readonly again: string }): void {
  const goal = chooses(story.on(80), 'Buy back my tools, one a month.');
  const socket = steps(story.on(80, 19), goal, 'Start with the socket set.');
  ends(story.on(112), goal, socket);
  answers(story.on(150), again, 'ask-for');
  const third = isOffered(
    story.on(152),
    'You asked: it is on the last Thursday, seven o’clock, and they have a lamp table with nobody at it.',
    { groupId: 'group-repair-evening', againOf: again, permission: true },
  );
  answers(story.on(153), third, 'take-up');
  joins(story.on(157), story.group('group-repair-evening'), { counted: true, alias: 'Walt' });
  getsBetter(story.on(260), {
    about: 'social',
    statement: 'I have a lamp table. People wait in line to tell me about their mothers.',
    matters: 'They come with a lamp and leave with a phone number.',
    helped: 'Nobody pushed. That is what helped.',
    depth: 'transitional',
    intended: false,
  });
  turns(story.on(300), goal, 'reach', {
    howItFeels: 'The torque wrench was last. I slept with it next to the bed, laugh if you want.',
  });
}

/** No to everything, and somebody who sits with her all the same. */
export function ruth(scene: Scene): Story {
  const story = new Story(scene, {
    key: 'ruth',
    name: 'Ruth',
    language: 'en',
    agency: 'agency-northside',
    month: 10,
    door: 'court',
    theme: 'animals',
    voice: { friend: 'Nell' },
  });

  story.arrives(story.specialist(2));
  hearsTheLimits(story.on(2), 'paper');
  keepsContact(story.on(2, 20), {
    names: ['Ruth'],
    safeWays: [{ way: 'the bench by the tannery, if I am there', leaveMessage: false, sayWho: false }],
    whatToAvoid: 'Everything else.',
  });
  const pace = { way: 'self' } as const;
  const past = paces(story.on(3), 'Before', 'never', pace);
  paces(story.on(3, 19), 'Groups', 'never', pace);
  paces(story.on(3, 20), 'Doctors', 'not-yet', pace);
  prefers(story.on(4), { words: 'Leave me be, on the same bench.' });
  const lines: readonly (readonly [number, string])[] = [
    [20, 'The shelter looks for people who sit with scared dogs and do nothing. Is that something for you?'],
    [75, 'The library has a warm corner and nobody asks. Want to know where?'],
    [140, 'There is soup at the bus station on Thursdays. I can bring you some, or not.'],
  ];
  for (const [n, words] of lines) {
    const id = isOffered(story.on(n), words, { permission: true });
    answers(story.on(n, 19), id, 'decline', { way: 'self' });
  }
  ruthToday(story, { past });
  return story;
}

/** The same bench, month after month. */
function ruthToday(story: Story, { past }: { readonly past: string }): void {
  const { life } = story;
  for (let n = 12; n < 420; n += 28) {
    const session = meets(story.on(n, 16), { place: 'street', minutes: 40, wanted: [], given: ['affiliational'], unplanned: true });
    wantsNoNote(story.on(n, 17), session, { way: 'self' });
    if (n === 180) touches(story.on(n, 16), session, past, 'person');
  }
  const last = meets(life.at(story.beforeToday(9, 16)), { place: 'street', minutes: 70, given: ['affiliational'] });
  wantsNoNote(life.at(story.beforeToday(9, 18)), last, { way: 'self' });
}

/** An idea that nobody answered, and one for later. */
export function nayeli(scene: Scene): Story {
  const story = new Story(scene, {
    key: 'nayeli',
    name: 'Nayeli',
    language: 'es',
    agency: 'agency-puente',
    month: 18,
    door: 'friend',
    theme: 'work',
    voice: { friend: 'Lupita', kin: 'mi mamá' },
  });

  story.arrives(story.specialist(1));
  hearsTheLimits(story.on(2));
  envisions(
    story.on(3),
    'question-vision',
    'Mi propio puesto de jugos, con mi letrero pintado a mano. Que mi mamá se siente en la silla de enfrente y no haga nada.',
  );
  prefers(story.on(3, 19), { words: 'Cosas prácticas. Usted trae la hoja y yo las ganas.', supportKinds: ['instrumental'] });
  const permit = isOffered(story.on(15), 'El condado da un taller de permisos los lunes, en español. ¿Le interesa?', {
    permission: true,
  });
  answers(story.on(16), permit, 'take-up');
  const goal = chooses(story.on(17), 'Sacar el permiso para vender jugos los sábados.', { from: 'suggestion', fromId: permit });
  for (const [n, words] of [
    'Ir al taller del lunes.',
    'Hacer la lista de lo que cuesta.',
    'Pedirle a Lupita su carrito para probar.',
  ].entries()) {
    ends(story.on(25 + n * 20), goal, steps(story.on(18 + n), goal, words));
  }
  nayeliToday(story, { goal });
  return story;
}

/** Oranges, and a chair nobody sits on. */
function nayeliToday(story: Story, { goal }: { readonly goal: string }): void {
  isOffered(story.on(90), 'Hay una señora que vende su exprimidor, casi nuevo. ¿Le paso el dato?', { permission: true });
  const circle = isOffered(story.on(120), 'Unas mujeres con negocio propio desayunan juntas el primer martes. ¿Le gustaría ir un día?', {
    permission: true,
  });
  answers(story.on(121), circle, 'for-later');
  turns(story.on(160), goal, 'reach', {
    howItFeels: 'A las diez ya no quedaba naranja. Mi mamá se levantó tres veces de la silla a cobrar.',
  });
  getsBetter(story.on(200), {
    about: 'financial',
    statement: 'Vendo jugos dos días y ya no pido prestado a fin de mes.',
    matters: 'Mi mamá me dijo: siéntese usted ahora.',
    helped: 'Lupita y su carrito.',
    depth: 'transitional',
  });
  feels(story.on(210), 7);
  const session = meets(story.on(211), { wanted: ['instrumental'], given: ['instrumental', 'emotional'] });
  noted(story.on(211, 20), session, 'Hicimos cuentas. Quiere pintar el letrero ella sola y enseñármelo cuando seque.');
}

/** What was written from memory was not what Sam meant. */
export function sam(scene: Scene): Story {
  const story = new Story(scene, {
    key: 'sam',
    name: 'Sam',
    language: 'en',
    agency: 'agency-northside',
    month: 14,
    door: 'hospital',
    theme: 'mornings',
    voice: { kin: 'my dad', day: 'Wednesday' },
  });
  const { life } = story;
  story.arrives(story.specialist(1));
  life.way = 'aloud';
  hearsTheLimits(story.on(2));
  envisions(story.on(3), 'question-recovery', 'To wake up and not check first whether it is safe. Radio, kettle, light.');
  chooses(story.on(16), 'Get up at six every day.', { from: 'own-words' }, { way: 'memory' });
  const wrongKey = life.tells(
    story.day(16, 19),
    `/api/preferences/people/${life.id}/preferences`,
    { preferenceId: life.chance.uuid(), words: 'Likes to be called in the mornings.' },
    { way: 'memory' },
  );
  hears(story.on(23), wrongKey, 'correct');
  const right = prefers(story.on(23, 19), { words: 'I like mornings. I do not like the phone in them. That is two things.' });
  const goal = chooses(story.on(30), 'One quiet hour before I talk to anybody.', { from: 'preference', fromId: right });
  const clock = steps(story.on(30, 19), goal, 'A plain alarm clock, and the phone in the kitchen.', 'together');
  ends(story.on(38), goal, clock);
  for (const n of [24, 52, 80, 118])
    meets(story.on(n), { mode: 'in-person', place: 'agency', wanted: ['emotional'], given: ['emotional'] });
  rates(story.on(118, 20), meets(story.on(118, 19), { mode: 'phone', minutes: 20 }), [4, 4, 3]);
  turns(story.on(140), goal, 'reach', { howItFeels: 'There are three kinds of birds here. I had no idea.' });
  const late = prefers(story.on(150), { words: 'Group on Wednesdays, if I can sit by the door.' });
  letsGo(story.on(190), late, 'I moved, and there the noise is different.');
  const topic = paces(story.on(191), 'The hospital', 'not-yet');
  pacesAnew(story.on(260), topic, 'ask-first');
  return story;
}
