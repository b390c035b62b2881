import { expectType, type Graph, type Outcome } from './graph.ts'
import { sign_in } from './operations.ts'

/** How somebody signs in. */
export interface SignIn {
  readonly email: string
  readonly password: string
}

/** A member of staff at work. */
export interface Member {
  /** Asks as this member. */
  ask<Result>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Result>
}

/** An access token lives for 10 minutes: after so many somebody signs in again. */
const token_used_for_ms = 8 * 60_000

/** A member of staff who signs in with the first request, and again when the token is about to end. */
export function memberOf(graph: Graph, who: SignIn, now: () => Date): Member {
  let session: { readonly token: Promise<string>; readonly until_ms: number } | null = null

  async function signIn(): Promise<string> {
    const outcome = await graph.ask<Outcome & { session: { accessToken: string } }>(sign_in, { input: who })
    return expectType(outcome, 'SignInSuccess').session.accessToken
  }

  return {
    async ask(query, variables) {
      const at_ms = now().getTime()
      if (session === null || at_ms >= session.until_ms) {
        session = { token: signIn(), until_ms: at_ms + token_used_for_ms }
      }
      return graph.ask(query, variables, await session.token)
    },
  }
}
