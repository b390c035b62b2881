/** How many WebSockets there may be. A subscription over HTTP counts as one, because it keeps a connection as well. */
export interface SocketLimits {
  readonly per_address_max?: number
  /** Of one client: a partner's application, an account, or a guest's address. */
  readonly per_client_max?: number
}

/** Counts what is open by key. */
export interface OpenCounts {
  /** Counts one more; null when there are as many as there may be. Else the way to count it out again, once. */
  open(key: string): (() => void) | null
}

export function createOpenCounts(max: number = Number.POSITIVE_INFINITY): OpenCounts {
  const counts = new Map<string, number>()

  return {
    open(key) {
      const count = counts.get(key) ?? 0
      if (count >= max) return null
      counts.set(key, count + 1)
      let isOpen = true
      return () => {
        if (!isOpen) return
        isOpen = false
        const left = (counts.get(key) ?? 1) - 1
        if (left === 0) counts.delete(key)
        else counts.set(key, left)
      }
    },
  }
}
