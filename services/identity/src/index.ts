/** Identity: networks, agencies, programmes, people, specialists. */
export { IdentityModule } from './identity.module.ts';
