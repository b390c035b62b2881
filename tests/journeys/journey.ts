import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '#deploy/pipelines/supergraph-config.ts'

/** What a person or a program does in one step of a journey. */
export interface Step {
  /** Says what the step is about; shown when it fails. */
  readonly say: string
  /** Who does it: `guest`, or a name given earlier with `signInAs` or `keyAs`. */
  readonly as?: string
  /** Name of the `.graphql` file in the journey's folder (or in `operations/`). */
  readonly do?: string
  readonly with?: unknown
  /** The expected response, or a part of it: objects may leave fields out. See `matches`. */
  readonly expect?: unknown
  /** Remembers parts of the data under a name: `{ "order": "placeOrder.order.id" }`; used as `"$order"`. */
  readonly keep?: Readonly<Record<string, string>>
  /** Repeats the step until it matches, for at most so many seconds: for what becomes true soon. */
  readonly within_seconds?: number
  /** Runs the same step so many times at once; `expect` is then about the list of responses, in any order. */
  readonly times_at_once?: number
  /** Remembers the access token in the data at this path under this name. */
  readonly signInAs?: Readonly<Record<string, string>>
  /** Remembers the API key in the data at this path under this name. */
  readonly keyAs?: Readonly<Record<string, string>>
  /** Opens a subscription under this name. */
  readonly watch?: string
  /** Asks to be told where the subscription starts, as the first event. */
  readonly startCursor?: boolean
  /** How long to wait for a subscription to be in place: GraphQL has no acknowledgement for it. */
  readonly settle_ms?: number
  /** Waits until the subscription of this name gave events that match `expect`, in this order (others may lie between); `{ closed: 4403 }` is the end of its socket. */
  readonly see?: string
  /** Opens the address that was kept under this name as a form, and sends `with` there. */
  readonly submit?: string
  /** Cuts the connection of this subscription; `watch` with `after: "$cursor(name)"` resumes it. */
  readonly cut?: string
}

export interface Journey {
  readonly name: string
  readonly folder: string
  readonly steps: readonly Step[]
}

const folder = join(projectFolder, 'tests/journeys')

/** Every folder below tests/journeys that holds a `journey.json`. */
export function journeys(): readonly Journey[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'journey.json')))
    .map((entry) => ({
      name: entry.name,
      folder: join(folder, entry.name),
      steps: JSON.parse(readFileSync(join(folder, entry.name, 'journey.json'), 'utf8')) as Step[],
    }))
}

/** The text of a step's operation. */
export function operationOf(journey: Journey, name: string): string {
  const own = join(journey.folder, `${name}.graphql`)
  return readFileSync(existsSync(own) ? own : join(folder, 'operations', `${name}.graphql`), 'utf8')
}
