// The process of the command line: connects its streams, and sets its exit code once the command is done.
import pc from 'picocolors'
import { runCommandLine } from './command-line.ts'

const { argv, env, stdin, stdout, stderr } = process

/** A reader such as `head` may close its end of the pipe early, which is not an error of the command. */
const ignoreClosedPipe = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error
}
for (const stream of [stdout, stderr]) stream.on('error', ignoreClosedPipe)

// The process ends by itself once all output is written; `process.exit` would cut it off.
process.exitCode = await runCommandLine(argv.slice(2), { stdin, stdout, stderr, env, colours: pc })
