import type { Database } from '#platform/database/database.ts'
import type { EventLog } from '#platform/events/event-log.ts'
import type { SubgraphPort } from '#platform/subgraph/port.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import type { PaymentProvider } from '../store/payment-provider.ts'
import type { Configuration } from './configuration.ts'
import type { CrashHere } from './crash-here.ts'

/** What every command works with. */
export interface CommandDependencies {
  readonly database: Database
  readonly eventLog: EventLog
  readonly catalog: () => SubgraphPort
  readonly inventory: () => SubgraphPort
  readonly logistics: () => SubgraphPort
  readonly provider: PaymentProvider
  readonly configuration: Configuration
  readonly now: () => Date
  readonly logger: Logger
  /** Names this process in leases. */
  readonly instance: string
  readonly crashHere: CrashHere
  /** Publishes soon what was just committed. */
  readonly wakeRelay: () => void
}
