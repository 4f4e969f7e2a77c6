/** June, whose goal waited for a winter. */
import { joins } from '../community/groups.ts';
import { hearsTheLimits, trusts } from '../lives/arriving.ts';
import { getsBetter } from '../lives/lifting.ts';
import { meets, rates } from '../lives/meeting.ts';
import { answers, chooses, ends, envisions, isOffered, plans, prefers, steps, turns } from '../lives/saying.ts';
import { Story, type Scene } from './story.ts';

/** June: a guitar, a stage, a winter in between. */
export function june(scene: Scene): Story {
  const story = new Story(scene, {
    key: 'june',
    name: 'June',
    language: 'en',
    agency: 'agency-lantern',
    month: 6,
    door: 'friend',
    theme: 'music',
    voice: { friend: 'Odell', kin: 'my brother' },
  });

  const specialist = story.specialist(1);
  story.arrives(specialist);
  hearsTheLimits(story.on(2));
  envisions(
    story.on(4),
    'question-vision',
    'A small stage, a bad microphone, and my brother laughing in the back row. He has not heard me since I was nineteen.',
  );
  prefers(story.on(4, 19), { words: 'If I go quiet, put a record on. It is not that I am done talking.' });
  const goal = chooses(story.on(12), 'Get my guitar out of the pawn shop and play two songs at the open evening.', {
    from: 'vision',
    fromId: 'question-vision',
  });
  const jar = steps(story.on(12, 19), goal, 'Five dollars in the jar every Tuesday.');
  const list = steps(story.on(12, 20), goal, 'Write my name on the list before I think about it.');
  ends(story.on(33), goal, jar);
  turns(story.on(60), goal, 'set-aside', {
    why: 'My mother fell. I am the one with the car. Please do not ask me about the guitar till I say so.',
  });
  meets(story.on(75), { mode: 'phone', wanted: ['instrumental'], given: ['instrumental'], minutes: 25 });
  juneToday(story, { goal, list });
  return story;
}

/** After the winter. */
function juneToday(story: Story, { goal, list }: { readonly goal: string; readonly list: string }): void {
  const { life } = story;
  const tools = isOffered(
    story.on(110),
    'The music shop lets people play the demo instruments on slow afternoons. No talk of stages. Would that be something?',
    { permission: true },
  );
  answers(story.on(113), tools, 'for-later');
  turns(story.on(161), goal, 'pick-up-again');
  answers(story.on(162), tools, 'take-up');
  ends(story.on(190), goal, list);
  joins(story.on(170), story.group('group-two-songs'), { counted: true, alias: 'June' });
  turns(story.on(203), goal, 'reach', {
    howItFeels: 'My hands shook for the whole first verse. Then they forgot to. He laughed, all right. He also cried.',
  });
  getsBetter(story.on(220), {
    about: 'cultural',
    statement: 'We are a band. Three chords, four people, every second Tuesday.',
    matters: 'Somebody would call if I did not turn up.',
    helped: 'My brother, who bought a tambourine.',
    depth: 'transitional',
  });
  const supporter = trusts(story.on(225), 'my brother Ray', ['be-called', 'read-shared-plan']);
  plans(story.on(226), 'early-signs', 'I stop humming. I say I am fine with a dot at the end.');
  plans(story.on(226, 19), 'tools', 'The jar, the radio, Ray’s terrible tambourine.');
  life.does(story.day(227), `/api/preferences/people/${life.id}/wellness-plan/readers/${supporter}/share`, { sections: ['early-signs'] });
  rates(story.on(240, 20), meets(story.on(240, 19), { place: 'community' }), [4, 3, 4]);
}
