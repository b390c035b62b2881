/** An object as a subgraph sent it. Raw data is merged in place while a plan runs, and is never sent to a client as it is. */
export type RawObject = Record<string, unknown>

/** Whether a value is an object, neither null nor a list. */
export function isRawObject(value: unknown): value is RawObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A copy that shares nothing with the original. */
export function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf)
  if (!isRawObject(value)) return value
  const copy: RawObject = {}
  for (const [name, each] of Object.entries(value)) copy[name] = copyOf(each)
  return copy
}
