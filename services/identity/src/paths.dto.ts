/** Ids in addresses of this service. */
import { Id } from '@golden-thread/service-host';

/** An agency. */
export class AgencyPath {
  @Id({ description: 'The agency.', example: 'agency-north' })
  readonly agencyId!: string;
}

/** A programme of an agency. */
export class ProgrammePath {
  @Id({ description: 'The programme.', example: 'programme-1' })
  readonly programmeId!: string;
}

/** A specialist. */
export class SpecialistPath {
  @Id({ description: 'The specialist.', example: 'luis' })
  readonly specialistId!: string;
}

/** A credential of a specialist. */
export class CredentialPath extends SpecialistPath {
  @Id({ description: 'The credential.', example: 'credential-1' })
  readonly credentialId!: string;
}

/** A person. */
export class PersonPath {
  @Id({ description: 'The person whom this is about.', example: 'ada' })
  readonly personId!: string;
}

/** An agency that a person came to. */
export class PersonAgencyPath extends PersonPath {
  @Id({ description: 'The agency.', example: 'agency-north' })
  readonly agencyId!: string;
}

/** Somebody who stands by a person. */
export class SupporterPath extends PersonPath {
  @Id({ description: 'Somebody the person trusts.', example: 'supporter-1' })
  readonly supporterId!: string;
}

/** Somebody who signs or reads for a person. */
export class RepresentativePath extends PersonPath {
  @Id({ description: 'Somebody who signs or reads for the person.', example: 'representative-1' })
  readonly representativeId!: string;
}

/** Something that was told. */
export class ToldPath extends PersonPath {
  @Id({ description: 'The event that holds it, as its answer named it.', example: '01920000-0000-7000-8000-000000000001' })
  readonly eventId!: string;
}

/** A consent of a person. */
export class ConsentPath extends PersonPath {
  @Id({ description: 'The consent.', example: 'consent-1' })
  readonly consentId!: string;
}

/** Something that was told about a consent. */
export class ConsentToldPath extends ConsentPath {
  @Id({ description: 'The event that holds it, as its answer named it.', example: '01920000-0000-7000-8000-000000000001' })
  readonly eventId!: string;
}
