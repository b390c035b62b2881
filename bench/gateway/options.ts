import { someOf, wholeNumber } from '../shared/options.ts'
import { type PeerName, peer_names } from './names.ts'

/** What `npm run bench:gateway` can be told. */
export const options = {
  seconds: wholeNumber({ says: 'How long each query is asked.', normally: '8', min: 1, max: 60 }),
  concurrency: wholeNumber({ says: 'How many requests at once.', normally: '32', min: 1, max: 256 }),
  peers: someOf(peer_names, 'Which gateways; others than ours and sharing are installed from npm.'),
}

export interface GatewayOptions {
  readonly seconds: number
  readonly concurrency: number
  readonly peers: readonly PeerName[]
}

/** Starting, comparing, warming up, three queries, and the operations that nobody has planned before. */
const seconds_per_second = 4.5
const around_peer_ms = 15_000
const install_ms = 120_000
const slowest_times = 6

/** How long a run takes on two idle cores, and after how long it is given up. */
export function durationOf({ seconds, peers }: GatewayOptions) {
  const likely_ms = peers.length * (seconds * seconds_per_second * 1000 + around_peer_ms)
  return { likely_ms, whole_max_ms: install_ms + likely_ms * slowest_times }
}
