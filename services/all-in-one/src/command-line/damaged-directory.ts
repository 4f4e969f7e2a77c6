/** What can be said of a data directory whose stores do not open: each file from outside. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DataDirectory } from '@golden-thread/sqlite';
import { STORE_FILES } from '../embedded.ts';
import { diskFinding, type DoctorFinding, fileFindings, versionFindings } from '../platform/doctor.ts';

/** Looks at the files that are there, holding the directory meanwhile. `why` is what opening them said. */
export async function damagedDirectoryFindings(path: string, why: string): Promise<DoctorFinding[]> {
  const directory = await DataDirectory.open(path);
  try {
    const files = STORE_FILES.map((names) => join(directory.path, ...names)).filter((file) => existsSync(file));
    return [
      { what: 'stores', well: false, detail: why, whatNow: 'See the findings on the files below.' },
      ...versionFindings(process.versions),
      await diskFinding(directory.path),
      ...(await fileFindings(directory.path, files)),
    ];
  } finally {
    await directory.close();
  }
}
