import { WebSocket } from 'ws'
import { subscription } from './graph.ts'
import { now_ms, type Seen, settingsOf, watchLag } from './messages.ts'

/** Ten thousand phones: each follows one shipment over a socket of its own, and checks that nothing is missing or twice. */
const { url, sockets, shipments, hasOwnViewers } = settingsOf<{
  readonly url: string
  readonly sockets: number
  readonly shipments: number
  readonly hasOwnViewers: boolean
}>()

const opening_max = 100
/**
 * One address has some 28,000 ports. An address of one's own costs a search for a free port, so it is used only beyond
 * that.
 */
const sockets_per_address = 25_000

interface Phone {
  readonly shipment: number
  last: number
}

const worstLag = watchLag()
const phones: Phone[] = []
const steady_ms: number[] = []
const restart_ms: number[] = []
let connected = 0
let failed = 0
let received = 0
let missed = 0
let duplicated = 0
let partial = 0
let isSteady = true

function take(phone: Phone, payload: { readonly data?: unknown; readonly errors?: unknown }): void {
  const arrived_ms = now_ms()
  const data = payload.data as
    | { shipmentUpdated: Record<'number' | 'previous' | 'at', number> }
    | null
    | undefined
  if (data == null) {
    failed += 1
    return
  }
  if (payload.errors !== undefined) partial += 1
  const { number, previous, at } = data.shipmentUpdated
  received += 1
  if (number <= phone.last) duplicated += 1
  else if (previous !== phone.last) missed += 1
  phone.last = Math.max(phone.last, number)
  if (at > 0) (isSteady ? steady_ms : restart_ms).push(arrived_ms - at)
}

function open(index: number): Promise<void> {
  const shipment = index % shipments
  const phone: Phone = { shipment, last: 0 }
  phones.push(phone)
  const address = Math.floor(index / sockets_per_address)
  const local = address === 0 ? {} : { localAddress: `127.0.0.${1 + address}` }
  return new Promise((resolve) => {
    const socket = new WebSocket(url, 'graphql-transport-ws', { ...local, perMessageDeflate: false })
    const authorization = `Bearer ${hasOwnViewers ? `customer-${index}` : `shipment-${shipment}`}`
    socket.on('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } })),
    )
    socket.on('message', (message) => {
      const { type, payload } = JSON.parse(String(message))
      if (type === 'connection_ack') {
        // From the beginning, as the guide for mobile clients says: so also who has had no event yet can resume.
        const variables = { id: String(shipment), after: '0' }
        socket.send(
          JSON.stringify({ id: '1', type: 'subscribe', payload: { query: subscription, variables } }),
        )
        connected += 1
        resolve()
      } else if (type === 'next') {
        take(phone, payload)
      } else if (type === 'ping') {
        socket.send('{"type":"pong"}')
      } else {
        failed += 1
      }
    })
    socket.on('close', () => {
      failed += 1
      resolve()
    })
    socket.on('error', () => resolve())
  })
}

async function openAll(): Promise<void> {
  let index = 0
  const lane = async () => {
    while (index < sockets) {
      index += 1
      await open(index - 1)
    }
  }
  await Promise.all(Array.from({ length: opening_max }, lane))
}

function seen(latest: Readonly<Record<number, number>>): Seen {
  const complete = phones.filter(({ shipment, last }) => last === (latest[shipment] ?? 0)).length
  return { connected, failed, received, missed, duplicated, partial, complete, steady_ms, restart_ms }
}

process.on('message', (message: { readonly ask?: string; readonly latest?: Record<number, number> }) => {
  if (message.ask === 'open') void openAll().then(() => process.send?.({ connected, failed }))
  else if (message.ask === 'seen') process.send?.(seen(message.latest ?? {}))
  else if (message.ask === 'complete') process.send?.({ complete: seen(message.latest ?? {}).complete })
  else if (message.ask === 'lag') process.send?.({ lag_ms: worstLag() })
  else isSteady = false
})
process.send?.({ ready: true })
