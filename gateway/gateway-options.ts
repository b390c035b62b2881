import type { JSONWebKeySet } from 'jose'
import type { SubgraphPort } from '#platform/subgraph/port.ts'
import type { Route } from '#platform/subgraph/subgraph.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import type { GuardOptions } from './guards/options.ts'
import type { ApiKeyDirectory } from './identity/api-keys.ts'
import type { RevocationSource } from './identity/revocations.ts'
import type { Tenants } from './identity/tenants.ts'
import type { TokenVerifier } from './identity/token-verifier.ts'
import type { Example } from './server/explorer/examples.ts'
import type { OverloadBounds } from './server/overload.ts'
import type { SupergraphSource } from './supergraph/source.ts'

/** What a gateway is made of, and how it behaves. */
export interface GatewayOptions {
  readonly supergraph: SupergraphSource
  /** The way to a subgraph; asked once for each name and routing URL. */
  readonly ports: (subgraphName: string, routingUrl: string) => SubgraphPort
  readonly tokens: TokenVerifier
  readonly tenants: Tenants
  /** Who keeps API keys; without it no key is known. */
  readonly apiKeys?: ApiKeyDirectory
  /** Who knows what was taken back; without it sign-ins and keys end by themselves only. */
  readonly revocations?: RevocationSource
  readonly revocation_look_every_ms?: number
  /** 0 takes any free port. */
  readonly port: number
  readonly host?: string
  readonly environment: 'development' | 'production'
  readonly logger: Logger
  /** Published at `/.well-known/jwks.json`. */
  readonly jwks?: () => JSONWebKeySet | Promise<JSONWebKeySet>
  /** Addresses of subgraphs in the same process that the outside reaches here, such as a payment provider's webhooks. */
  readonly routes?: readonly Route[]
  /** Origins of web pages that may connect, besides the gateway's own. */
  readonly origins?: readonly string[]
  /** What is refused, and how strictly; see the defaults there. */
  readonly guards?: GuardOptions
  readonly operation_limit_ms?: number
  readonly fetch_limit_ms?: number
  /** The tabs the explorer opens with. */
  readonly examples?: readonly Example[]
  /** How many events a subscriber may be behind before its socket is closed. */
  readonly buffered_events_max?: number
  /** Above which requests are refused, to be sent again later. */
  readonly overload?: Partial<OverloadBounds>
  /** Whether equal queries that run at the same time, for equal viewers, are run once. Off unless it is asked for. */
  readonly shareReads?: boolean
  /** Plans large operations in a thread of its own, so that no other request waits for a plan. Without it, `@defer` means nothing. */
  readonly planInThread?: boolean
}

/** A gateway that listens. */
export interface RunningGateway {
  /** `http://localhost:4000/graphql` */
  readonly url: string
  readonly websocketUrl: string
  readonly port: number
  /** Finishes what runs, closes sockets so that clients reconnect elsewhere, and stops. */
  drain(): Promise<void>
  /** Changes the graph without losing a request or a subscriber. Rejects, and keeps the old one, when the new is not valid. */
  swapSupergraph(sdl: string): Promise<void>
}
