/** Runs `work` again while it fails for a reason that passes, at most `attempts_max` times, with a random pause that grows to 160 ms. */
export async function again<T>(
  attempts_max: number,
  passes: (error: unknown) => boolean,
  work: () => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= attempts_max || !passes(error)) throw error
      await jitter(attempt)
    }
  }
}

function jitter(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt))
}
