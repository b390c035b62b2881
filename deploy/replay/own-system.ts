import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startGateway } from '#gateway/gateway.ts'
import { createTokenVerifier } from '#gateway/identity/token-verifier.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import type { Assembly } from '../embedded/assemble.ts'
import { type DatabaseUrls, databaseUrls } from '../embedded/databases.ts'
import { openSystem } from '../embedded/system.ts'
import { provisionAdmin } from '../import/cli/provision-admin.ts'
import { createAsk } from '../import/graph/ask.ts'
import { projectFolder } from '../pipelines/supergraph-config.ts'
import type { ReplayClock } from './clock.ts'
import type { Stage } from './play-file.ts'

/** A system that was started for a replay. */
export interface OwnSystem extends Stage {
  readonly urls: DatabaseUrls
  close(): Promise<void>
}

const replay_tenant = 'replay'
const issuer = 'http://replay.example'
const settled_within_ms = 300_000

/** Variables of a system that is replayed on: nothing moves by itself, so that each day is what the players made of it. */
export const replay_environment = {
  LOGISTICS_SIMULATOR: 'off',
  INVENTORY_REPLENISHMENT_MINUTES: '0',
  CUSTOMERS_ISSUER: issuer,
} as const

/** Starts the whole system on a data folder of its own, which is removed at the end, with its clock in our hands. */
export async function startOwnSystem(clock: ReplayClock, logger: Logger): Promise<OwnSystem> {
  const folder = await mkdtemp(join(tmpdir(), 'replay-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    const system = await openSystem({ folder, logger, now: clock.now, environment: replay_environment })
    const urls = databaseUrls(system.postgres, system.secrets.databaseRolePassword)
    try {
      const stage = await setStage(system, clock, logger)
      return {
        ...stage,
        urls,
        async close() {
          await stage.close()
          await system.close()
          await remove()
        },
      }
    } catch (error) {
      await system.close()
      throw error
    }
  } catch (error) {
    await remove()
    throw error
  }
}

/** A gateway in front of six contexts, and an administrator of an organisation that is new to them. */
export async function setStage(
  assembly: Assembly,
  clock: ReplayClock,
  logger: Logger,
  tenantId: string = replay_tenant,
): Promise<Stage & { close(): Promise<void> }> {
  const ask = createAsk({ ports: assembly.port, tenantId })
  const { email, password } = await provisionAdmin(ask, tenantId)
  if (password === null) throw new Error(`${tenantId} was played before`)
  const gateway = await startGateway({
    supergraph: { file: `${projectFolder}gateway/supergraph.graphql` },
    ports: (name) => assembly.port(name),
    tokens: createTokenVerifier([{ issuer, audience: 'supergraph', jwks: assembly.jwks }], () =>
      clock.now().getTime(),
    ),
    tenants: { byHost: {}, defaultTenant: tenantId },
    environment: 'production',
    port: 0,
    logger,
  })
  return {
    url: gateway.url,
    admin: { email, password },
    clock,
    settled: () => assembly.drained(settled_within_ms),
    close: () => gateway.drain(),
  }
}
