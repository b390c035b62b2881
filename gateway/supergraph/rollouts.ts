import { createHash } from 'node:crypto'

const label_argument = /\boverrideLabel:\s*"([^"]+)"/g
const percent_label = /^percent\((\d+(?:\.\d+)?)\)$/

/** The labels under which fields of a supergraph are taken over step by step (`@override(from:, label:)`). */
export function readRollouts(sdl: string): readonly string[] {
  return [...new Set([...sdl.matchAll(label_argument)].flatMap(([, label]) => label ?? []))]
}

/**
 * Which labels are in effect for an operation. `percent(n)` is for n of a hundred operations: always the same ones, so that the
 * data of one screen does not change its source from request to request, and what has gone over stays when n grows. Other labels
 * would be decided by somebody else, and are not in effect.
 */
export function rolloutsFor(labels: readonly string[], operation: string): Map<string, boolean> {
  if (labels.length === 0) return new Map()
  const digest = createHash('sha256').update(operation).digest()
  const place = (digest.readUInt32BE(0) / 2 ** 32) * 100
  return new Map(
    labels.map((label) => {
      const percent = percent_label.exec(label)?.[1]
      return [label, percent !== undefined && place < Number(percent)]
    }),
  )
}
