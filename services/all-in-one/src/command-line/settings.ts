/** What the environment may say to the command line; checked whole, with one message for all that is wrong. */
import {
  type LogLevel,
  matching,
  oneOf,
  readConfiguration,
  type Variable,
  wholeNumber,
  WrongConfiguration,
} from '@golden-thread/service-host/process';
import { CommandFailed, EXIT } from './exit-codes.ts';
import { STANDARD_URL } from './running-platform.ts';

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;

const VARIABLES = {
  GOLDEN_THREAD_URL: matching({
    about: 'address of a running platform',
    standard: STANDARD_URL,
    pattern: /^http:\/\/[^\s/]+\/?$/,
    wanted: `an address such as ${STANDARD_URL}`,
  }),
  GOLDEN_THREAD_DATA: matching({ about: 'folder that `start` keeps everything in', standard: 'data', pattern: /\S/, wanted: 'a path' }),
  GOLDEN_THREAD_PORT: wholeNumber({ about: 'port that `start` listens on', standard: 3000, least: 0, most: 65_535 }),
  GOLDEN_THREAD_HOST: matching({
    about: 'address that `start` listens on',
    standard: '127.0.0.1',
    pattern: /^[A-Za-z0-9.:_-]+$/,
    wanted: 'an IP address or host name',
  }),
  GOLDEN_THREAD_LOG: oneOf('how much is logged', undefined, LEVELS) as Variable<LogLevel | undefined>,
};

/** The checked settings. */
export type Settings = ReturnType<typeof readSettings>;

/** Reads the settings. Throws {@link CommandFailed} (wrong use) naming every variable that is wrong. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>) {
  try {
    return readConfiguration(VARIABLES, environment);
  } catch (thrown) {
    if (thrown instanceof WrongConfiguration) throw new CommandFailed(EXIT.wrongUse, thrown.message, { cause: thrown });
    throw thrown;
  }
}
