import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

/** What proxies in front of us say about a connection, where they are trusted. */
export interface ClientConnection {
  /** The network address the client connects from. */
  addressOf(request: IncomingMessage): string | undefined
  /** Whether the client's own connection is encrypted. */
  isSecure(request: IncomingMessage): boolean
}

/** A chain of proxies is not longer; the rest is what a client made up. */
const hops_max = 10

/**
 * Believes X-Forwarded-For only as far as trusted proxies wrote it: from the right, every address that is a trusted proxy is
 * passed over, and the first that is not is the client. `onIgnored` is told once
 * of headers that nobody trusted wrote. Throws a TypeError when a proxy is neither an address nor a network.
 */
export function createClientConnection(
  trustedProxies: readonly string[],
  onIgnored: () => void = () => undefined,
): ClientConnection {
  const trusted = new BlockList()
  let hasIgnored = false
  for (const proxy of trustedProxies) add(trusted, proxy)
  const isTrusted = (address: string) => {
    if (trustedProxies.length === 0) return false
    const version = isIP(address)
    return version !== 0 && trusted.check(address, version === 4 ? 'ipv4' : 'ipv6')
  }

  return {
    addressOf(request) {
      let client = plain(request.socket.remoteAddress)
      if (client === undefined || !isTrusted(client)) {
        if (!hasIgnored && request.headers['x-forwarded-for'] !== undefined) {
          hasIgnored = true
          onIgnored()
        }
        return client
      }
      const hops = String(request.headers['x-forwarded-for'] ?? '')
        .split(',')
        .slice(-hops_max)
      for (const hop of hops.reverse()) {
        const address = plain(hop.trim())
        if (address === undefined || isIP(address) === 0) return client
        client = address
        if (!isTrusted(client)) return client
      }
      return client
    },
    isSecure(request) {
      if ('encrypted' in request.socket && request.socket.encrypted === true) return true
      const proxy = plain(request.socket.remoteAddress)
      return proxy !== undefined && isTrusted(proxy) && request.headers['x-forwarded-proto'] === 'https'
    },
  }
}

function add(list: BlockList, proxy: string): void {
  const [address = '', bits] = proxy.split('/')
  const version = isIP(address)
  if (version === 0) throw new TypeError(`"${proxy}" is neither an address nor a network such as 10.0.0.0/8.`)
  const family = version === 4 ? 'ipv4' : 'ipv6'
  if (bits === undefined) list.addAddress(address, family)
  else list.addSubnet(address, Number(bits), family)
}

/** IPv4 as IPv4, also where the socket is IPv6; and without a port. */
function plain(address: string | undefined): string | undefined {
  const unmapped = address?.replace(/^::ffff:(?=\d+\.)/i, '')
  return unmapped?.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1').replace(/^\[(.*)\](:\d+)?$/, '$1')
}
