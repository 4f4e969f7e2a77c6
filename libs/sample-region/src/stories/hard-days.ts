/** Hard moments, and what the person's own plan says first: Priya, Odell; Efraín, who died; Denise, who wanted to be forgotten. */
import { joins } from '../community/groups.ts';
import { hearsTheLimits, keepsContact, namesIt, trusts } from '../lives/arriving.ts';
import { begins, callIsReviewed, died, followsPlan, helpIsCalled, isErased, passes, saysForAfter } from '../lives/hard-times.ts';
import { feels, getsBetter } from '../lives/lifting.ts';
import { answersNote, meets, noted } from '../lives/meeting.ts';
import { chooses, ends, envisions, opensInNeed, plans, prefers, sharesPlan, steps, turns } from '../lives/saying.ts';
import { Story, type Scene } from './story.ts';

/** The plan was there, and it held. */
export function priya(scene: Scene): Story {
  const story = new Story(scene, {
    key: 'priya',
    name: 'Priya',
    language: 'en',
    agency: 'agency-northside',
    month: 11,
    door: 'self',
    theme: 'study',
    voice: { kin: 'my aunt', friend: 'Amir' },
  });

  story.arrives(story.specialist(0));
  hearsTheLimits(story.on(2));
  envisions(
    story.on(3),
    'question-vision',
    'A desk by a window and something due on Tuesday. And my aunt asking when the exam is, not how I am.',
  );
  prefers(story.on(3, 19), { words: 'Explain it twice and do not sigh the second time.' });
  const aunt = trusts(story.on(10), 'my aunt Meena', ['be-called', 'read-shared-plan']);
  plans(story.on(11), 'every-day', 'Ten pages, one meal with a spoon, a message to Meena even if it is only a dot.');
  plans(story.on(11, 18), 'early-signs', 'I rearrange the books at night. I answer with one word.');
  plans(story.on(11, 19), 'crisis', 'Meena first. Then the warm line, on speaker, both of us. Sit next to me, not across. Blue blanket.');
  plans(story.on(11, 20), 'after-a-crisis', 'Two days without questions. Soup. Then ask what I want to change in here.');
  sharesPlan(story.on(12), aunt, ['early-signs', 'crisis', 'after-a-crisis']);
  opensInNeed(story.on(12, 19), 'on-call', ['crisis']);
  const session = meets(story.on(30, 15), { wanted: ['informational'], given: ['informational'] });
  noted(story.on(30, 17), session, 'Two pages of fractions, one of worry. Both are getting shorter.');
  priyaToday(story, { aunt });
  return story;
}

/** A hard night, by her own plan; and what came after. */
function priyaToday(story: Story, { aunt }: { readonly aunt: string }): void {
  const hard = begins(story.on(171, 22), 'person');
  followsPlan(story.on(171, 23), hard, { sections: ['crisis'], supporterId: aunt });
  helpIsCalled(story.on(172, 0), hard, {
    helper: 'plan-contact',
    agreement: 'asked-for',
    personTold: 'before',
    why: 'Meena came, as the plan says.',
  });
  helpIsCalled(story.on(172, 1), hard, {
    helper: 'warm-line',
    agreement: 'agreed',
    personTold: 'before',
    why: 'Together, on speaker.',
  });
  passes(story.on(172, 3), hard, 'It worked the way I wrote it. Next time the blanket should be in the hall, not in the attic.');
  plans(
    story.on(176),
    'crisis',
    'Meena first. Then the warm line, on speaker, both of us. Sit next to me, not across. Blue blanket: in the hall.',
  );
  const goal = chooses(story.on(190), 'Pass the reading part.', { from: 'vision', fromId: 'question-vision' });
  ends(story.on(215), goal, steps(story.on(190, 19), goal, 'Sign up for a date and tell Meena which.'));
  turns(story.on(260), goal, 'reach', { howItFeels: 'Meena made everybody look at the paper twice.' });
  for (const [n, score] of [5, 3, 6, 8].entries()) feels(story.on(20 + n * 80), score);
}

/** Help was called without a yes, since a life was at stake. It was told, looked at, and answered. */
export function odell(scene: Scene): Story {
  const story = new Story(scene, {
    key: 'odell',
    name: 'Odell',
    language: 'en',
    agency: 'agency-lantern',
    month: 12,
    door: 'outreach',
    theme: 'company',
    voice: { kin: 'my sister', friend: 'Vernon', day: 'Sunday' },
  });

  story.arrives(story.specialist(0));
  hearsTheLimits(story.on(2));
  envisions(story.on(4), 'question-recovery', 'Three people I could call at two in the morning, and one who would call me.');
  prefers(story.on(4, 19), { words: 'Just sit with me. Sundays are the long ones.' });
  joins(story.on(20), story.group('group-twelve-at-the-pier'), { counted: false });
  meets(story.on(33, 15), { place: 'community', wanted: ['affiliational'], given: ['affiliational'] });
  plans(story.on(40), 'getting-harder', 'I start giving things away and call it tidying.');
  odellToday(story);
  return story;
}

/** The call, and everything that is owed after one. */
function odellToday(story: Story): void {
  const { life } = story;
  const hard = begins(story.on(133, 21), 'specialist');
  const call = helpIsCalled(life.at(story.day(133, 21) + 4), hard, {
    helper: '911',
    agreement: 'not-agreed',
    personTold: 'before',
    lifeInDanger: true,
    why: 'He had taken the whole bottle and stopped answering. I told him that I was calling and that I would ride along.',
  });
  passes(
    story.on(134, 4),
    hard,
    'I was angry for a month. I am alive to be angry. Next time sit closer to the door, I was afraid you would leave.',
  );
  callIsReviewed(story.on(135, 14), hard, call);
  const back = meets(story.on(148, 15), { place: 'hospital', minutes: 30, wanted: [], given: ['affiliational'] });
  noted(story.on(148, 17), back, 'Sat together. Told him once more who was called, when and why, and that he can answer it.');
  answersNote(story.on(150), back, 'It is true. Put in that you held my shoes.');
  plans(story.on(170), 'crisis', 'Vernon first, he lives downstairs. Then ask me to my face. If I cannot answer, call, and ride along.');
  const goal = chooses(story.on(180), 'Invite one person to my place on a Sunday.');
  ends(story.on(200), goal, steps(story.on(180, 19), goal, 'Get a second cup.'));
  turns(story.on(215), goal, 'reach', { howItFeels: 'We used both cups.' });
  getsBetter(story.on(280), {
    about: 'social',
    statement: 'Vernon has a key to my place and I have one to his.',
    matters: 'Somebody would find me.',
    helped: 'A borrowed ladder, returned the same day.',
    depth: 'transitional',
  });
}

/** He sang until the last week, and said what should go on. */
export function efrain(scene: Scene): Story {
  const story = new Story(scene, {
    key: 'efrain',
    name: 'Efraín',
    language: 'es',
    agency: 'agency-surcos',
    month: 7,
    door: 'group',
    theme: 'faith',
    voice: { kin: 'mi hija', friend: 'Goyo' },
  });
  const { life } = story;
  life.way = 'aloud';
  story.arrives(story.specialist(1), { aloud: true });
  hearsTheLimits(story.on(2));
  namesIt(story.on(2, 20), 'ir de regreso a casa');
  envisions(story.on(5), 'question-recovery', 'Cumplir la manda: subir a la capilla del cerro con mi hija, aunque lleguemos de noche.');
  prefers(story.on(5, 19), { words: 'Empezamos con un momento callado y terminamos con una canción. Lo de en medio, como salga.' });
  const goal = chooses(story.on(15), 'Subir a la capilla en octubre.', { from: 'vision', fromId: 'question-recovery' });
  for (const [n, words] of ['Zapatos buenos, usados.', 'Hasta la primera cruz con Goyo.', 'Escoger la fecha con mi hija.'].entries()) {
    ends(story.on(30 + n * 25), goal, steps(story.on(16 + n), goal, words));
  }
  efrainToday(story, { goal });
  return story;
}

/** The hill, the songs, and what should go on. */
function efrainToday(story: Story, { goal }: { readonly goal: string }): void {
  joins(story.on(25), story.group('group-surcos'), { counted: true, alias: 'don Efra' });
  const hija = trusts(story.on(60), 'mi hija Alma', ['be-called', 'read-shared-plan']);
  plans(story.on(62), 'tools', 'El salmo 121, el bordo del canal al amanecer y las canciones de José Alfredo, aunque las cante mal.');
  sharesPlan(story.on(63), hija, ['tools']);
  turns(story.on(120), goal, 'reach', {
    howItFeels: 'Llegamos. Me senté en la barda y lloré a gusto. Mi hija también, y luego comimos.',
  });
  getsBetter(story.on(150), {
    about: 'cultural',
    statement: 'La posada del barrio volvió después de ocho años.',
    matters: 'Los niños cargaron a los peregrinos sin que nadie les dijera cómo.',
    helped: 'Mi hija, que guardaba las letras en una lata de galletas.',
    depth: 'transformational',
  });
  saysForAfter(story.on(170), { plan: 'my-supporters', stories: 'go-on', naming: 'by-name' });
  const last = meets(story.on(230, 16), { place: 'home', minutes: 90, given: ['affiliational'] });
  noted(story.on(230, 19), last, 'Cantamos. Pidió que su silla en el grupo la use quien vaya llegando.');
  died(story.on(262), 'told');
  died(story.on(266), 'confirmed');
}

/** She told much, and then wished to be forgotten. What counted stays a number that leads to nobody. */
export function denise(scene: Scene): Story {
  const story = new Story(scene, {
    key: 'denise',
    name: 'Denise',
    language: 'en',
    agency: 'agency-kitchen-table',
    month: 8,
    door: 'friend',
    theme: 'cooking',
    voice: { kin: 'my niece', friend: 'Bea' },
  });

  story.arrives(story.specialist(1));
  hearsTheLimits(story.on(2));
  keepsContact(story.on(2, 19));
  envisions(story.on(3), 'question-vision', 'A table with six chairs that do not match and somebody in each of them.');
  prefers(story.on(3, 19), { words: 'Meet me over food. I talk when I chop.' });
  const goal = chooses(story.on(14), 'One real meal a week, at the table, with one guest.', {
    from: 'vision',
    fromId: 'question-vision',
  });
  ends(story.on(21), goal, steps(story.on(14, 19), goal, 'Get a pan that does not stick.'));
  for (const n of [10, 31, 60, 95]) {
    const session = meets(story.on(n, 17), { place: 'home', wanted: ['affiliational'], given: ['affiliational'] });
    noted(
      story.on(n, 19),
      session,
      n < 40 ? 'Cooked together. Beans, and a long story about a pan.' : 'Cooked for three. The guest was Bea, who brought pickles.',
    );
  }
  turns(story.on(140), goal, 'reach', { howItFeels: 'We ate rice and beans like kings.' });
  // An audit of the agency was under way; Denise read what held it, and the day it was over.
  isErased(story.on(236), 'words', { held: { basis: 'audit-under-way', days: 31 } });
  return story;
}
