import { randomBytes } from 'node:crypto'
import { hash, parseOptions, verify } from '@node-rs/argon2'
import { fault } from '#platform/faults/codes.ts'
import { isPossiblePassword, normalPassword } from '../domain/password-rules.ts'

/** OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, 2 passes, 1 lane. */
export const argon2_memory_kib_default = 19_456
const argon2_passes = 2
const argon2_lanes = 1
/** More at once would only take memory and the threads that others wait for. */
const hashing_at_once_max = 2
/** About ten seconds of work on a small machine: whoever waits longer has gone. */
const hashing_waiting_max = 256

/** Passwords as argon2id hashes in PHC format. */
export interface Passwords {
  hash(password: string): Promise<string>
  /**
   * Whether the password belongs to the hash. Without a hash (nobody has that e-mail), or for a text that cannot be a
   * password, the same work is done on a hash of nothing and the answer is no: the time tells nothing.
   */
  verify(hash: string | null, password: string): Promise<boolean>
  /** Whether the hash was made with other parameters than today's. */
  isOutdated(hash: string): boolean
}

/** Throws TRY_AGAIN from `hash` and `verify` when too many are waiting already. */
export function createPasswords(memory_kib: number): Passwords {
  // argon2id is the library's default algorithm.
  const options = { memoryCost: memory_kib, timeCost: argon2_passes, parallelism: argon2_lanes }
  const inTurn = createQueue()
  const nobodys = hash(randomBytes(32), options)
  // Whoever awaits it sees the failure; until then it must not count as unhandled.
  nobodys.catch(() => undefined)

  return {
    hash: (password) => inTurn(() => hash(normalPassword(password), options)),
    async verify(known, password) {
      const possible = isPossiblePassword(password)
      const expected = known === null || !possible ? await nobodys : known
      const matches = await inTurn(() => verify(expected, possible ? normalPassword(password) : ''))
      return matches && known !== null && possible
    },
    isOutdated(known) {
      const { memoryCost, timeCost, parallelism } = parseOptions(known)
      return memoryCost !== memory_kib || timeCost !== argon2_passes || parallelism !== argon2_lanes
    },
  }
}

function createQueue() {
  const waiting: (() => void)[] = []
  let running = 0
  return async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running >= hashing_at_once_max) {
      if (waiting.length >= hashing_waiting_max)
        throw fault('TRY_AGAIN', 'Too many sign-ins at once. Try again soon.')
      // Whoever finishes hands its turn over, so `running` stays as it is.
      await new Promise<void>((resolve) => waiting.push(resolve))
    } else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
