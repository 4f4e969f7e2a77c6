/** Projections: the service's module, and the raw metrics that the command line asks for. */
export { ProjectionsModule } from './projections.module.ts';
export { RawMetrics, type FactsRequest, type RawRequest } from './read/raw-metrics/raw-metrics.ts';
export { rawParameters, type RawParametersText } from './read/raw-metrics/raw-parameters.ts';
