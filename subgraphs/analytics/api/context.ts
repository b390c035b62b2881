import type { Scope } from '#platform/database/database.ts'
import type { ViewerContext } from '#platform/subgraph/authorize.ts'
import type { ConfigureStore } from '../commands/configure-store.ts'
import type { StoreSettings } from '../store/settings-store.ts'
import type { LiveMetricsHub } from './live-metrics.ts'

/** What resolvers work with, for one request. */
export interface Context extends ViewerContext {
  /** Reads figures of the viewer's tenant. */
  read<T>(work: (scope: Scope) => Promise<T>): Promise<T>
  /** The tenant's settings, read once per request. */
  settings(): Promise<StoreSettings>
  /** How fresh the figures are, read once per request, and before the figures: they hold at least that. */
  asOf(): Promise<Freshness>
  readonly live: LiveMetricsHub
  readonly configureStore: ConfigureStore
}

/** How fresh figures are. */
export interface Freshness {
  readonly lastEventAt: Date | null
  readonly lagEvents: number
}
