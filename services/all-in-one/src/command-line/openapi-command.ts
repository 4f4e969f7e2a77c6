/** `golden-thread openapi` */
import { describeApi } from '../platform/describe-api.ts';
import type { CommandContext } from './command.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { writeData } from './terminal.ts';

/** Prints the description of the HTTP API. */
export async function openapiCommand({ terminal }: CommandContext): Promise<ExitCode> {
  await writeData(terminal, await describeApi());
  return EXIT.ok;
}
