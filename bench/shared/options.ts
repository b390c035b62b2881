import { parseArgs } from 'node:util'

/** One option of a command: what it is for, what may be given, and how that is read. */
export interface Option<Value> {
  readonly says: string
  /** Completes the sentence "--name must be …". */
  readonly allowed: string
  /** What counts when it is not given. Null for a switch. */
  readonly normally: string | null
  /** Null when the text is not allowed. */
  read(text: string): Value | null
}

type Options = Readonly<Record<string, Option<unknown>>>
type ValuesOf<Given extends Options> = {
  readonly [Name in keyof Given]: Given[Name] extends Option<infer Value> ? Value : never
}

interface Bounds {
  readonly says: string
  readonly normally: string
  readonly min: number
  readonly max: number
}

/** The command line cannot be understood; the message says how it must be. */
export class WrongOption extends Error {
  override readonly name = 'WrongOption'
}

export function wholeNumber({ says, normally, min, max }: Bounds): Option<number> {
  const read = (text: string) => numberWithin(text, min, max)
  return { says, normally, allowed: `a whole number from ${min} to ${max}`, read }
}

/** Some numbers, each larger than the one before it. */
export function growingNumbers({
  count_max,
  ...bounds
}: Bounds & { readonly count_max: number }): Option<readonly number[]> {
  const { says, normally, min, max } = bounds
  return {
    says,
    normally,
    allowed: `at most ${count_max} whole numbers from ${min} to ${max}, growing, joined by commas, such as ${normally}`,
    read(text) {
      const numbers = text.split(',').map((each) => numberWithin(each, min, max))
      const isGrowing = numbers.every(
        (each, at) => each !== null && (at === 0 || each > (numbers[at - 1] ?? max)),
      )
      return isGrowing && numbers.length <= count_max ? (numbers as readonly number[]) : null
    },
  }
}

/** Some of the words, in the order in which they are known. */
export function someOf<Word extends string>(words: readonly Word[], says: string): Option<readonly Word[]> {
  return {
    says,
    normally: words.join(','),
    allowed: `some of ${words.join(', ')}, joined by commas`,
    read(text) {
      const given = text.split(',')
      const isKnown = given.every((each) => (words as readonly string[]).includes(each))
      return isKnown ? words.filter((word) => given.includes(word)) : null
    },
  }
}

/** One of the words; the first counts when none is given. */
export function oneWord<Word extends string>(words: readonly Word[], says: string): Option<Word> {
  const read = (text: string) => words.find((word) => word === text) ?? null
  return { says, normally: words[0] ?? '', allowed: `one of ${words.join(', ')}`, read }
}

/** Something that is on when it is named. */
export function toggle(says: string): Option<boolean> {
  return { says, allowed: 'given without a value', normally: null, read: () => true }
}

/** Reads a command line. Throws WrongOption; null when help is asked for. */
export function readOptions<Given extends Options>(
  args: readonly string[],
  options: Given,
): ValuesOf<Given> | null {
  const known = Object.entries(options).map(([name, { normally }]) => {
    const type = normally === null ? ('boolean' as const) : ('string' as const)
    return [name, { type }] as const
  })
  const given = parsed(args, Object.fromEntries([...known, ['help', { type: 'boolean' as const }]]))
  if (given.help === true) return null
  const values = Object.entries(options).map(([name, option]) => {
    const text = given[name] ?? option.normally
    if (text === null) return [name, false]
    const value = option.read(String(text))
    if (value === null)
      throw new WrongOption(`--${name} must be ${option.allowed}; it was ${JSON.stringify(text)}.`)
    return [name, value]
  })
  return Object.fromEntries(values) as ValuesOf<Given>
}

/** The text of `--help`. */
export function usageOf(command: string, purpose: string, options: Options): string {
  const lines = Object.entries(options).map(([name, { says, allowed, normally }]) => {
    const values = normally === null ? '' : ` ${allowed}; normally ${normally}`
    return `  --${name.padEnd(12)} ${says}${values === '' ? '' : `\n${' '.repeat(17)}${values.trim()}`}`
  })
  return `${purpose}\n\nUse: npm run ${command} -- [options]\n${lines.join('\n')}\n  --${'help'.padEnd(12)} this text\n`
}

/** A duration as people say it. */
export function minutesOf(duration_ms: number): string {
  const count = Math.ceil(duration_ms / 60_000)
  return count === 1 ? 'a minute' : `${count} minutes`
}

/** Reads the command line of this process. Ends it after `--help`, and with code 2 when an option is wrong. */
export function optionsOfProcess<Given extends Options>(
  command: string,
  purpose: string,
  options: Given,
): ValuesOf<Given> {
  try {
    const values = readOptions(process.argv.slice(2), options)
    if (values !== null) return values
    process.stdout.write(usageOf(command, purpose, options))
    process.exit(0)
  } catch (error) {
    if (!(error instanceof WrongOption)) throw error
    process.stderr.write(`${error.message} npm run ${command} -- --help names all options.\n`)
    process.exit(2)
  }
}

function parsed(args: readonly string[], options: Record<string, { type: 'string' | 'boolean' }>) {
  try {
    return parseArgs({ args: [...args], options }).values
  } catch (error) {
    throw new WrongOption((error as Error).message)
  }
}

function numberWithin(text: string, min: number, max: number): number | null {
  const value = Number(text)
  return /^\d+$/.test(text) && value >= min && value <= max ? value : null
}
