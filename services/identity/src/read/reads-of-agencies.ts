/** The routes of the lead's half that answer questions. */
import { AgenciesController } from './agencies/agencies.controller.ts';
import { AgencyOverviewController } from './agency-overview/agency-overview.controller.ts';
import { AgencyController } from './agency/agency.controller.ts';
import { NetworkController } from './network/network.controller.ts';
import { NetworksController } from './networks/networks.controller.ts';
import { ProgrammeController } from './programme/programme.controller.ts';
import { ProgrammesController } from './programmes/programmes.controller.ts';
import { SpecialistController } from './specialist/specialist.controller.ts';
import { SpecialistsOfAgencyController } from './specialists-of-agency/specialists-of-agency.controller.ts';
import { UrgentHelpController } from './urgent-help/urgent-help.controller.ts';

/** One controller a question. */
export const AGENCY_READS = [
  AgenciesController,
  AgencyController,
  AgencyOverviewController,
  NetworkController,
  NetworksController,
  ProgrammeController,
  ProgrammesController,
  SpecialistController,
  SpecialistsOfAgencyController,
  UrgentHelpController,
] as const;
