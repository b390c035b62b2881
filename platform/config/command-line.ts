import { parseArgs } from 'node:util'

/** One option of a command. */
export interface CommandOption {
  /** What stands for its value in the help, such as `N`; a switch has none. */
  readonly value?: string
  readonly default?: string
  /** What it does, and its bounds. */
  readonly says: string
}

/** A command, as `--help` tells it. */
export interface Command<Options extends Readonly<Record<string, CommandOption>>> {
  /** How it is called, without the options: `npm run import -- FILE`. */
  readonly call: string
  readonly does: string
  readonly options: Options
  /** Whether it takes something that is not an option, such as a file. */
  readonly takesNames?: boolean
}

/** Somebody asked what the command can do; the message says it. */
export class HelpAsked extends Error {
  override readonly name = 'HelpAsked'
}

/** The command line cannot be understood; the message says why, and what there is. */
export class WrongOptions extends Error {
  override readonly name = 'WrongOptions'
}

type Values<Options extends Readonly<Record<string, CommandOption>>> = {
  readonly [Name in keyof Options]: Options[Name] extends { readonly value: string }
    ? Options[Name] extends { readonly default: string }
      ? string
      : string | undefined
    : boolean
}

/** Reads the options of a command. Throws HelpAsked for `--help` or `-h`, WrongOptions for one that it does not have. */
export function readOptions<const Options extends Readonly<Record<string, CommandOption>>>(
  command: Command<Options>,
  given: readonly string[],
): { readonly values: Values<Options>; readonly names: readonly string[] } {
  const options = Object.fromEntries(
    Object.entries<CommandOption>(command.options).map(([name, { value, default: otherwise }]) => [
      name,
      value === undefined
        ? ({ type: 'boolean', default: false } as const)
        : { type: 'string' as const, ...(otherwise === undefined ? {} : { default: otherwise }) },
    ]),
  )
  const help = { type: 'boolean', short: 'h' } as const
  try {
    const allowPositionals = command.takesNames === true
    const { values, positionals } = parseArgs({
      args: [...given],
      options: { ...options, help },
      allowPositionals,
    })
    if (values.help === true) throw new HelpAsked(helpOf(command))
    return { values: values as Values<Options>, names: positionals }
  } catch (error) {
    if (error instanceof HelpAsked) throw error
    // The first sentence is for the person; the rest is advice about `--`.
    const [reason] = (error as Error).message.split('. ')
    throw new WrongOptions(`${reason}.\n\n${helpOf(command)}`)
  }
}

/** A whole number within bounds, as an option gives it; throws WrongOptions with the bounds. */
export function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text)
  if (/^\d{1,15}$/.test(text) && number >= least && number <= most) return number
  throw new WrongOptions(`--${name} is a whole number from ${least} to ${most}, and "${text}" is not.`)
}

/** Answers `--help` and a wrong option, and ends the process: 0 for help, 2 otherwise. Any other error is not its business. */
export function endForOptions(error: unknown): void {
  if (error instanceof HelpAsked) {
    process.stdout.write(`${error.message}\n`)
    process.exit(0)
  }
  if (!(error instanceof WrongOptions)) return
  process.stderr.write(`${error.message}\n`)
  process.exit(2)
}

function helpOf({ call, does, options }: Command<Readonly<Record<string, CommandOption>>>): string {
  const rows = Object.entries(options).map(([name, { value, default: otherwise, says }]) => ({
    left: `--${name}${value === undefined ? '' : ` ${value}`}`,
    right: `${says}${otherwise === undefined || otherwise === '' ? '' : ` (${otherwise})`}`,
  }))
  const all = [...rows, { left: '--help', right: 'this text' }]
  const width = Math.max(...all.map(({ left }) => left.length))
  const lines = all.map(({ left, right }) => `  ${left.padEnd(width)}  ${right}`)
  return [does, '', `${call} [OPTIONS]`, '', ...lines].join('\n')
}
