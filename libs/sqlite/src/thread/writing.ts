/** What every thread that owns one file does besides its work: between requests the log is copied back, at the end all is closed. */
import type { Connection } from '../file/connection.ts';
import { WriteAheadLog } from '../file/write-ahead-log.ts';
import type { Service } from './serve.ts';

/** The service of a thread that alone changes the file of this connection. */
export function writing<Request>(connection: Connection, service: Pick<Service<Request>, 'ready' | 'work'>): Service<Request> {
  const log = new WriteAheadLog(connection);
  return {
    ...service,
    rest: () => {
      log.committed();
    },
    stop: () => {
      log.stop();
      log.empty();
      connection.close();
    },
  };
}
