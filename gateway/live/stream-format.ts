import type { GraphQLFormattedError } from 'graphql'
import type { LiveEvent } from './stream-state.ts'

/** Why the gateway ends a stream that could go on. */
export type CutReason = 'expired' | 'revoked' | 'too slow' | 'draining'

/** How a stream of answers looks on an HTTP connection. */
export interface StreamFormat {
  readonly transport: 'sse' | 'multipart'
  readonly contentType: string
  /** Sent at once, so that the client knows the stream is open. */
  readonly opening: string
  /** Sent while nothing happens, so that proxies and phones keep the connection. */
  readonly heartbeat: string
  next(event: LiveEvent): string
  /** The operation is over. */
  readonly complete: string
  /** The gateway ends the stream before the operation is over. */
  cut(reason: CutReason): string
}

/** What a client whose stream is cut is told: what to do, with a code of ours. */
export const cut_errors: Readonly<Record<CutReason, GraphQLFormattedError>> = {
  expired: {
    message: 'The access token has expired. Subscribe again with a fresh one, after the last cursor.',
    extensions: { code: 'UNAUTHENTICATED' },
  },
  revoked: {
    message:
      'The sign-in has ended, or the key has changed. Subscribe again with what is valid now, after the last cursor.',
    extensions: { code: 'UNAUTHENTICATED' },
  },
  'too slow': {
    message: 'Too slow for the events. Subscribe again after the last cursor.',
    extensions: { code: 'TRY_AGAIN' },
  },
  draining: {
    message: 'The gateway restarts. Subscribe again after the last cursor.',
    extensions: { code: 'TRY_AGAIN' },
  },
}

const texts = new WeakMap<LiveEvent, string>()

/** An event as JSON. Everybody who shares a stream is sent the same event: it is written once. */
export function textOf(event: LiveEvent): string {
  let text = texts.get(event)
  if (text === undefined) {
    text = JSON.stringify(event)
    texts.set(event, text)
  }
  return text
}
