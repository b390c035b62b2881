import { existsSync } from 'node:fs'
import { endForOptions, readOptions } from '#platform/config/command-line.ts'
import { startEmbeddedPostgres } from '#platform/embedded/postgres.ts'
import { type DeadLetter, listDeadLetters, requestReplay } from '#platform/events/dead-letters.ts'
import { isUuid } from '#platform/ids/uuid.ts'
import { contextNames } from '../embedded/contexts.ts'
import { connectDatabases, prepareDatabases } from '../embedded/databases.ts'
import { readOrCreateSecrets } from '../embedded/secrets.ts'
import { default_folder } from '../embedded/system.ts'

/**
 * `npm run dead-letters` lists the events that a consumer gave up on, over all contexts of a data folder.
 * `npm run dead-letters -- --replay all` (or an event id) asks the running consumers to handle them again.
 */
const command = {
  call: 'npm run dead-letters --',
  does: 'Lists the events that a consumer gave up on, over all contexts of a data folder.',
  options: {
    folder: {
      value: 'FOLDER',
      default: default_folder,
      says: 'the data folder, while `npm start` runs on it or not',
    },
    replay: { value: 'ID|all', says: 'asks the running consumers to handle an event, or all of them, again' },
  },
} as const

const { values } = readGiven()

if (values.replay !== undefined && values.replay !== 'all' && !isUuid(values.replay)) {
  process.stderr.write('--replay takes the id of an event, or `all`.\n')
  process.exit(1)
}
if (!existsSync(`${values.folder}/postgres/PG_VERSION`)) {
  process.stderr.write(`There is no data in ${values.folder}: name another --folder.\n`)
  process.exit(1)
}
const server = await startEmbeddedPostgres({ folder: values.folder, port: 0 })
const secrets = await readOrCreateSecrets(values.folder)
const databases = connectDatabases(await prepareDatabases(server, secrets.databaseRolePassword))
try {
  for (const context of contextNames) {
    const { system } = databases[context]
    if (values.replay === undefined) print(context, await system(listDeadLetters))
    else {
      const count = await system((sql) =>
        requestReplay(sql, values.replay === 'all' ? null : (values.replay ?? null)),
      )
      if (count > 0)
        process.stdout.write(`${context}: ${count} will be handled again by the running system\n`)
    }
  }
} finally {
  await Promise.all(Object.values(databases).map((database) => database.close()))
  if (!server.adopted) await server.stop()
}

function readGiven() {
  try {
    return readOptions(command, process.argv.slice(2))
  } catch (error) {
    endForOptions(error)
    throw error
  }
}

function print(context: string, letters: readonly DeadLetter[]): void {
  process.stdout.write(
    `${context}: ${letters.length === 0 ? 'no dead letters' : `${letters.length} dead letters`}\n`,
  )
  for (const letter of letters) {
    const { failedAt, eventId, type, tenantId, error } = letter
    process.stdout.write(`  ${failedAt.toISOString()}  ${eventId}  ${type}  tenant ${tenantId}: ${error}\n`)
  }
}
