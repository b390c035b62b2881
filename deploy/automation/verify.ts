import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import {
  ConfigurationError,
  databaseUrlVariable,
  mapVariable,
  readEnvironment,
} from '#platform/config/environment.ts'
import { startEmbeddedPostgres } from '#platform/embedded/postgres.ts'
import { type ContextName, contextNames } from '../embedded/contexts.ts'
import { type DatabaseUrls, databaseUrls } from '../embedded/databases.ts'
import { readOrCreateSecrets } from '../embedded/secrets.ts'
import { default_folder } from '../embedded/system.ts'
import type { Finding } from './verifying/invariant.ts'
import { type Report, verifySystem } from './verifying/verify-system.ts'

/**
 * `npm run verify` recounts every invariant of a data folder, while `npm start` runs on it or not. For the distributed
 * shape, DATABASE_URLS names the databases as JSON: `{"orders":"postgres://…",…,"events":"postgres://…"}`. Exits with 1
 * when a promise is broken, and prints each with its ids.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string', default: default_folder },
      json: { type: 'boolean', default: false },
    },
  })
  const began = performance.now()
  const report =
    process.env.DATABASE_URLS === undefined
      ? await verifyFolder(values.folder)
      : await verifySystem(urlsOf(process.env.DATABASE_URLS))
  const seconds = (performance.now() - began) / 1000
  process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : textOf(report, seconds))
  if (report.violations.length > 0) process.exitCode = 1
}

async function verifyFolder(folder: string): Promise<Report> {
  if (!existsSync(`${folder}/postgres/PG_VERSION`)) {
    throw new ConfigurationError(
      `There is no data in ${folder}: name another --folder, or set DATABASE_URLS.`,
    )
  }
  const server = await startEmbeddedPostgres({ folder, port: 0 })
  try {
    return await verifySystem(databaseUrls(server, (await readOrCreateSecrets(folder)).databaseRolePassword))
  } finally {
    if (!server.adopted) await server.stop()
  }
}

function urlsOf(text: string): DatabaseUrls {
  const { DATABASE_URLS } = readEnvironment({ DATABASE_URLS: mapVariable }, { DATABASE_URLS: text })
  const each = Object.fromEntries([...contextNames, 'events'].map((name) => [name, databaseUrlVariable]))
  const { events = '', ...contexts } = readEnvironment(each, DATABASE_URLS) as Record<string, string>
  return { contexts: z.record(z.string(), z.string()).parse(contexts) as Record<ContextName, string>, events }
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
  const expected = error instanceof ConfigurationError
  process.stderr.write(`${expected ? error.message : String((error as Error).stack ?? error)}\n`)
  process.exit(2)
})
