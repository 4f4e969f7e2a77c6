/** The ripple engine: facts of one network in, the metrics M1 to M14 out. Pure; nothing but the kernel is imported. */
export { engineAsOf, isAmending, metricsAsOf, RippleEngine, type EngineOptions } from './engine.ts';
export type {
  Acknowledgement,
  AcknowledgementWithdrawn,
  ConfidenceReport,
  Fact,
  Gathering,
  GatheringCorrected,
  Outcome,
  OutcomeContent,
  OutcomeCorrected,
  OutcomeWithdrawn,
  PersonErased,
  Registration,
  SubjectType,
} from './facts.ts';
export type { PeriodLength } from './metrics/calendar.ts';
export type { Details } from './output/details.ts';
export { jsonText, toPlain, type Block, type Figure, type Metrics, type PlainFigure } from './output/figure.ts';
export { DEFINITION_VERSION, rawDocument, type RawDocument } from './output/raw-document.ts';
export type { ReadingOptions } from './reading/reading.ts';
export { UnreadableSnapshot } from './snapshot.ts';
