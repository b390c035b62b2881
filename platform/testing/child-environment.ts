/**
 * Variables for a process of ours that a test starts: what it needs of the machine, the run's cache of compiled modules (see
 * vitest.config.ts; without it every child compiles GraphQL and Drizzle again), and what the test gives.
 */
export function childEnvironment(given: Readonly<Record<string, string>> = {}): Record<string, string> {
  const inherited = ['PATH', 'HOME', 'LOG_LEVEL', 'NODE_COMPILE_CACHE'].flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return { ...Object.fromEntries(inherited), ...given }
}
