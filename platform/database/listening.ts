import { openConnection } from './connection.ts'

/** A lost connection is taken up again after this long, and ever longer while that fails: polling covers the meantime. */
const retry_after_ms = 250
const retry_after_max_ms = 5_000

export interface Listening {
  close(): Promise<void>
}

/**
 * Listens to a NOTIFY channel on a connection of its own, which is taken up again whenever it is lost. What was said meanwhile is
 * not heard, so each new start calls `onNotify` once, with null.
 */
export function listenTo(
  url: string,
  channel: string,
  onNotify: (payload: string | null) => void,
  onLost: (error: unknown) => void,
): Listening {
  let retry: NodeJS.Timeout | null = null
  let closed = false
  let failures = 0
  const options = {
    connection: { application_name: `listening to ${channel}` },
    onnotify: (_channel: string, payload: string) => onNotify(payload),
  }
  const connection = openConnection(url, options, later)

  function later(): void {
    if (!closed) retry ??= setTimeout(start, Math.min(retry_after_max_ms, retry_after_ms * 2 ** failures))
  }

  function start(): void {
    retry = null
    connection.client.unsafe(`listen "${channel}"`).then(
      () => {
        failures = 0
        onNotify(null)
      },
      (error: unknown) => {
        failures = Math.min(failures + 1, 10)
        onLost(error)
        later()
      },
    )
  }

  start()
  return {
    close() {
      closed = true
      if (retry !== null) clearTimeout(retry)
      return connection.close(1)
    },
  }
}
