/** The routes of the people's half that take wishes: about people, their pairings and consents. */
import { AcceptBeingChosenController } from './accept-being-chosen/accept-being-chosen.controller.ts';
import { ChooseSpecialistController } from './choose-specialist/choose-specialist.controller.ts';
import { ComeToAgencyController } from './come-to-agency/come-to-agency.controller.ts';
import { CorrectDiedController } from './correct-died/correct-died.controller.ts';
import { EndConsentController } from './end-consent/end-consent.controller.ts';
import { EndRepresentativeController } from './end-representative/end-representative.controller.ts';
import { ErasePersonController } from './erase-person/erase-person.controller.ts';
import { GiveCoverController } from './give-cover/give-cover.controller.ts';
import { GiveNoticeController } from './give-notice/give-notice.controller.ts';
import { GrantConsentController } from './grant-consent/grant-consent.controller.ts';
import { HoldErasureController } from './hold-erasure/hold-erasure.controller.ts';
import { JudgeConsentTellingController } from './judge-consent-telling/judge-consent-telling.controller.ts';
import { JudgePairingTellingController } from './judge-pairing-telling/judge-pairing-telling.controller.ts';
import { JudgePersonTellingController } from './judge-person-telling/judge-person-telling.controller.ts';
import { KeepAccessNeedsController } from './keep-access-needs/keep-access-needs.controller.ts';
import { KeepContactController } from './keep-contact/keep-contact.controller.ts';
import { LeaveAgencyController } from './leave-agency/leave-agency.controller.ts';
import { NameRepresentativeController } from './name-representative/name-representative.controller.ts';
import { NameSupporterController } from './name-supporter/name-supporter.controller.ts';
import { OfferMeantimeController } from './offer-meantime/offer-meantime.controller.ts';
import { ProposeSpecialistsController } from './propose-specialists/propose-specialists.controller.ts';
import { RegisterPersonController } from './register-person/register-person.controller.ts';
import { ReleaseSpecialistController } from './release-specialist/release-specialist.controller.ts';
import { RemoveSupporterController } from './remove-supporter/remove-supporter.controller.ts';
import { RequestErasureController } from './request-erasure/request-erasure.controller.ts';
import { RevokeConsentController } from './revoke-consent/revoke-consent.controller.ts';
import { SayUnableController } from './say-unable/say-unable.controller.ts';
import { SetAfterMeController } from './set-after-me/set-after-me.controller.ts';
import { SetOwnWordController } from './set-own-word/set-own-word.controller.ts';
import { TellDiedController } from './tell-died/tell-died.controller.ts';
import { WantNoMoreController } from './want-no-more/want-no-more.controller.ts';
import { WantSpecialistController } from './want-specialist/want-specialist.controller.ts';

/** One controller a wish. */
export const PEOPLE_WISHES = [
  AcceptBeingChosenController,
  ChooseSpecialistController,
  ComeToAgencyController,
  CorrectDiedController,
  EndConsentController,
  EndRepresentativeController,
  ErasePersonController,
  GiveCoverController,
  GiveNoticeController,
  GrantConsentController,
  HoldErasureController,
  JudgeConsentTellingController,
  JudgePairingTellingController,
  JudgePersonTellingController,
  KeepAccessNeedsController,
  KeepContactController,
  LeaveAgencyController,
  NameRepresentativeController,
  NameSupporterController,
  OfferMeantimeController,
  ProposeSpecialistsController,
  RegisterPersonController,
  ReleaseSpecialistController,
  RemoveSupporterController,
  RequestErasureController,
  RevokeConsentController,
  SayUnableController,
  SetAfterMeController,
  SetOwnWordController,
  TellDiedController,
  WantNoMoreController,
  WantSpecialistController,
] as const;
