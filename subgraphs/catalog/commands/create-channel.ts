import { type Channel, createChannel as decide } from '../domain/channel.ts'
import type { InvalidInput } from '../domain/problems.ts'
import { allChannels, insertChannel } from '../store/channel-store.ts'
import type { Session } from './session.ts'
import { unlessTaken } from './taken-names.ts'

export type CreateChannelOutcome =
  | { readonly kind: 'CreateChannelSuccess'; readonly channel: Channel }
  | InvalidInput

/** Adds a way of selling. */
export async function createChannel(session: Session, given: Channel): Promise<CreateChannelOutcome> {
  return unlessTaken(() =>
    session.write(async (scope) => {
      const decision = decide(given, await allChannels(scope))
      if (!decision.accepted) return decision.refusal
      await insertChannel(scope, decision.facts, session.now())
      return { kind: 'CreateChannelSuccess', channel: decision.facts }
    }),
  )
}
