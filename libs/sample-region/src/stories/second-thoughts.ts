/** Socorro, who says things twice: what was written from memory is read back to her, and whoever may read her plan is hers to say. */
import { hearsOfThemselves, hearsTheLimits, keepsContact, namesIt, trusts, trustsNoMore } from '../lives/arriving.ts';
import { feels, getsBetter, hearsHowSure, putsRight, takesOutcomeBack } from '../lives/lifting.ts';
import { answersNote, hearsAnswer, meets, noted } from '../lives/meeting.ts';
import { envisions, notesDirective, plans, prefers, sharesPlan, unsharesPlan } from '../lives/saying.ts';
import { Story, type Scene } from './story.ts';

const memory = { way: 'memory' } as const;

/** Nothing is hers before she has heard it. */
export function socorro(scene: Scene): Story {
  const story = new Story(scene, {
    key: 'socorro',
    name: 'Socorro',
    language: 'es',
    agency: 'agency-puente',
    month: 11,
    door: 'friend',
    theme: 'cooking',
    voice: { kin: 'mi hermana', friend: 'Tencha' },
  });

  story.arrives(story.specialist(0));
  hearsTheLimits(story.on(2));
  const contact = keepsContact(
    story.on(2, 19),
    { whatToAvoid: 'Al trabajo no me llamen. Ahí soy la señora de las cuentas y nada más.' },
    memory,
  );
  hearsOfThemselves(story.on(9), contact, 'confirm');
  const word = namesIt(story.on(9, 19), 'mi tratamiento', 'memory');
  hearsOfThemselves(story.on(16), word, 'correct');
  namesIt(story.on(16, 19), 'mi segunda vuelta');
  envisions(story.on(17), 'question-vision', 'Una cocina con la radio prendida, y que la que decide qué se guisa sea yo.');
  prefers(story.on(17, 19), { words: 'Léame lo que escribió antes de guardarlo. A veces lo digo mejor la segunda vez.' });
  socorroIsReadTo(story);
  socorroDecides(story);
  socorroThinksAgain(story);
  return story;
}

/** Two notes, and what she answered to them, as it was remembered. */
function socorroIsReadTo(story: Story): void {
  const first = meets(story.on(24), { place: 'agency', wanted: ['emotional'], given: ['emotional'] });
  noted(story.on(24, 20), first, 'Hablamos de la casa de su suegra, y de la olla que se llevó consigo.');
  const yes = answersNote(story.on(25), first, 'La olla era de mi mamá. Me llevé lo mío.', memory);
  hearsAnswer(story.on(31), first, { key: yes, verdict: 'confirm' });
  const second = meets(story.on(45), { mode: 'walk', wanted: ['affiliational'], given: ['affiliational'] });
  noted(story.on(45, 20), second, 'Caminamos hasta la biblioteca. Sacó su primera credencial de lectora.');
  const no = answersNote(story.on(46), second, 'Que quiere ir sola la próxima vez.', memory);
  hearsAnswer(story.on(52), second, { key: no, verdict: 'correct' });
  answersNote(story.on(52, 19), second, 'Dije que ya puedo ir sola. No que quiera.');
  const low = feels(story.on(53), 4, memory);
  hearsHowSure(story.on(60), low, 'correct');
  feels(story.on(60, 19), 6);
  hearsHowSure(story.on(95), feels(story.on(88), 7, memory), 'confirm');
}

/** Her sister reads on; somebody else does not. */
function socorroDecides(story: Story): void {
  const sister = trusts(story.on(70), 'mi hermana Amelia', ['be-called', 'read-shared-plan']);
  const cousin = trusts(story.on(70, 19), 'mi primo Rubén', ['read-shared-plan']);
  plans(story.on(71), 'early-signs', 'Guiso para veinte y no me siento a comer. Contesto «todo bien» antes de que me pregunten.');
  plans(story.on(71, 19), 'crisis', 'Amelia primero. Que ponga el café y no me pregunte nada hasta la segunda taza.');
  sharesPlan(story.on(72), sister, ['early-signs', 'crisis']);
  sharesPlan(story.on(72, 19), cousin, ['early-signs']);
  unsharesPlan(story.on(118), cousin);
  trustsNoMore(story.on(121), cousin);
  notesDirective(story.on(125), {
    whereItIs: 'En la lata azul de las galletas, arriba del refrigerador de Amelia. El original, firmado.',
    whoMayOpen: 'Amelia, y la doctora que esté de guardia.',
  });
}

/** What she said got better, put as it was; and one thing she would rather keep. */
function socorroThinksAgain(story: Story): void {
  const meals = getsBetter(story.on(140), {
    about: 'financial',
    statement: 'Vendo comida tres días a la semana.',
    matters: 'Pago mi cuarto con mis guisos.',
    helped: 'Tencha.',
    depth: 'transitional',
  });
  putsRight(story.on(147), meals, {
    statement: 'Vendo comida dos días a la semana, y el tercero la regalo.',
    whoHelped: 'Tencha, que prueba todo y no perdona la sal.',
  });
  const talks = getsBetter(story.on(150), { about: 'social', statement: 'Mi suegra y yo ya nos hablamos.', depth: 'transactional' });
  takesOutcomeBack(story.on(163), talks);
}
