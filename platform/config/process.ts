import type { Logger } from '#platform/telemetry/logger.ts'
import { ConfigurationError } from './environment.ts'

/** Draining takes at most this long; a process that hangs is ended, because its supervisor would kill it anyway. */
const drain_max_ms = 25_000

/**
 * Runs a process from start to its orderly end: `start` resolves to how to stop. SIGTERM and SIGINT stop it once; a second
 * signal ends it at once. A start that fails prints one message (without a stack for wrong configuration) and exits with
 * 1.
 */
export async function untilStopped(
  logger: Logger,
  start: (logger: Logger) => Promise<() => Promise<void>>,
): Promise<void> {
  const stopRequested = nextSignal()
  let stop: () => Promise<void>
  try {
    stop = await start(logger)
  } catch (error) {
    if (error instanceof ConfigurationError) process.stderr.write(`${error.message}\n`)
    else logger.fatal({ err: error }, 'the process could not start')
    process.exit(1)
  }
  const signal = await stopRequested
  logger.info({ signal }, 'draining')
  process.once('SIGINT', () => process.exit(130))
  const overdue = setTimeout(() => {
    logger.error('draining took too long; the process ends now')
    process.exit(1)
  }, drain_max_ms)
  await stop()
  clearTimeout(overdue)
  process.exit(0)
}

function nextSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    process.once('SIGTERM', resolve)
    process.once('SIGINT', resolve)
  })
}
