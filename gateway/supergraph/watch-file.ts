import { unwatchFile, watchFile } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { Logger } from '#platform/telemetry/logger.ts'

/** Polled, because file events do not arrive through mounted config maps and network file systems. */
const poll_interval_ms = 500

/**
 * Calls `swap` with the file's text whenever it changes. A text that `swap` refuses is logged, and the old one stays. Returns
 * the way to stop.
 */
export function watchSupergraphFile(
  file: string,
  swap: (sdl: string) => Promise<void>,
  logger: Logger,
): () => void {
  let swapping = Promise.resolve()

  async function reload(): Promise<void> {
    try {
      await swap(await readFile(file, 'utf8'))
    } catch (error) {
      logger.error({ err: error, file }, 'the changed supergraph is not valid; the old one stays')
    }
  }
  const onChange = () => {
    swapping = swapping.then(reload)
  }
  watchFile(file, { interval: poll_interval_ms, persistent: false }, onChange)
  return () => unwatchFile(file, onChange)
}
