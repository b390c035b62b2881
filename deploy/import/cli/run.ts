import { HelpAsked, WrongOptions } from '#platform/config/command-line.ts'
import { ConfigurationError } from '#platform/config/environment.ts'
import { ImportRefused } from '../graph/ask.ts'
import { WrongFile } from '../reading/wrong-file.ts'
import { WrongArguments } from './arguments.ts'

/** Somebody pressed Ctrl-C. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

/** Errors that are meant for the person at the keyboard: their message, without a stack. */
const plain_errors = [WrongArguments, WrongOptions, WrongFile, ImportRefused, ConfigurationError]

const stopped_default = 'Stopped. What was imported stays; run the same command again to go on.'

/** What a command has of its own. */
export interface RunOptions {
  /** What is said when it was stopped. */
  readonly stopped?: string
  /** Further errors that are meant for the person at the keyboard. */
  readonly plainErrors?: readonly (new (
    ...given: never[]
  ) => Error)[]
}

/**
 * Runs a command to its exit code. The first Ctrl-C asks the work to stop at the next safe place, the second ends the
 * process at once. An error that people can act on is shown as its sentence.
 */
export async function run(
  work: (signal: AbortSignal) => Promise<number>,
  { stopped = stopped_default, plainErrors = [] }: RunOptions = {},
): Promise<void> {
  const controller = new AbortController()
  const stop = () => {
    if (controller.signal.aborted) process.exit(130)
    controller.abort(new Stopped(stopped))
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  try {
    process.exitCode = await work(controller.signal)
  } catch (error) {
    if (error instanceof HelpAsked) {
      process.stdout.write(`${error.message}\n`)
      return
    }
    const isPlain =
      error instanceof Stopped || [...plain_errors, ...plainErrors].some((kind) => error instanceof kind)
    process.stderr.write(
      `${isPlain ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`,
    )
    process.exitCode = error instanceof Stopped ? 130 : 1
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
}
