import { z } from 'zod'
import { readOptions } from '#platform/config/command-line.ts'
import { WrongArguments } from '../import/cli/arguments.ts'
import type { SignIn } from './staff.ts'

/** What the command line of `npm run replay` asks for. */
export interface Arguments {
  readonly file: string
  readonly seed: number
  readonly days_max: number
  readonly rows_max: number
  readonly clients: number
  readonly openingDays: number
  readonly plays: readonly ('with' | 'without')[]
  readonly jsonFile: string
  /** A system that runs already, instead of one of our own. */
  readonly running: { readonly url: string; readonly admin: SignIn; readonly folder: string | null } | null
}

const command = {
  call: 'npm run replay -- FILE.csv[.gz]',
  does: 'Plays a year of a real retailer through the public graph, with and without its replenishment, and verifies the books.',
  takesNames: true,
  options: {
    'limit-days': { value: 'N', says: 'only the first days, at least 1 (all)' },
    rows: { value: 'N', says: 'only the first rows of the file, at least 1 (all)' },
    seed: { value: 'N', says: 'the same row of random numbers again, 0 to 2147483648 (drawn, and printed)' },
    clients: { value: 'N', says: 'buyers and workers at once, 1 to 256 (16)' },
    'opening-days': { value: 'N', says: 'days of sales that the shelves hold at the start, 1 to 366 (28)' },
    only: { value: 'with|without', says: 'one play instead of both' },
    json: { value: 'FILE', says: 'where the figures go (bench/results/replay.json)' },
    url: {
      value: 'URL',
      says: 'a running system, such as http://localhost:4000/graphql; needs --email and REPLAY_PASSWORD',
    },
    email: { value: 'EMAIL', says: 'its administrator' },
    folder: { value: 'FOLDER', says: 'its data folder; or DATABASE_URLS, to verify its books at the end' },
  },
} as const

const positive = z.coerce.number().int().min(1)
const options_schema = z.object({
  'limit-days': positive.default(Number.MAX_SAFE_INTEGER),
  rows: positive.default(Number.MAX_SAFE_INTEGER),
  seed: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31),
  clients: positive.max(256).default(16),
  'opening-days': positive.max(366).default(28),
  only: z.enum(['with', 'without']).optional(),
  json: z.string().min(1).default('bench/results/replay.json'),
  url: z.url().optional(),
  email: z.string().min(1).optional(),
  folder: z.string().min(1).optional(),
})

/** Reads the command line. Throws WrongArguments with a sentence about what is wrong. */
export function readArguments(given: readonly string[], environment: NodeJS.ProcessEnv): Arguments {
  const { values, names } = readOptions(command, given)
  const [file, ...others] = names
  if (file === undefined || others.length > 0)
    throw new WrongArguments(`Name one file: ${command.call}. \`-- --help\` tells the options.`)
  const seed = Math.floor(Math.random() * 1_000_000)
  const read = options_schema.safeParse({ ...values, seed: values.seed ?? seed })
  if (!read.success) {
    const [issue] = read.error.issues
    throw new WrongArguments(
      `--${String(issue?.path[0])}: ${issue?.message}. \`-- --help\` tells the bounds.`,
    )
  }
  const { data } = read
  const running = runningOf(data, environment)
  return {
    file,
    seed: data.seed,
    days_max: data['limit-days'],
    rows_max: data.rows,
    clients: data.clients,
    openingDays: data['opening-days'],
    plays: data.only !== undefined ? [data.only] : running === null ? ['with', 'without'] : ['with'],
    jsonFile: data.json,
    running,
  }
}

function runningOf(
  { url, email, folder }: z.infer<typeof options_schema>,
  { REPLAY_PASSWORD: password, DATABASE_URLS }: NodeJS.ProcessEnv,
): Arguments['running'] {
  if (url === undefined) return null
  if (email === undefined || password === undefined) {
    throw new WrongArguments(
      '--url needs --email of an administrator, and the password in the variable REPLAY_PASSWORD.',
    )
  }
  if (folder === undefined && DATABASE_URLS === undefined) {
    throw new WrongArguments(
      '--url needs --folder (its data folder) or the variable DATABASE_URLS, to verify its books at the end.',
    )
  }
  return { url, admin: { email, password }, folder: folder ?? null }
}
