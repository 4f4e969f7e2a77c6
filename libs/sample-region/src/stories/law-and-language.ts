/** Where law, paper and language come in: Marcus and the court, Eli with a parent who signs, Minh with an interpreter, Tess who signs, Gloria. */
import { joins } from '../community/groups.ts';
import { hearsTheLimits, keepsAccessNeeds, keepsContact } from '../lives/arriving.ts';
import { consents, isRepresented, revokes } from '../lives/hard-times.ts';
import { feels, getsBetter } from '../lives/lifting.ts';
import { answersNote, arranges, meets, noted, rates, withdrawsNote } from '../lives/meeting.ts';
import { chooses, ends, envisions, isAsked, leavesOutsideWish, prefers, prefersAnew, steps, turns, wantsSupport } from '../lives/saying.ts';
import { DAY } from '../wish-book.ts';
import { Story, type Scene } from './story.ts';

/** The court's wish stays the court's. */
export function marcus(scene: Scene): Story {
  const story = new Story(scene, {
    key: 'marcus',
    name: 'Marcus',
    language: 'en',
    agency: 'agency-kitchen-table',
    month: 7,
    door: 'court',
    theme: 'children',
    voice: { kin: 'my mother', friend: 'Darnell' },
  });

  story.arrives(story.specialist(0), { by: story.specialist(0) });
  hearsTheLimits(story.on(2), 'paper');
  const court = isAsked(story.on(3), 'court', 'The court asks for two meetings a month until May, with dates.');
  envisions(story.on(3, 19), 'question-vision', 'To be the dad at the fence on Saturdays, boring and on time.');
  prefers(story.on(3, 20), {
    words: 'Ask me about my kids as people, not about visits. And say first if there is something to sign.',
  });
  const letter = consents(story.on(20), {
    grants: ['session-facts'],
    recipient: { kind: 'partner', id: 'family-court' },
    until: story.day(240),
  });
  const goal = chooses(story.on(25), 'Read to my son every night I have him.', { from: 'vision', fromId: 'question-vision' });
  for (const [n, words] of ['Get a library card.', 'Let him pick the book.', 'Call at half past seven, not at eight.'].entries()) {
    ends(story.on(33 + n * 9), goal, steps(story.on(25 + n, 19), goal, words));
  }
  marcusToday(story, { court, letter, goal });
  return story;
}

/** Saturdays, and a letter that is not needed any more. */
function marcusToday(
  story: Story,
  { court, letter, goal }: { readonly court: string; readonly letter: string; readonly goal: string },
): void {
  joins(story.on(30), story.group('group-fathers-and-pancakes'), { counted: true, alias: 'Marcus' });
  for (let n = 10; n < 190; n += 14)
    meets(story.on(n, 22), { place: 'community', wanted: ['instrumental'], given: n % 4 === 0 ? ['emotional'] : ['instrumental'] });
  turns(story.on(88), goal, 'reach', { howItFeels: 'He corrected my dragon voice. So he was listening.' });
  revokes(story.on(196), letter, { way: 'aloud' });
  leavesOutsideWish(story.on(197), court);
  getsBetter(story.on(220), {
    about: 'social',
    statement: 'I have had my kids every second weekend for half a year.',
    matters: 'They stopped asking whether I am really coming.',
    helped: 'My mother drove us the first ten times.',
    depth: 'transitional',
  });
  rates(story.on(230, 23), meets(story.on(230, 22), { mode: 'walk' }), [4, 4, 4]);
}

/** Sixteen, and heard in his own words; his mother signs what the law wants signed, until his birthday. */
export function eli(scene: Scene): Story {
  const story = new Story(scene, {
    key: 'eli',
    name: 'Eli',
    language: 'en',
    agency: 'agency-next-door',
    month: 15,
    door: 'other',
    theme: 'art',
    voice: { kin: 'my mom', friend: 'Wren', day: 'Thursday' },
  });

  story.arrives(story.specialist(0));
  hearsTheLimits(story.on(2));
  const birthday = story.beforeToday(60, 0);
  const mother = isRepresented(story.on(3), 'parent', story.day(0), birthday);
  consents(story.on(4), {
    grants: ['session-facts'],
    recipient: { kind: 'agency', id: 'agency-hilltop' },
    signedBy: { who: 'representative', id: mother, basis: 'parent' },
    until: birthday,
  });
  envisions(
    story.on(5),
    'question-vision',
    'To draw people so they look like they do when nobody is watching. And to not be the project of my whole family.',
  );
  const page = prefers(story.on(5, 19), {
    words: 'Let me draw while we talk. I am listening, I promise. My mom does not need to know which page.',
  });
  eliToday(story, { mother, page });
  return story;
}

/** A sketchbook, and a birthday. */
function eliToday(story: Story, { mother, page }: { readonly mother: string; readonly page: string }): void {
  const { life } = story;
  const birthday = story.beforeToday(60, 0);
  const goal = chooses(story.on(20), 'Fill one sketchbook before summer. Ugly is allowed.', { from: 'preference', fromId: page });
  ends(story.on(27), goal, steps(story.on(20, 22), goal, 'Buy the cheap one so I am not afraid of it.'));
  joins(story.on(35), story.group('group-after-school'), { counted: true, alias: 'E.' });
  for (let n = 13; n < 300; n += 21) {
    const session = meets(story.on(n, 21), { place: 'community', wanted: ['affiliational'], given: ['affiliational'], minutes: 45 });
    if (n === 55) noted(story.on(n, 22), session, 'I showed the ugly pages on purpose. He showed his.');
  }
  turns(story.on(230), goal, 'reach', { howItFeels: 'The ugly pages are the ones people stop at.' });
  prefersAnew(life.at(birthday + 2 * DAY), page, {
    words: 'Let me draw while we talk. I sign for myself now.',
    why: 'I turned eighteen on the second of the month.',
  });
  consents(life.at(birthday + 3 * DAY), { grants: ['preferences'], recipient: { kind: 'agency', id: 'agency-hilltop' } });
  life.does(birthday + 4 * DAY, `/api/identity/people/${life.id}/representatives/${mother}/end`);
}

/** Every word through an interpreter from another town. */
export function minh(scene: Scene): Story {
  const story = new Story(scene, {
    key: 'minh',
    name: 'Minh',
    language: 'en',
    agency: 'agency-northside',
    month: 13,
    door: 'hospital',
    theme: 'language',
    voice: { kin: 'my daughter', friend: 'Anh' },
  });
  const { life } = story;
  life.way = 'aloud';
  life.interpreter = 'professional';
  story.arrives(story.specialist(0), { by: story.specialist(0), aloud: true });
  hearsTheLimits(story.on(2));
  keepsContact(story.on(2, 19), {
    names: ['Minh', 'Trần Văn Minh'],
    languages: ['Tiếng Việt', 'a little English, for the bus'],
    whatToAvoid: 'Please do not let my daughter interpret. She is twelve.',
  });
  envisions(
    story.on(3),
    'question-recovery',
    'To tell the doctor where it hurts without my daughter in the room. Then to buy her ice cream.',
  );
  prefers(story.on(3, 19), {
    words: 'An interpreter who is not from my town. Short sentences, and wait: more is coming after the pause.',
  });
  minhToday(story);
  return story;
}

/** A card with three sentences. */
function minhToday(story: Story): void {
  const goal = chooses(story.on(12), 'Go to the doctor and tell it all myself.', { from: 'vision', fromId: 'question-recovery' });
  ends(story.on(26), goal, steps(story.on(12, 19), goal, 'Write three sentences on a card, in both languages.', 'together'));
  for (const n of [9, 26, 44, 71])
    meets(story.on(n, 16), {
      place: 'agency',
      interpreter: 'spoken',
      wanted: ['instrumental'],
      given: ['instrumental'],
      minutes: 75,
    });
  turns(story.on(58), goal, 'reach', { howItFeels: 'He looked at me and not at the screen. The ice cream was green.' });
  getsBetter(story.on(75), {
    about: 'human',
    statement: 'I go to the doctor by myself.',
    matters: 'My daughter can stay in school.',
    helped: 'A card with three sentences, and the woman who interprets and never tells.',
    depth: 'transitional',
  });
}

/** Two hands, and a session that is arranged with both of them in mind. */
export function tess(scene: Scene): Story {
  const story = new Story(scene, {
    key: 'tess',
    name: 'Tess',
    language: 'en',
    agency: 'agency-lantern',
    month: 16,
    door: 'self',
    theme: 'art',
    voice: { kin: 'my brother', friend: 'Jo' },
  });

  story.arrives(story.specialist(2));
  hearsTheLimits(story.on(2), 'screen');
  keepsAccessNeeds(story.on(2, 19), ['signing', 'captions'], 'I sign. If you do not, write, and do not shout.');
  envisions(story.on(3), 'question-vision', 'A room with a north window. My quilts on a wall that is not my own.');
  for (const n of [10, 38, 66]) {
    arranges(story.on(n - 5), story.day(n, 17), { by: 'person', mode: 'video' });
    meets(story.on(n, 17), {
      mode: 'in-person',
      place: 'agency',
      interpreter: 'signed',
      wanted: ['emotional'],
      given: ['emotional'],
    });
  }
  const goal = chooses(story.on(40), 'Hang three quilts at the market hall.', { from: 'vision', fromId: 'question-vision' });
  ends(story.on(60), goal, steps(story.on(40, 19), goal, 'Ask the market who decides, in writing.'));
  turns(story.on(120), goal, 'reach', { howItFeels: 'People touched them. There was a sign not to. I was glad they did.' });
  feels(story.on(121), 9);
  return story;
}

/** Medication is part of her way, and the record is hers to answer. */
export function gloria(scene: Scene): Story {
  const story = new Story(scene, {
    key: 'gloria',
    name: 'Gloria',
    language: 'en',
    agency: 'agency-northside',
    month: 17,
    door: 'treatment',
    theme: 'health',
    voice: { kin: 'my cousin', friend: 'Pearl' },
  });

  story.arrives(story.specialist(1));
  hearsTheLimits(story.on(2));
  wantsSupport(story.on(2, 20), ['informational', 'emotional']);
  envisions(story.on(3), 'question-recovery', 'To know what I take and why, and to say no to one of them.');
  prefers(story.on(3, 19), { words: 'Medication is part of my way. Please do not treat it like cheating.' });
  const first = meets(story.on(12), { place: 'agency', wanted: ['informational'], given: ['informational'] });
  noted(story.on(12, 20), first, 'Emptied the drawer onto the table. Nine boxes, four questions for the pharmacist.');
  answersNote(story.on(13), first, 'Eight boxes. The ninth was my cousin’s. Otherwise yes.');
  const second = meets(story.on(40), { mode: 'phone', minutes: 35, given: ['emotional'] });
  noted(story.on(40, 20), second, 'Talked about her sister and the last visit.');
  withdrawsNote(story.on(41), second, { way: 'self' });
  const goal = chooses(story.on(45), 'My own list of what I take and what it does for me.', {
    from: 'vision',
    fromId: 'question-recovery',
  });
  ends(story.on(60), goal, steps(story.on(45, 20), goal, 'Ask the pharmacist about two of them.'));
  turns(story.on(75), goal, 'reach', { howItFeels: 'It fits on one card. It used to be a fog.' });
  const clinic = consents(story.on(90), { grants: ['contact', 'preferences'], recipient: { kind: 'agency', id: 'agency-hilltop' } });
  revokes(story.on(150), clinic, { way: 'self' });
  getsBetter(story.on(160), {
    about: 'human',
    statement: 'My doctor and I made the plan together and it has my handwriting on it.',
    matters: 'I follow it because I wrote it.',
    helped: 'Somebody in the next chair who said nothing at all.',
    depth: 'transformational',
  });
  return story;
}
