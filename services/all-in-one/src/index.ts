/** The composition, for whoever puts it on stores of their own (tools); everybody else uses the command line. */
export { AllInOneModule } from './all-in-one.module.ts';
export { EMBEDDED_SERVICES, type EmbeddedParts, type EmbeddedService, type OpenedStores, partsOn, type ServiceStores } from './parts.ts';
