import { audienceKey, createServiceTokenVerifier } from '#platform/auth/service-token.ts'
import { createLocalPort } from '#platform/subgraph/local-port.ts'
import { serveSubgraph } from '#platform/subgraph/serve.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { benchGraph } from './graph.ts'
import { type Happening, service_secret, settingsOf } from './messages.ts'

/** Both subgraphs, as they are served in production. Their log is handed to them, as a database outlives a process. */
const { ports } = settingsOf<{ readonly ports: Readonly<Record<'tracking' | 'orders', number>> }>()

const byShipment = new Map<number, Happening[]>()
const wakes = new Map<number, Set<() => void>>()

function append(happening: Happening): void {
  const known = byShipment.get(happening.shipment)
  if (known === undefined) byShipment.set(happening.shipment, [happening])
  else known.push(happening)
  const waiting = wakes.get(happening.shipment)
  wakes.delete(happening.shipment)
  for (const wake of waiting ?? []) wake()
}

async function* follow(shipment: number, after: number | null): AsyncGenerator<Happening, void, void> {
  const known = byShipment.get(shipment) ?? []
  byShipment.set(shipment, known)
  let at = after === null ? known.length : known.findIndex(({ number }) => number > after)
  if (at < 0) at = known.length
  while (true) {
    const next = known[at]
    if (next !== undefined) {
      at += 1
      yield next
    } else {
      await new Promise<void>((resolve) => {
        const waiting = wakes.get(shipment) ?? new Set()
        wakes.set(shipment, waiting.add(resolve))
      })
    }
  }
}

const { schemas } = benchGraph(follow)
const logger = silentLogger
async function serve(): Promise<void> {
  // Events come from one, and are completed by the other.
  await serveOne('orders', ports.orders)
  await serveOne('tracking', ports.tracking)
}

async function serveOne(name: string, port: number): Promise<void> {
  const schema = schemas[name]
  if (schema === undefined) throw new Error(`There is no subgraph ${name}.`)
  const contextOf = (request: object) => request as never
  const local = createLocalPort({ name, schema, contextOf, logger })
  const subgraph = {
    name,
    schema,
    contextOf,
    port: local,
    routes: [],
    start: async () => undefined,
    ready: async () => undefined,
    drain: async () => undefined,
  }
  const verifier = createServiceTokenVerifier(audienceKey(service_secret, name), name)
  await serveSubgraph({ subgraph, port, host: '127.0.0.1', verifier, logger })
}

type Message = Happening | { readonly log: readonly Happening[] }

// Nobody may ask before the log is there: a cursor would point into nothing.
process.on('message', (message: Message) => {
  if (!('log' in message)) return append(message)
  for (const happening of message.log) append(happening)
  void serve().then(() => process.send?.({ serving: true }))
})
process.send?.({ ready: true })
