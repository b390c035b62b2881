import { existsSync } from 'node:fs'
import { endForOptions, readOptions } from '#platform/config/command-line.ts'
import { ConfigurationError, databaseUrlVariable, readEnvironment } from '#platform/config/environment.ts'
import { connectDatabase } from '#platform/database/database.ts'
import { startEmbeddedPostgres } from '#platform/embedded/postgres.ts'
import {
  type Reconciled,
  type Reconciliation,
  reconcilePayments,
} from '#subgraphs/orders/commands/payments/reconcile-payments.ts'
import { simulatedProvider } from '#subgraphs/orders/store/simulated-provider.ts'
import { databaseUrls } from '../embedded/databases.ts'
import { readOrCreateSecrets } from '../embedded/secrets.ts'
import { default_folder } from '../embedded/system.ts'

const found_max = 1_000

const command = {
  call: 'npm run reconcile --',
  does: `Compares our payments with the provider's record, of a data folder or of orders' database in DATABASE_URL. Exits with 1 when a
difference is left; at most ${found_max} are told at once.`,
  options: {
    folder: {
      value: 'FOLDER',
      default: default_folder,
      says: 'the data folder, while `npm start` runs on it or not',
    },
    repair: { says: 'mends what can be mended without a person' },
    json: { says: 'prints the differences as JSON' },
  },
} as const

/**
 * `npm run reconcile` compares our payments with the provider's own record, while `npm start` runs on the data folder or not, and
 * names each difference. `-- --repair` mends those that are safe. For the distributed shape, DATABASE_URL is orders' database.
 * Exits with 1 when a difference is left.
 */
async function main(): Promise<void> {
  const { values } = readOptions(command, process.argv.slice(2))
  const url = process.env.DATABASE_URL
  const result =
    url === undefined
      ? await reconcileFolder(values.folder, values.repair)
      : await reconcileAt(
          readEnvironment({ DATABASE_URL: databaseUrlVariable }, { DATABASE_URL: url }).DATABASE_URL,
          values.repair,
        )
  process.stdout.write(values.json ? `${JSON.stringify(result, null, 2)}\n` : textOf(result))
  if (result.found.some((each) => each.repaired === null)) process.exitCode = 1
}

async function reconcileFolder(folder: string, repair: boolean): Promise<Reconciliation> {
  if (!existsSync(`${folder}/postgres/PG_VERSION`))
    throw new ConfigurationError(`There is no data in ${folder}: name another --folder, or set DATABASE_URL.`)
  const server = await startEmbeddedPostgres({ folder, port: 0 })
  try {
    const { databaseRolePassword } = await readOrCreateSecrets(folder)
    return await reconcileAt(databaseUrls(server, databaseRolePassword).contexts.orders, repair)
  } finally {
    if (!server.adopted) await server.stop()
  }
}

async function reconcileAt(url: string, repair: boolean): Promise<Reconciliation> {
  const database = connectDatabase({ url, context: 'orders' })
  const now = () => new Date()
  const provider = simulatedProvider(database, { slow_ms: 0, action_ms: 0, now, actionUrl: () => '' })
  try {
    return await reconcilePayments({ database, provider, now }, { repair, found_max })
  } finally {
    await database.close()
  }
}

function textOf({ compared, found }: Reconciliation): string {
  const left = found.filter((each) => each.repaired === null)
  const repairable = left.filter((each) => each.remedy !== null).length
  const lineOf = ({ kind, tenantId, key, says, repaired }: Reconciled) =>
    `  ${kind}  tenant ${tenantId}  ${key}\n      ${says}\n${repaired === null ? '' : `      repaired: ${repaired}\n`}`
  return [
    ...found.map(lineOf),
    found.length >= found_max ? `  Stopped after ${found_max}: run it again.\n` : '',
    `\n${compared} payments compared: ${found.length} differences, ${found.length - left.length} repaired, ${left.length} left`,
    repairable > 0 ? ` (${repairable} of them can be mended with --repair).\n` : '.\n',
  ].join('')
}

main().catch((error: unknown) => {
  endForOptions(error)
  const expected = error instanceof ConfigurationError
  process.stderr.write(`${expected ? error.message : String((error as Error).stack ?? error)}\n`)
  process.exit(2)
})
