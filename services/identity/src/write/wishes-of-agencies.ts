/** The routes of the lead's half that take wishes: about the network, its agencies and programmes, and specialists. */
import { AddCredentialController } from './add-credential/add-credential.controller.ts';
import { AddRegionController } from './add-region/add-region.controller.ts';
import { AnnounceLeavingController } from './announce-leaving/announce-leaving.controller.ts';
import { CloseProgrammeController } from './close-programme/close-programme.controller.ts';
import { ComeBackController } from './come-back/come-back.controller.ts';
import { GoAwayController } from './go-away/go-away.controller.ts';
import { InviteAgencyController } from './invite-agency/invite-agency.controller.ts';
import { JoinNetworkController } from './join-network/join-network.controller.ts';
import { LeaveAsSpecialistController } from './leave-as-specialist/leave-as-specialist.controller.ts';
import { LeaveNetworkController } from './leave-network/leave-network.controller.ts';
import { MakeAgencyReadyController } from './make-agency-ready/make-agency-ready.controller.ts';
import { OpenProgrammeController } from './open-programme/open-programme.controller.ts';
import { RecordLapseController } from './record-lapse/record-lapse.controller.ts';
import { SealRecordsController } from './seal-records/seal-records.controller.ts';
import { SendRenewalController } from './send-renewal/send-renewal.controller.ts';
import { SetAgencyPolicyController } from './set-agency-policy/set-agency-policy.controller.ts';
import { SetAvailabilityController } from './set-availability/set-availability.controller.ts';
import { SetBoundaryController } from './set-boundary/set-boundary.controller.ts';
import { SetNetworkPolicyController } from './set-network-policy/set-network-policy.controller.ts';
import { SetOpeningsController } from './set-openings/set-openings.controller.ts';
import { SetProgrammePolicyController } from './set-programme-policy/set-programme-policy.controller.ts';
import { SignAgreementController } from './sign-agreement/sign-agreement.controller.ts';
import { WelcomeSpecialistController } from './welcome-specialist/welcome-specialist.controller.ts';

/** One controller a wish. */
export const AGENCY_WISHES = [
  AddCredentialController,
  AddRegionController,
  AnnounceLeavingController,
  CloseProgrammeController,
  ComeBackController,
  GoAwayController,
  InviteAgencyController,
  JoinNetworkController,
  LeaveAsSpecialistController,
  LeaveNetworkController,
  MakeAgencyReadyController,
  OpenProgrammeController,
  RecordLapseController,
  SealRecordsController,
  SendRenewalController,
  SetAgencyPolicyController,
  SetAvailabilityController,
  SetBoundaryController,
  SetNetworkPolicyController,
  SetOpeningsController,
  SetProgrammePolicyController,
  SignAgreementController,
  WelcomeSpecialistController,
] as const;
