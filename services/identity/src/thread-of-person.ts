/** What of this service stands in a person's thread: who they are to it, who walks with them, what they agreed to. Agencies and specialists are about themselves. */
import type { ThreadTable } from '@golden-thread/service-host';
import type { IdentityEvent } from './publish.ts';

/** By stored type. */
export const IDENTITY_THREAD: ThreadTable<IdentityEvent['type']> = {
  // agency
  AgencyInvited: 'left-out',
  AgreementSigned: 'left-out',
  AgencyReady: 'left-out',
  AgencyJoined: 'left-out',
  AgencyPolicySet: 'left-out',
  AgencyLeaving: 'left-out',
  RecordsSealed: 'left-out',
  AgencyLeft: 'left-out',
  // consent
  ConsentGranted: 'whole',
  ConsentRevoked: 'whole',
  ConsentExpired: 'whole',
  // network
  NetworkFounded: 'left-out',
  NetworkPolicySet: 'left-out',
  RegionAdded: 'left-out',
  // pairing
  SpecialistWanted: 'whole',
  SpecialistProposed: 'whole',
  SpecialistChosen: 'whole',
  SpecialistAccepted: 'whole',
  SpecialistUnable: 'whole',
  MeantimeOffered: 'whole',
  WantedNoMore: 'whole',
  CoverGiven: 'whole',
  SpecialistReleased: 'whole',
  // person
  PersonRegistered: 'whole',
  PersonCameToAgency: 'whole',
  PersonLeftAgency: 'whole',
  NoticeGiven: 'whole',
  ContactKept: 'whole',
  OwnWordSet: 'whole',
  AccessNeedsKept: 'whole',
  SupporterNamed: 'whole',
  SupporterRemoved: 'whole',
  RepresentativeNamed: 'whole',
  RepresentativeEnded: 'whole',
  PersonDied: 'whole',
  PersonDiedCorrected: 'whole',
  AfterMeSet: 'whole',
  ErasureRequested: 'whole',
  ErasureHeld: 'whole',
  PersonErased: 'left-out',
  // programme
  ProgrammeOpened: 'left-out',
  ProgrammePolicySet: 'left-out',
  ProgrammeClosed: 'left-out',
  // specialist
  SpecialistWelcomed: 'left-out',
  CredentialAdded: 'left-out',
  CredentialPending: 'left-out',
  CredentialLapsed: 'left-out',
  BoundarySet: 'left-out',
  OpeningsSet: 'left-out',
  AvailabilitySet: 'left-out',
  SpecialistAway: 'left-out',
  SpecialistBack: 'left-out',
  SpecialistLeft: 'left-out',
  // any of them
  ToldConfirmed: 'whole',
  ToldCorrected: 'whole',
};
