/** Long enough for a machine that does ten other things: it costs time only where a test fails. */
const within_ms_default = 15_000
const look_every_ms_default = 20

/**
 * Repeats a look until it stops throwing, for what becomes true soon (events, sweeps). Throws the last failure when time
 * is up.
 */
export async function eventually<T>(
  look: () => Promise<T> | T,
  within_ms = within_ms_default,
  look_every_ms = look_every_ms_default,
): Promise<T> {
  const deadline = Date.now() + within_ms
  for (;;) {
    try {
      return await look()
    } catch (error) {
      if (Date.now() > deadline) throw error
      await new Promise((resolve) => setTimeout(resolve, look_every_ms))
    }
  }
}
