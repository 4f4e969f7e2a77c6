/** What the command `golden-thread` runs (bin/golden-thread.mjs starts it with Node 24). */
import { processTerminal } from './command-line/terminal.ts';
import { runCommandLine } from './command-line/program.ts';

// Every store thread's own output is piped into ours and listens there: more listeners than Node takes for normal.
for (const stream of [process.stdout, process.stderr]) stream.setMaxListeners(100);

// Whoever reads our output may stop reading (`| head`): that ends the command quietly.
process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code !== 'EPIPE') throw problem;
  process.exit(0);
});

process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal(), process.env);
