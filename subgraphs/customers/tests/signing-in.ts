import { guest } from '#platform/testing/viewers.ts'
import { good_password, sign_in_mutation, type TestSession, type World } from './world.ts'

/** How often a name is among those. */
export const count = (names: readonly string[], name: string): number =>
  names.filter((each) => each === name).length

/** Attempts to sign in from an address. The world may be started later. */
export function guessesAt(world: () => World) {
  const from = async (address: string, email: string, password: string) => {
    const { signIn: answer } = await world().dataFrom(address, sign_in_mutation, {
      input: { email, password },
    })
    return answer as { __typename: string; message: string; retryAfterSeconds?: number }
  }
  /** So many wrong passwords, one after another: what each was answered. */
  const guess = async (address: string, email: string, times: number) => {
    const names: string[] = []
    for (let i = 0; i < times; i++) names.push((await from(address, email, `guess number ${i}`)).__typename)
    return names
  }
  return { from, guess }
}

/** Sessions that begin and go on. The world may be started later. */
export function sessionsAt(world: () => World) {
  const refresh = async (refreshToken: string, viewer = guest) =>
    (
      await world().data(
        viewer,
        `mutation ($input: RefreshSessionInput!) { refreshSession(input: $input) {
        __typename ... on RefreshSessionSuccess { session { accessToken refreshToken account { id email } customer { id name } } } } }`,
        { input: { refreshToken } },
      )
    ).refreshSession
  const outcome = async (refreshToken: string, viewer = guest) =>
    (await refresh(refreshToken, viewer)).__typename
  const signIn = async (email: string, password = good_password): Promise<TestSession> =>
    (await world().data(guest, sign_in_mutation, { input: { email, password } })).signIn.session
  return { refresh, outcome, signIn }
}
