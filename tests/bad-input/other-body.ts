import type { Arguments } from './mutants.ts'

/** The same arguments under the same key, with one number, choice or text changed. */
export function otherBody(good: Arguments): Arguments {
  const { idempotencyKey, ...input } = good.input as Record<string, unknown>
  const changed = changedIn(input, 'number') ?? changedIn(input, 'boolean') ?? changedIn(input, 'string')
  if (changed === null) throw new Error('there is nothing to change in the input')
  return { ...good, input: { idempotencyKey, ...(changed as object) } }
}

/** A copy with the last leaf of a type changed; null when there is none. */
function changedIn(value: unknown, type: 'number' | 'boolean' | 'string'): unknown {
  if (typeof value === type) return another(value)
  if (typeof value !== 'object' || value === null) return null
  for (const [key, inner] of Object.entries(value).toReversed()) {
    if (key === 'expectedVersion' || key === 'accessToken') continue
    const changed = changedIn(inner, type)
    if (changed === null) continue
    return Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed }
  }
  return null
}

function another(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'boolean') return !value
  return String(value).startsWith('0')
    ? String(value).replace(/.$/, (last) => (last === '0' ? '1' : '0'))
    : `${value} too`
}
