/** From a fact to the stores: the only place that knows which kind of fact goes where. */
import { NONE } from './columnar/none.ts';
import type * as facts from './facts.ts';
import type { RippleState } from './state/ripple-state.ts';

type Of<Kind extends facts.Fact['kind']> = Extract<facts.Fact, { kind: Kind }>;

/** Each kind has a function of its own, so that every read of a field sees objects of one shape. */
const appliers: { readonly [Kind in facts.Fact['kind']]: (state: RippleState, fact: Of<Kind>) => void } = {
  registration: register,
  acknowledgement: acknowledge,
  'acknowledgement-withdrawn': withdrawAcknowledgement,
  'name-taken-off': takeNameOff,
  outcome: recordOutcome,
  'outcome-corrected': correctOutcome,
  'outcome-withdrawn': withdrawOutcome,
  gathering: holdGathering,
  'gathering-corrected': correctGathering,
  confidence: report,
  'telling-confirmed': judge,
  'telling-corrected': judge,
  'person-erased': erase,
};

/** Takes a fact into account. One whose eventId is known changes nothing. */
export function applyFact(state: RippleState, fact: facts.Fact): void {
  (appliers[fact.kind] as (state: RippleState, fact: facts.Fact) => void)(state, fact);
}

function register(state: RippleState, fact: facts.Registration): void {
  const event = state.addEvent(fact.eventId, fact.at, 'dated');
  if (event !== NONE) state.people.register(state.person(fact.personId), event, fact.agencyId, fact.region);
}

function acknowledge(state: RippleState, fact: facts.Acknowledgement): void {
  const event = state.addEvent(fact.eventId, fact.at, 'told', fact.unconfirmed);
  if (event === NONE) return;
  // Whose name was taken off gets no row by it.
  const standIn = state.acknowledgements.standIn(fact.eventId);
  const inspirer = standIn === NONE ? state.person(fact.inspirerId) : standIn;
  state.acknowledgements.acknowledge(event, inspirer, state.person(fact.inspiredId));
}

function withdrawAcknowledgement(state: RippleState, fact: facts.AcknowledgementWithdrawn): void {
  const event = state.addEvent(fact.eventId, fact.at, 'told-amending');
  if (event !== NONE) state.acknowledgements.withdraw(event, fact.acknowledgementId);
}

function takeNameOff(state: RippleState, fact: facts.NameTakenOff): void {
  const event = state.addEvent(fact.eventId, fact.at, 'amending');
  if (event !== NONE) state.acknowledgements.takeNameOff(event, fact.acknowledgementId, state.person(fact.standInId));
}

function recordOutcome(state: RippleState, fact: facts.Outcome): void {
  const event = state.addEvent(fact.eventId, fact.at, 'told', fact.unconfirmed);
  if (event !== NONE) state.outcomes.record(event, fact.outcomeId, fact, state.person(fact.subjectId));
}

function correctOutcome(state: RippleState, fact: facts.OutcomeCorrected): void {
  const event = state.addEvent(fact.eventId, fact.at, 'told-amending', fact.unconfirmed);
  if (event === NONE) return;
  const { subjectId } = fact.changes;
  state.outcomes.correct(event, fact.outcomeId, fact.changes, subjectId === undefined ? NONE : state.person(subjectId));
}

function withdrawOutcome(state: RippleState, fact: facts.OutcomeWithdrawn): void {
  const event = state.addEvent(fact.eventId, fact.at, 'told-amending');
  if (event !== NONE) state.outcomes.withdraw(event, fact.outcomeId);
}

function holdGathering(state: RippleState, fact: facts.Gathering): void {
  const event = state.addEvent(fact.eventId, fact.at, 'dated');
  if (event !== NONE) state.gatherings.hold(event, fact.gatheringId, peopleOf(state, fact.attendees));
}

function correctGathering(state: RippleState, fact: facts.GatheringCorrected): void {
  const event = state.addEvent(fact.eventId, fact.at, 'amending');
  if (event !== NONE) state.gatherings.correct(event, fact.gatheringId, peopleOf(state, fact.attendees));
}

function report(state: RippleState, fact: facts.ConfidenceReport): void {
  const event = state.addEvent(fact.eventId, fact.at, 'told', fact.unconfirmed);
  if (event !== NONE) state.confidence.report(event, state.person(fact.personId), fact.instrument, fact.score);
}

function judge(state: RippleState, fact: facts.TellingConfirmed | facts.TellingCorrected): void {
  const event = state.addEvent(fact.eventId, fact.at, 'amending');
  if (event !== NONE) state.judge(fact.toldId, fact.kind === 'telling-confirmed' ? 'confirmed' : 'corrected');
}

function erase(state: RippleState, fact: facts.PersonErased): void {
  const event = state.addEvent(fact.eventId, fact.at, 'amending');
  if (event !== NONE) state.erase(fact.personId);
}

function peopleOf(state: RippleState, ids: readonly string[]): number[] {
  return ids.map((id) => state.person(id));
}
