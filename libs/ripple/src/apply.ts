/** From a fact to the stores: the only place that knows which kind of fact goes where. */
import { NONE } from './columnar/none.ts';
import type * as facts from './facts.ts';
import type { RippleState } from './state/ripple-state.ts';

/**
 * Takes a fact into account. One whose eventId is known changes nothing. Each kind has a function of its own, so that every
 * read of a field sees objects of one shape.
 */
export function applyFact(state: RippleState, fact: facts.Fact): void {
  switch (fact.kind) {
    case 'registration':
      return register(state, fact);
    case 'acknowledgement':
      return acknowledge(state, fact);
    case 'acknowledgement-withdrawn':
      return withdrawAcknowledgement(state, fact);
    case 'outcome':
      return recordOutcome(state, fact);
    case 'outcome-corrected':
      return correctOutcome(state, fact);
    case 'outcome-withdrawn':
      return withdrawOutcome(state, fact);
    case 'gathering':
      return holdGathering(state, fact);
    case 'gathering-corrected':
      return correctGathering(state, fact);
    case 'confidence':
      return report(state, fact);
    case 'person-erased':
      return erase(state, fact);
  }
}

function register(state: RippleState, fact: facts.Registration): void {
  const event = state.addEvent(fact.eventId, fact.at, 'dated');
  if (event !== NONE) state.people.register(state.person(fact.personId), event, fact.agencyId, fact.region);
}

function acknowledge(state: RippleState, fact: facts.Acknowledgement): void {
  const event = state.addEvent(fact.eventId, fact.at, 'withdrawable');
  if (event === NONE) return;
  const inspirer = state.person(fact.inspirerId);
  state.acknowledgements.acknowledge(event, fact.eventId, inspirer, state.person(fact.inspiredId));
}

function withdrawAcknowledgement(state: RippleState, fact: facts.AcknowledgementWithdrawn): void {
  const event = state.addEvent(fact.eventId, fact.at, 'amending');
  if (event !== NONE) state.acknowledgements.withdraw(fact.acknowledgementId);
}

function recordOutcome(state: RippleState, fact: facts.Outcome): void {
  const event = state.addEvent(fact.eventId, fact.at, 'dated');
  if (event !== NONE) state.outcomes.record(event, fact.outcomeId, fact, state.person(fact.subjectId));
}

function correctOutcome(state: RippleState, fact: facts.OutcomeCorrected): void {
  const event = state.addEvent(fact.eventId, fact.at, 'amending');
  if (event === NONE) return;
  const { subjectId } = fact.changes;
  state.outcomes.correct(event, fact.outcomeId, fact.changes, subjectId === undefined ? NONE : state.person(subjectId));
}

function withdrawOutcome(state: RippleState, fact: facts.OutcomeWithdrawn): void {
  const event = state.addEvent(fact.eventId, fact.at, 'amending');
  if (event !== NONE) state.outcomes.withdraw(fact.outcomeId);
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
  const event = state.addEvent(fact.eventId, fact.at, 'dated');
  if (event !== NONE) state.confidence.report(event, state.person(fact.personId), fact.instrument, fact.score);
}

function erase(state: RippleState, fact: facts.PersonErased): void {
  const event = state.addEvent(fact.eventId, fact.at, 'amending');
  if (event !== NONE) state.erase(fact.personId);
}

function peopleOf(state: RippleState, ids: readonly string[]): number[] {
  return ids.map((id) => state.person(id));
}
