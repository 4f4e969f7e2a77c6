/** `golden-thread doctor` */
import type { DoctorFinding } from '../platform/doctor.ts';
import { type CommandContext, type Whereabouts, withPlatform } from './command.ts';
import { CommandFailed, EXIT, type ExitCode } from './exit-codes.ts';
import { jsonOf } from './platform-access.ts';
import { say, writeData } from './terminal.ts';

/** Options of `doctor`. */
export type DoctorOptions = Whereabouts & { readonly json?: boolean };

/** Prints what was looked at, and what to do about what is not well. */
export function doctorCommand(context: CommandContext, options: DoctorOptions): Promise<ExitCode> {
  const { terminal } = context;
  return examine(context, options).then(async (findings) => {
    if (options.json === true) await writeData(terminal, `${JSON.stringify({ findings })}\n`);
    else for (const finding of findings) await writeData(terminal, `${lineOf(finding)}\n`);
    const unwell = findings.filter(({ well }) => !well);
    say(terminal, unwell.length === 0 ? 'All is well.' : `${unwell.length} of ${findings.length} are not well.`);
    return unwell.length === 0 ? EXIT.ok : EXIT.refused;
  });
}

async function examine(context: CommandContext, options: DoctorOptions): Promise<readonly DoctorFinding[]> {
  try {
    return await withPlatform(context, options, async (platform) => {
      await platform.caughtUp();
      const answer = await platform.request({ method: 'GET', path: '/api/platform/doctor' });
      return ((await jsonOf(answer.body)) as { findings: readonly DoctorFinding[] }).findings;
    });
  } catch (thrown) {
    if (options.data === undefined || !(thrown instanceof CommandFailed) || thrown.reason !== 'broken') throw thrown;
    // The stores do not open: that is when a doctor is needed most. The files are looked at from outside.
    const { damagedDirectoryFindings } = await import('./damaged-directory.ts');
    return damagedDirectoryFindings(options.data, thrown.message);
  }
}

function lineOf({ what, well, detail, whatNow }: DoctorFinding): string {
  return `${well ? 'well    ' : 'NOT WELL'}  ${what}: ${detail}${whatNow === undefined ? '' : `\n          ${whatNow}`}`;
}
