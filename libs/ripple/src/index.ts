/** The ripple engine: facts of one network in, M1 to M14 out; beside it the honouring figures H1 to H6. Pure, on the kernel alone. */
export { engineAsOf, isAmending, metricsAsOf, RippleEngine, type EngineOptions } from './engine.ts';
export type {
  Acknowledgement,
  AcknowledgementWithdrawn,
  ConfidenceReport,
  Fact,
  Gathering,
  GatheringCorrected,
  NameTakenOff,
  Outcome,
  OutcomeContent,
  OutcomeCorrected,
  OutcomeWithdrawn,
  PersonErased,
  Registration,
  SubjectType,
  Telling,
  TellingConfirmed,
  TellingCorrected,
} from './facts.ts';
export type { HonouringFact } from './honouring/facts.ts';
export { honouringMetrics, type HonouringOptions } from './honouring/honouring.ts';
export type { PeriodLength } from './metrics/calendar.ts';
export type { Details } from './output/details.ts';
export { jsonText, toPlain, type Block, type Figure, type Metrics, type PlainFigure } from './output/figure.ts';
export { DEFINITION_VERSION, rawDocument, type RawDocument } from './output/raw-document.ts';
export type { ReadingOptions } from './reading/reading.ts';
export { UnreadableSnapshot } from './snapshot.ts';
