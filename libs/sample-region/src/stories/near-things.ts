/** Days that could have gone otherwise: Dez, who was woken; Opal, who was told first; Ezra, who was not dead at all. */
import { hearsTheLimits, keepsContact } from '../lives/arriving.ts';
import { begins, callIsReviewed, helpIsCalled, isReported, isThoughtDead, naloxoneIsGiven, passes } from '../lives/hard-times.ts';
import { getsBetter } from '../lives/lifting.ts';
import { meets, noted } from '../lives/meeting.ts';
import { chooses, ends, envisions, plans, prefers, steps, turns } from '../lives/saying.ts';
import { Story, type Scene } from './story.ts';

/** Naloxone was in the bag, and somebody who counted his breaths. */
export function dez(scene: Scene): Story {
  const story = new Story(scene, {
    key: 'dez',
    name: 'Dez',
    language: 'en',
    agency: 'agency-freehold',
    month: 13,
    door: 'outreach',
    theme: 'music',
    voice: { kin: 'my uncle', friend: 'Cal' },
  });
  const { life } = story;
  story.arrives(story.specialist(0));
  hearsTheLimits(story.on(2));
  envisions(story.on(3), 'question-vision', 'To play bass somewhere people sit close enough to feel it in the floor.');
  prefers(story.on(3, 19), { words: 'Do not whisper around me. If it is bad, say that it is bad.' });
  meets(story.on(20), { place: 'community', wanted: ['emotional'], given: ['emotional'] });
  const hard = begins(story.on(61, 20), 'specialist');
  naloxoneIsGiven(life.at(story.day(61, 20) + 2), hard);
  const call = helpIsCalled(life.at(story.day(61, 20) + 3), hard, {
    helper: '911',
    agreement: 'could-not-be-asked',
    personTold: 'after',
    lifeInDanger: true,
    why: 'He was not breathing by himself. I gave naloxone, breathed for him, and called. I told him all of it when he was awake.',
  });
  passes(story.on(61, 22), hard, 'I woke up to somebody counting out loud. I did not know anybody knew that number of my breaths.');
  callIsReviewed(story.on(62, 15), hard, call);
  plans(
    story.on(66),
    'crisis',
    'Cal has the second kit. If my door is shut and the bass is silent, come in. Then sit, and let me be grumpy.',
  );
  const goal = chooses(story.on(70), 'Never alone on paydays, and a kit in three places.');
  ends(story.on(77), goal, steps(story.on(70, 19), goal, 'One kit in the bag the bass lives in.', 'together'));
  turns(story.on(120), goal, 'reach', {
    howItFeels: 'Cal calls it the best insured bass in town. Four paydays, four card games. I lost all of them.',
  });
  return story;
}

/** The law asked for a report. She heard it before anybody else did, and chose what to say herself. */
export function opal(scene: Scene): Story {
  const story = new Story(scene, {
    key: 'opal',
    name: 'Opal',
    language: 'en',
    agency: 'agency-kitchen-table',
    month: 16,
    door: 'friend',
    theme: 'home',
    voice: { kin: 'my nephew', friend: 'Dot' },
  });
  story.arrives(story.specialist(0));
  hearsTheLimits(story.on(2));
  envisions(story.on(3), 'question-recovery', 'My own key in my own purse. Seventy-eight is old enough to hold it.');
  prefers(story.on(3, 19), { words: 'Speak to me, not over me. My ears are fine, it is the chairs that are low.' });
  const hard = begins(story.on(54, 16), 'specialist');
  isReported(story.on(54, 18), hard, { kind: 'adult-at-risk', law: 'adult-protective-services-act', personTold: 'before' });
  passes(
    story.on(54, 19),
    hard,
    'She said at our first meeting that there is one thing she cannot keep to herself. So I was not surprised. I sat next to her while she called.',
  );
  const session = meets(story.on(68), { place: 'home', wanted: ['instrumental'], given: ['instrumental', 'emotional'] });
  noted(story.on(68, 20), session, 'Opened the bank letters together. Opal reads them out, I only hold the lamp.');
  getsBetter(story.on(140), {
    about: 'financial',
    statement: 'My pension comes to me, and I give my nephew what I want to give him.',
    matters: 'He is still my nephew. Now he asks.',
    helped: 'Dot, who drove me to the bank and waited outside with the engine on, like in the movies.',
    depth: 'transitional',
  });
  return story;
}

/** The pier said that he had drowned. He read about it in his own agency. */
export function ezra(scene: Scene): Story {
  const story = new Story(scene, {
    key: 'ezra',
    name: 'Ezra',
    language: 'en',
    agency: 'agency-lantern',
    month: 18,
    door: 'self',
    theme: 'road',
    voice: { place: 'the net lofts' },
  });
  story.arrives(story.specialist(2));
  hearsTheLimits(story.on(2));
  keepsContact(story.on(2, 19), { whatToAvoid: 'No news of me to the pier, please. The pier makes more of it.' });
  envisions(story.on(3), 'question-vision', 'Three weeks on a boat and nobody worried, because they know that I come back.');
  meets(story.on(30), { mode: 'walk', wanted: ['affiliational'], given: ['affiliational'] });
  isThoughtDead(story.on(101), 6);
  meets(story.on(130), { place: 'agency', wanted: [], given: ['affiliational'] });
  prefers(story.on(130, 20), { words: 'Before you believe the pier, leave me a note at the net lofts. I was fishing. I was fine.' });
  return story;
}
