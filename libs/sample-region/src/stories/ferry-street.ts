/** An agency leaves, and its people choose: Mavis goes along to who takes over, Ozzie goes his own way, Lou says goodbye and no more, which is not a yes. */
import { ferryStreetLeaves } from '../community/changing.ts';
import { joins, type RunningGroup } from '../community/groups.ts';
import { leadOf } from '../community/opening.ts';
import { FERRY_STREET, type Group } from '../facts/agencies.ts';
import { chooses as choosesSpecialist, comesTo, hearsTheLimits, leavesAgency, releases } from '../lives/arriving.ts';
import { consents } from '../lives/hard-times.ts';
import type { Moment } from '../lives/life.ts';
import { namingOf, takesBack, tellingOf, thanks } from '../lives/lifting.ts';
import { isAskedAndAnswers, meets, noted } from '../lives/meeting.ts';
import { chooses, ends, envisions, prefers, steps, turns } from '../lives/saying.ts';
import { DAY, type Minute } from '../wish-book.ts';
import { Story, type Protagonist, type Scene } from './story.ts';

const of = { language: 'en', agency: FERRY_STREET.id } as const satisfies Partial<Protagonist>;

/** So many days before the agency left. */
function before({ life }: Story, days: number): Moment {
  return life.at(ferryStreetLeaves(life.world.calendar) - days * DAY + 18 * 60);
}

/** She goes along to Lantern House, with everything she had said. */
export function mavis(scene: Scene): Story {
  const story = new Story(scene, { ...of, key: 'mavis', name: 'Mavis', month: 5, door: 'friend', theme: 'company' });
  story.arrives(story.specialistWho('goes-with-agency'));
  hearsTheLimits(story.on(2));
  envisions(
    story.on(3),
    'question-vision',
    'A bench outside my own door, and somebody who sits down without asking whether it is a good time.',
  );
  prefers(story.on(3, 19), { words: 'Bring your hands. I listen better when we both have a net on our knees.' });
  for (const n of [12, 40, 68]) {
    const session = meets(story.on(n), { place: 'agency', wanted: ['affiliational'], given: ['affiliational'] });
    if (n === 68)
      isAskedAndAnswers(story.on(n, 19), session, 'question-hands', 'Nets, rye bread, and three kinds of braid. Nobody asked in years.');
    if (n === 40) noted(story.on(n, 20), session, 'Mended one net and one story about her father. The net took longer.');
  }
  consents(before(story, 62), { grants: ['preferences', 'contact', 'session-facts'], recipient: { kind: 'agency', id: 'agency-lantern' } });
  releases(before(story, 61), 'everything');
  comesTo(before(story, 20), 'agency-lantern', 'programme-lantern-evenings');
  choosesSpecialist(before(story, 19), story.specialist(2, 'agency-lantern'));
  leavesAgency(before(story, 16), FERRY_STREET.id, 'other-support');
  meets(before(story, -9), { place: 'agency', wanted: ['emotional'], given: ['emotional'] });
  prefers(before(story, -10), { words: 'Do not call it the new place. It is a place. Ask me how the bench is.' });
  return story;
}

/** He takes it all along, and goes on with whom he has. */
export function ozzie(scene: Scene): Story {
  const story = new Story(scene, { ...of, key: 'ozzie', name: 'Ozzie', month: 6, door: 'outreach', theme: 'repair' });
  story.arrives(story.specialistWho('goes-with-agency'));
  hearsTheLimits(story.on(2));
  envisions(story.on(4), 'question-recovery', 'To be the one on the pier who has the right wrench, and lends it.');
  const goal = chooses(story.on(15), 'Fix the outboard that came with the boat nobody wanted.');
  ends(story.on(40), goal, steps(story.on(15, 19), goal, 'Find the manual, or somebody who is one.'));
  ends(story.on(40, 19), goal, steps(story.on(16), goal, 'Ask at the harbor office, in writing.'), 'drop');
  meets(story.on(41), { place: 'community', wanted: ['instrumental'], given: ['instrumental'] });
  turns(story.on(90), goal, 'reach', {
    howItFeels: 'It coughed twice and then it sang. Half the pier clapped, the other half held its ears.',
  });
  releases(before(story, 40), 'nothing');
  leavesAgency(before(story, 33), FERRY_STREET.id, 'reached-what-i-wanted');
  return story;
}

/** She was told as the others were, said goodbye, and did not say where to: nothing of hers went anywhere. */
export function lou(scene: Scene): Story {
  const story = new Story(scene, { ...of, key: 'lou', name: 'Lou', month: 8, door: 'group', theme: 'art' });
  story.arrives(story.specialistWho('goes-with-agency'));
  hearsTheLimits(story.on(2), 'paper');
  prefers(story.on(3), { words: 'I come for the quiet and the tea. If I talk, that is extra.' });
  releases(before(story, 38), 'nothing', { aloud: true });
  return story;
}

/** The three mended nets together, until the last evening. The first list of it named somebody who was only expected. */
export function netMenders(scene: Scene, stories: readonly Story[]): void {
  const { book, calendar } = scene.world;
  const [group] = FERRY_STREET.groups as [Group];
  const running: RunningGroup = { group, agency: FERRY_STREET, opened: (calendar.months[4] ?? 0) + 12 * DAY, members: [] };
  const { id, languages, format, pathway } = group;
  const notes = (at: Minute, rest: string, body: object = {}) =>
    book.note({ at, as: leadOf(FERRY_STREET), path: `/api/sessions/groups/${id}/${rest}`, body: { ...body }, lane: id });
  notes(running.opened, 'open', { languages, format, openTo: 'everyone', pathway });
  for (const story of stories) joins(story.on(20), running, { counted: true, alias: story.life.person.name });
  const last = ferryStreetLeaves(calendar) - 12 * DAY + 18 * 60;
  const everybody = stories.map(({ life }) => life.id);
  for (const n of [6, 4, 2, 0]) holdsEvening(scene, { at: last - n * group.everyDays * DAY, attendees: everybody, notes });
  notes(last + 4 * DAY, 'close');
  liftedOverNets(stories as readonly [Story, Story, Story]);
}

/** Who lifted whom: Lou may know, and wants no name on it; Mavis thinks again of what Ozzie may know; Ozzie takes one back. */
function liftedOverNets([{ life: mavis }, { life: ozzie }, { life: lou }]: readonly [Story, Story, Story]): void {
  const day = (n: number): Minute => ferryStreetLeaves(mavis.world.calendar) - (80 - n) * DAY;
  const tea = thanks(mavis.at(day(0)), lou.id, { through: 'presence' });
  tellingOf(mavis.at(day(1)), tea.id, 'allow');
  namingOf(lou, day(3), mavis, { id: tea.id, choice: 'name/take-off' });
  const wrench = thanks(mavis.at(day(4)), ozzie.id, { through: 'act' });
  tellingOf(mavis.at(day(5)), wrench.id, 'allow');
  tellingOf(mavis.at(day(11)), wrench.id, 'keep-private');
  const words = thanks(ozzie.at(day(4)), lou.id, { through: 'words' });
  takesBack(ozzie.at(day(9)), words.id);
}

type Evening = {
  readonly at: Minute;
  readonly attendees: readonly string[];
  readonly notes: (at: Minute, rest: string, body: object) => unknown;
};

function holdsEvening({ world, chance }: Scene, { at, attendees, notes }: Evening): void {
  const meetingId = chance.of(`net-menders/${at}`).uuid();
  const facilitators = world.specialists.filter(({ agency }) => agency === FERRY_STREET).map((each) => each.id);
  notes(at + 120, 'meetings', { meetingId, at: world.book.instant(at), minutes: 90, facilitators, attendees, unnamed: 2 });
  const really = { attendees: attendees.slice(0, -1), unnamed: 2 };
  if (at > ferryStreetLeaves(world.calendar) - 20 * DAY) notes(at + DAY, `meetings/${meetingId}/correct`, really);
}
