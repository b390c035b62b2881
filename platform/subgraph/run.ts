import {
  audienceKey,
  createServiceTokenIssuer,
  createServiceTokenVerifier,
} from '#platform/auth/service-token.ts'
import {
  databaseUrlVariable,
  mapVariable,
  portVariable,
  readEnvironment,
  secretVariable,
} from '#platform/config/environment.ts'
import { untilStopped } from '#platform/config/process.ts'
import { connectDatabase } from '#platform/database/database.ts'
import { openPostgresLog } from '#platform/events/postgres-log.ts'
import { createLogger } from '#platform/telemetry/logger.ts'
import { createHttpPort, type HttpPort } from './http-port.ts'
import { serveSubgraph } from './serve.ts'
import type { Subgraph, SubgraphDependencies } from './subgraph.ts'

/** What every subgraph process reads; each context adds its own variables (see its README). */
const variables = {
  PORT: portVariable.describe('where the subgraph listens'),
  DATABASE_URL: databaseUrlVariable.describe("the context's own database, as its application role"),
  EVENT_LOG_URL: databaseUrlVariable.describe('the database of the event log'),
  SERVICE_TOKEN_SECRET: secretVariable.describe(
    'shared by gateway and subgraphs; audience keys are derived from it',
  ),
  SUBGRAPH_URLS: mapVariable
    .default({})
    .describe('neighbours it calls, as JSON: {"catalog":"http://catalog:4102/graphql"}'),
}

/**
 * Runs one subgraph as a process of its own until SIGTERM or SIGINT, then drains. Exit code 1 with one message when it
 * cannot start.
 */
export async function runSubgraph(
  name: string,
  create: (dependencies: SubgraphDependencies) => Subgraph,
): Promise<void> {
  await untilStopped(createLogger(name), async (logger) => {
    const config = readEnvironment(variables, process.env)
    const database = connectDatabase({ url: config.DATABASE_URL, context: name })
    const eventLog = openPostgresLog(config.EVENT_LOG_URL, logger)
    const neighbours = neighbourPorts(name, config.SERVICE_TOKEN_SECRET, config.SUBGRAPH_URLS)
    const subgraph = create({
      database,
      eventLog,
      neighbour: neighbours.port,
      now: () => new Date(),
      logger,
      environment: process.env,
    })
    await subgraph.start()
    const verifier = createServiceTokenVerifier(audienceKey(config.SERVICE_TOKEN_SECRET, name), name)
    const served = await serveSubgraph({ subgraph, port: config.PORT, verifier, logger })
    logger.info({ port: served.port }, `${name} is ready`)
    return async () => {
      await served.close()
      await subgraph.drain()
      await neighbours.close()
      await database.close()
      await eventLog.close()
    }
  })
}

function neighbourPorts(name: string, secret: string, urls: Readonly<Record<string, string>>) {
  const serviceTokens = createServiceTokenIssuer(secret, name)
  const ports = new Map<string, HttpPort>()
  for (const [neighbour, url] of Object.entries(urls)) {
    ports.set(neighbour, createHttpPort({ name: neighbour, url: new URL(url), serviceTokens }))
  }
  return {
    port(neighbour: string): HttpPort {
      const port = ports.get(neighbour)
      if (port === undefined)
        throw new Error(`SUBGRAPH_URLS does not say where ${neighbour} is, and ${name} needs it`)
      return port
    },
    close: async () => void (await Promise.all([...ports.values()].map((port) => port.close()))),
  }
}
