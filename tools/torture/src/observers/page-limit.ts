/** Limits the size of a file, in pages of 4 KiB: it is full without the disk being full. */
import { existsSync, readFileSync } from 'node:fs';
import type { Observer } from '@golden-thread/sqlite';

/** The limit stands in a file, so that a test can raise it while the store is open. */
export type PageLimit = { readonly limitFile: string };

/** Makes the observer; it looks at the limit when a transaction begins. */
export default function pageLimit({ limitFile }: PageLimit): Observer {
  let limit = '';
  return (moment, connection) => {
    if (moment !== 'opened' && moment !== 'after-begin') return;
    const now = existsSync(limitFile) ? readFileSync(limitFile, 'utf8') : '';
    if (now === limit || now === '') return;
    limit = now;
    connection.exec(`PRAGMA max_page_count = ${Number(limit)}`);
  };
}
