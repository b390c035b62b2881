import { LRUCache } from 'lru-cache'
import { startWorker } from '#platform/jobs/worker.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import type { Grant } from './identity.ts'

/** Something that was taken back. */
export interface Revocation {
  /** A session is over for good; what was known of a client is out of date. */
  readonly kind: 'SESSION' | 'API_CLIENT'
  readonly id: string
  /** When, as whoever took it back says: tells two changes of one client apart. */
  readonly at: string
}

/** What was taken back since a cursor. The same thing may come twice. */
export interface RevocationPage {
  readonly revocations: readonly Revocation[]
  readonly cursor: string
  readonly hasMore: boolean
}

/** Where it is known what was taken back. */
export interface RevocationSource {
  /** With null: as far back as access tokens live. */
  since(cursor: string | null): Promise<RevocationPage>
}

/** What this gateway knows was taken back. */
export interface Revocations {
  isRevoked(grant: Grant): boolean
  /** Calls back when something was taken back that nobody was told of yet. Returns the way to stop. */
  onNews(listener: () => void): () => void
  /** Seconds since the source last answered. */
  age_seconds(): number
  stop(): Promise<void>
}

/** With one request under way and one lost, what is taken back counts within five seconds. */
const look_every_ms = 2_000
/** More than are signed out in the ten minutes that a token lives; beyond it the oldest are forgotten, whose tokens end soonest. */
const revoked_max = 100_000

export interface RevocationOptions {
  readonly logger: Logger
  readonly every_ms?: number | undefined
  readonly now?: () => number
}

/** Asks a source again and again. While it does not answer, tokens and keys are believed until they end by themselves. */
export function followRevocations(source: RevocationSource, options: RevocationOptions): Revocations {
  const { logger, every_ms = look_every_ms, now = Date.now } = options
  /** Since when, by our clock, what rests on this id is worth nothing; sessions for ever. */
  const revoked = new LRUCache<string, number>({ max: revoked_max })
  const told = new LRUCache<string, true>({ max: revoked_max })
  const listeners = new Set<() => void>()
  let cursor: string | null = null
  let answered_at_ms = now()

  /** Whether it is news. */
  function take({ kind, id, at }: Revocation): boolean {
    const name = `${id} ${at}`
    if (told.has(name)) return false
    told.set(name, true)
    revoked.set(id, kind === 'SESSION' ? Number.POSITIVE_INFINITY : now())
    return true
  }

  const worker = startWorker({
    name: 'gateway.revocations',
    logger,
    idle_ms: every_ms,
    async round() {
      const page = await source.since(cursor)
      const news = page.revocations.filter(take)
      cursor = page.cursor
      answered_at_ms = now()
      if (news.length > 0) for (const listener of [...listeners]) listener()
      return page.hasMore
    },
  })

  return {
    isRevoked: ({ id, asked_at_ms }) => asked_at_ms <= (revoked.get(id) ?? Number.NEGATIVE_INFINITY),
    onNews(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    age_seconds: () => (now() - answered_at_ms) / 1000,
    stop: () => worker.stop(),
  }
}

/** For gateways that nobody tells: what is valid ends by itself. */
export const nothingRevoked: Revocations = {
  isRevoked: () => false,
  onNews: () => () => undefined,
  age_seconds: () => 0,
  stop: async () => undefined,
}
