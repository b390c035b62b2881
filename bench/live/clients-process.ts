import { WebSocket } from 'ws'
import { subscription } from './graph.ts'
import { now_ms, type Phase, type Seen, settingsOf, watchLag } from './messages.ts'

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
/** As the guide for mobile clients says: wait longer each time, by chance, so that not all come back at the same instant. */
const first_wait_ms = 1_000
const wait_ms_max = 8_000

interface Phone {
  readonly index: number
  readonly shipment: number
  last: number
  /** Attempts to come back since the socket closed. */
  attempts: number
}

const worstLag = watchLag()
const phones: Phone[] = []
const way_ms: Record<Phase, number[]> = { steady: [], upstream: [], gateway: [] }
let phase: Phase = 'steady'
let connected = 0
let failed = 0
let reconnected = 0
let received = 0
let missed = 0
let duplicated = 0
let partial = 0

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
  way_ms[phase].push(arrived_ms - at)
}

/** Resolves when the phone is connected, or could not be; from then on it comes back by itself. */
function connect(phone: Phone): Promise<void> {
  const { index, shipment } = phone
  const address = Math.floor(index / sockets_per_address)
  const local = address === 0 ? {} : { localAddress: `127.0.0.${1 + address}` }
  return new Promise((resolve) => {
    const socket = new WebSocket(url, 'graphql-transport-ws', { ...local, perMessageDeflate: false })
    let isConnected = false
    const authorization = `Bearer ${hasOwnViewers ? `customer-${index}` : `shipment-${shipment}`}`
    socket.on('open', () =>
      socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } })),
    )
    socket.on('message', (message) => {
      const { type, payload } = JSON.parse(String(message))
      if (type === 'connection_ack') {
        // From the last event that was seen, or the beginning: so also who has had no event yet can resume.
        const variables = { id: String(shipment), after: String(phone.last) }
        socket.send(
          JSON.stringify({ id: '1', type: 'subscribe', payload: { query: subscription, variables } }),
        )
        isConnected = true
        connected += 1
        if (phone.attempts > 0) reconnected += 1
        phone.attempts = 0
        resolve()
      } else if (type === 'next') {
        take(phone, payload)
      } else if (type === 'ping') {
        socket.send('{"type":"pong"}')
      } else {
        // The subscription ended or was refused.
        socket.close()
      }
    })
    socket.on('close', () => {
      if (isConnected) connected -= 1
      if (phase !== 'gateway') failed += 1
      comeBack(phone)
      resolve()
    })
    // What went wrong is told by the close that follows.
    socket.on('error', () => undefined)
  })
}

function comeBack(phone: Phone): void {
  const wait_ms = Math.random() * Math.min(wait_ms_max, first_wait_ms * 2 ** phone.attempts)
  phone.attempts += 1
  setTimeout(() => void connect(phone), wait_ms)
}

async function openAll(): Promise<void> {
  const lane = async () => {
    while (phones.length < sockets) {
      const index = phones.length
      const phone = { index, shipment: index % shipments, last: 0, attempts: 0 }
      phones.push(phone)
      await connect(phone)
    }
  }
  await Promise.all(Array.from({ length: opening_max }, lane))
}

function seen(latest: Readonly<Record<number, number>>): Seen {
  const complete = phones.filter(({ shipment, last }) => last === (latest[shipment] ?? 0)).length
  return { connected, failed, reconnected, received, missed, duplicated, partial, complete, way_ms }
}

interface Message {
  readonly ask?: 'open' | 'seen' | 'complete' | 'lag'
  readonly latest?: Readonly<Record<number, number>>
  readonly phase?: Phase
}

process.on('message', ({ ask, latest = {}, phase: next }: Message) => {
  if (next !== undefined) phase = next
  if (ask === 'open') void openAll().then(() => process.send?.({ connected, failed }))
  else if (ask === 'seen') process.send?.(seen(latest))
  else if (ask === 'complete') process.send?.({ complete: seen(latest).complete, connected })
  else if (ask === 'lag') process.send?.({ lag_ms: worstLag() })
})
process.send?.({ ready: true })
