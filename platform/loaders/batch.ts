import DataLoader from 'dataloader'

/** Most keys one statement is asked for; more are split. Bounds statement size, well above an `_entities` call of 100. */
const batch_keys_max = 1000

/** Reads rows by keys in one statement, in any order; missing keys are simply absent. */
export type ReadMany<Key, Row> = (keys: readonly Key[]) => Promise<readonly Row[]>

/** A loader of at most one row per key: null where there is none. */
export function loadOne<Key extends string, Row>(
  readMany: ReadMany<Key, Row>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, Row | null> {
  return new DataLoader(
    async (keys) => {
      const found = new Map<Key, Row>()
      for (const row of await readMany(keys)) found.set(keyOf(row), row)
      return keys.map((key) => found.get(key) ?? null)
    },
    { maxBatchSize: batch_keys_max },
  )
}

/** A loader of all rows of each key, in the order they were read. */
export function loadList<Key extends string, Row>(
  readMany: ReadMany<Key, Row>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, readonly Row[]> {
  return new DataLoader(
    async (keys) => {
      const found = new Map<Key, Row[]>(keys.map((key) => [key, []]))
      for (const row of await readMany(keys)) found.get(keyOf(row))?.push(row)
      return keys.map((key) => found.get(key) ?? [])
    },
    { maxBatchSize: batch_keys_max },
  )
}
