import type { JSONWebKeySet } from 'jose'
import { z } from 'zod'
import { readEnvironment, secretVariable } from '#platform/config/environment.ts'
import { startRelay } from '#platform/events/relay.ts'
import { startWorker, type Worker } from '#platform/jobs/worker.ts'
import { runSubgraph } from '#platform/subgraph/run.ts'
import { createSubgraph, type Subgraph, type SubgraphDependencies } from '#platform/subgraph/subgraph.ts'
import type { Context } from './api/context.ts'
import { keySetRoute } from './api/key-set-route.ts'
import { createLoaders } from './api/loaders.ts'
import { resolvers } from './api/resolvers.ts'
import { createAttemptGuard } from './commands/guard-attempts.ts'
import { argon2_memory_kib_default, createPasswords } from './commands/hash-passwords.ts'
import { createKeyring } from './commands/keep-signing-keys.ts'
import { createDigest, createSeal } from './commands/seal-secrets.ts'
import { createAccessTokens } from './commands/sign-access-tokens.ts'
import { sweepForgotten } from './commands/sweep-forgotten.ts'
import type { Tools } from './commands/tools.ts'

/** How soon a key that another process created is known here; far shorter than it is published before it signs. */
const keys_refresh_ms = 60_000
const sweep_idle_ms = 600_000

const variables = {
  /** Seals the private signing keys at rest, and keys the digests of failed sign-ins. */
  CUSTOMERS_KEY_SECRET: secretVariable,
  /** `iss` of access tokens: the public address of the graph. */
  CUSTOMERS_ISSUER: z.url('must be a URL such as https://api.example.com').default('http://localhost:4000'),
  /** Memory of one password hash. Lower it in tests only. */
  CUSTOMERS_ARGON2_MEMORY_KIB: z.coerce
    .number()
    .int()
    .min(8)
    .max(1_048_576)
    .default(argon2_memory_kib_default),
}

/** The customers subgraph; `jwks` gives its public keys to a gateway in the same process. */
export interface Customers extends Subgraph {
  readonly jwks: () => Promise<JSONWebKeySet>
}

/** Accounts, sign-in and customers. Throws a ConfigurationError when the environment is wrong. */
export function createCustomers(dependencies: SubgraphDependencies): Customers {
  const { database, eventLog, logger, now } = dependencies
  const environment = readEnvironment(variables, dependencies.environment)
  const secret = environment.CUSTOMERS_KEY_SECRET
  const keyring = createKeyring({ database, seal: createSeal(secret), now, logger })
  let relay: Worker | null = null
  const tools: Tools = {
    database,
    now,
    wake: () => relay?.wake(),
    passwords: createPasswords(environment.CUSTOMERS_ARGON2_MEMORY_KIB),
    tokens: createAccessTokens(keyring, environment.CUSTOMERS_ISSUER, now),
    attempts: createAttemptGuard(database, createDigest(secret), now),
  }
  if (environment.CUSTOMERS_ARGON2_MEMORY_KIB < argon2_memory_kib_default) {
    logger.warn('CUSTOMERS_ARGON2_MEMORY_KIB is below what keeps passwords safe: for tests only')
  }

  function startWorkers(): readonly Worker[] {
    relay = startRelay(database, eventLog, logger)
    const rotation = startWorker({
      name: 'customers.keys',
      logger,
      idle_ms: keys_refresh_ms,
      round: async () => {
        await keyring.refresh()
        return false
      },
    })
    const sweep = startWorker({
      name: 'customers.sweep',
      logger,
      idle_ms: sweep_idle_ms,
      round: () => sweepForgotten(database, now()),
    })
    return [relay, rotation, sweep]
  }

  const subgraph = createSubgraph<Context>({
    name: 'customers',
    schemaFile: new URL('./schema.graphql', import.meta.url),
    resolvers,
    contextOf: ({ viewer, clientAddress }) => ({
      viewer,
      clientAddress: clientAddress ?? null,
      tools,
      loaders: createLoaders(database, viewer.tenantId),
    }),
    database,
    logger,
    startWorkers,
    routes: [keySetRoute(keyring.published)],
  })
  return {
    ...subgraph,
    jwks: keyring.published,
    async start() {
      // Nobody can sign in without a key, so a start that cannot make one fails.
      await keyring.published()
      await subgraph.start()
    },
  }
}

// The same file is the subgraph's own process in the distributed shape.
if (import.meta.main) await runSubgraph('customers', createCustomers)
