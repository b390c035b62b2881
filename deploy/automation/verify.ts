import { endForOptions, readOptions } from '#platform/config/command-line.ts'
import { ConfigurationError } from '#platform/config/environment.ts'
import { default_folder } from '../embedded/system.ts'
import { onSystemBooks } from './system-books.ts'
import type { Finding } from './verifying/invariant.ts'
import { type Report, verifySystem } from './verifying/verify-system.ts'

const command = {
  call: 'npm run verify --',
  does: 'Recounts every promise of a data folder, or of the databases in DATABASE_URLS (JSON). Exits with 1 when one is broken.',
  options: {
    folder: {
      value: 'FOLDER',
      default: default_folder,
      says: 'the data folder, while `npm start` runs on it or not',
    },
    json: { says: 'prints the report as JSON' },
  },
} as const

/**
 * `npm run verify` recounts every invariant of a data folder, while `npm start` runs on it or not. For the distributed
 * shape, DATABASE_URLS names the databases as JSON: `{"orders":"postgres://…",…,"events":"postgres://…"}`. Exits with 1
 * when a promise is broken, and prints each with its ids.
 */
async function main(): Promise<void> {
  const { values } = readOptions(command, process.argv.slice(2))
  const began = performance.now()
  const report = await onSystemBooks(values.folder, (urls) => verifySystem(urls))
  const seconds = (performance.now() - began) / 1000
  process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : textOf(report, seconds))
  if (report.violations.length > 0) process.exitCode = 1
}

function textOf({ checked, violations, notices, cutShort, looks }: Report, seconds: number): string {
  const lineOf = ({ invariant, tenantId, id, says }: Finding) =>
    `  ${invariant}  tenant ${tenantId}  ${id}\n      ${says}\n`
  return [
    ...(violations.length > 0 ? ['\nBroken promises:\n', ...violations.map(lineOf)] : []),
    ...(notices.length > 0 ? ['\nWork that waits:\n', ...notices.map(lineOf)] : []),
    ...cutShort.map((name) => `  ${name}: there are more\n`),
    `\n${checked.length} invariants recounted over all tenants in ${seconds.toFixed(1)} s, in ${looks} looks: `,
    violations.length === 0 ? 'all hold.\n' : `${violations.length} violations.\n`,
  ].join('')
}

main().catch((error: unknown) => {
  endForOptions(error)
  const expected = error instanceof ConfigurationError
  process.stderr.write(`${expected ? error.message : String((error as Error).stack ?? error)}\n`)
  process.exit(2)
})
