/** Sessions: two people meet, and what is noted of it. */
export { SessionsModule } from './sessions.module.ts';
