import { growingNumbers, oneWord, wholeNumber } from '../shared/options.ts'

/** What `npm run bench:orders` can be told. */
export const options = {
  sizes: growingNumbers({
    says: 'Multiples of the data of a small shop: 1,000 variants and 10,000 past orders each.',
    normally: '1,10,100',
    min: 1,
    max: 100,
    count_max: 5,
  }),
  clients: growingNumbers({
    says: 'How many buyers order at once.',
    normally: '1,8,32',
    min: 1,
    max: 256,
    count_max: 6,
  }),
  seconds: wholeNumber({ says: 'How long each row is measured.', normally: '4', min: 1, max: 600 }),
  only: oneWord(
    ['all', 'spread', 'listing', 'limit'],
    'Which rows: spread is buyers on any variants, limit adds SQL by hand, all adds the contested ones and the listing.',
  ),
}

export type BenchOptions = {
  readonly [Name in keyof typeof options]: NonNullable<ReturnType<(typeof options)[Name]['read']>>
}

/** Measured on two cores: generating, indexing and vacuuming one unit of size, and what a row takes besides its time. */
const load_per_size_ms = 1_300
const around_row_ms = 2_500
const start_ms = 6_000
/** Opening the system three times, and counting. */
const around_size_ms = 18_000
const contested_rows = 3
/** A busy machine takes several times as long; beyond that, something hangs. */
const slowest_times = 6

/** How long a run takes on an idle machine of two cores, and after how long it is given up. */
export function durationOf({ sizes, clients, seconds, only }: BenchOptions) {
  const spread = only === 'listing' ? 0 : sizes.length * (clients.length + 1)
  const contested = only === 'all' ? contested_rows : 0
  const listing = only === 'all' || only === 'listing' ? sizes.length * (clients.length + 1) : 0
  const limit = only === 'all' || only === 'limit' ? 2 * clients.length : 0
  const rows_ms = (spread + contested + listing + limit) * (seconds * 1000 + around_row_ms)
  const sizes_ms = sizes.length * around_size_ms + (sizes.at(-1) ?? 1) * load_per_size_ms
  const likely_ms = start_ms + sizes_ms + rows_ms
  return { likely_ms, whole_max_ms: likely_ms * slowest_times }
}
