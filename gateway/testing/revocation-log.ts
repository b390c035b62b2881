import type { Revocation, RevocationSource } from '#gateway/identity/revocations.ts'

/** A source of revocations that a test writes, with small pages; cursors are numbers. */
export function createRevocationLog(page_max = 3) {
  const all: Revocation[] = []
  let isDown = false
  let looks = 0
  const source: RevocationSource = {
    async since(cursor) {
      looks += 1
      if (isDown) throw new Error('connection refused')
      // Goes back one, as the real one goes back some seconds.
      const from = Math.max(0, Number(cursor ?? 0) - 1)
      const revocations = all.slice(from, from + page_max + 1)
      const next = from + revocations.length
      return { revocations, cursor: String(next), hasMore: next < all.length }
    },
  }
  return {
    source,
    looks: () => looks,
    add: (id: string, kind: Revocation['kind'] = 'SESSION') => all.push({ kind, id, at: String(all.length) }),
    setDown: (value: boolean) => {
      isDown = value
    },
  }
}
