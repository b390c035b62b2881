import { setTimeout as wait } from 'node:timers/promises'
import { Pool } from 'undici'

/** The graph said something that the replay cannot go on from. */
export class ReplayFailed extends Error {
  override readonly name = 'ReplayFailed'
}

type Variables = Readonly<Record<string, unknown>>

/** The public graph over HTTP, as any client sees it. */
export interface Graph {
  /** Asks with the token of somebody who is signed in, or as a guest. Gives the operation's first field. */
  ask<Result>(query: string, variables?: Variables, token?: string): Promise<Result>
  /** Answers that asked to come again, by code. */
  readonly asked_again: ReadonlyMap<string, number>
  close(): Promise<void>
}

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly {
    readonly message: string
    readonly extensions?: { readonly code?: string }
  }[]
}

const attempts_max = 8
const first_pause_ms = 50
const answer_within_ms = 60_000
/** Codes that ask the caller to come again; every operation of the replay may be repeated, because it has a key. */
const passing_codes: ReadonlySet<string> = new Set([
  'TRY_AGAIN',
  'UNAVAILABLE',
  'RATE_LIMITED',
  'UNREACHABLE',
])

/** Opens the way to a gateway. A request that could not be answered now is sent again, eight times in all. */
export function openGraph(url: string, connections_max: number): Graph {
  const { origin, pathname: path } = new URL(url)
  const pool = new Pool(origin, { connections: connections_max, headersTimeout: answer_within_ms })
  const asked_again = new Map<string, number>()

  async function send(body: string, token?: string): Promise<Answer> {
    const headers = {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    }
    try {
      const answer = await pool.request({ path, method: 'POST', headers, body })
      return (await answer.body.json()) as Answer
    } catch (error) {
      return { errors: [{ message: String(error), extensions: { code: 'UNREACHABLE' } }] }
    }
  }

  return {
    asked_again,
    async ask<Result>(query: string, variables: Variables = {}, token?: string): Promise<Result> {
      const body = JSON.stringify({ query, variables })
      for (let attempt = 1; ; attempt += 1) {
        const { data, errors } = await send(body, token)
        const [result] = Object.values(data ?? {})
        if (errors === undefined && result !== undefined) return result as Result
        const codes = (errors ?? []).map(({ extensions }) => extensions?.code ?? 'NONE')
        const isPassing = codes.length > 0 && codes.every((code) => passing_codes.has(code))
        if (attempt === attempts_max || !isPassing) {
          const told = (errors ?? []).map(({ message }, index) => `${codes[index]}: ${message}`).join('; ')
          throw new ReplayFailed(`${nameOf(query)}: ${told || 'no answer'}`)
        }
        for (const code of new Set(codes)) asked_again.set(code, (asked_again.get(code) ?? 0) + 1)
        await wait(first_pause_ms * 2 ** (attempt - 1))
      }
    },
    close: () => pool.close(),
  }
}

/** The first words of an operation: what an error message can name. */
function nameOf(query: string): string {
  return /(query|mutation) (\w+)/.exec(query)?.[2] ?? query.trim().slice(0, 40)
}

/** What a mutation of the graph answers: one of its result types. */
export interface Outcome {
  readonly __typename: string
  readonly message?: string
  readonly problems?: readonly { readonly path: string; readonly message: string }[]
}

/** The outcome, when it is the one that is expected; throws ReplayFailed with what was said instead. */
export function expectType<Result extends Outcome>(outcome: Result, typename: string): Result {
  if (outcome.__typename === typename) return outcome
  const problems = (outcome.problems ?? []).map(({ path, message }) => `${path}: ${message}`).join('; ')
  throw new ReplayFailed(
    `expected ${typename}, got ${outcome.__typename}: ${outcome.message ?? ''} ${problems}`,
  )
}
