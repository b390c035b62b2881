import type { SubgraphAddress } from '#gateway/supergraph/supergraph.ts'
import type { SubgraphPort } from '#platform/subgraph/port.ts'
import { type ProtectedPort, type ProtectionOptions, protectPort } from './protected-port.ts'

export type PortByName = (name: string) => ProtectedPort

/** The ways to all subgraphs there have been. */
export interface PortDirectory {
  /** The ports of one supergraph's subgraphs. A subgraph that keeps its URL keeps its port when the supergraph changes. */
  of(subgraphs: readonly SubgraphAddress[]): PortByName
  all(): readonly ProtectedPort[]
}

export function createPortDirectory(
  makePort: (name: string, routingUrl: string) => SubgraphPort,
  protection: ProtectionOptions,
): PortDirectory {
  const byAddress = new Map<string, ProtectedPort>()
  const bySupergraph = new WeakMap<readonly SubgraphAddress[], PortByName>()

  function open({ name, url }: SubgraphAddress): ProtectedPort {
    const address = `${name} ${url}`
    const port = byAddress.get(address) ?? protectPort(makePort(name, url), protection)
    byAddress.set(address, port)
    return port
  }

  function directoryOf(subgraphs: readonly SubgraphAddress[]): PortByName {
    const ports = new Map(subgraphs.map((address) => [address.name, open(address)]))
    return (name) => {
      const port = ports.get(name)
      if (port === undefined) throw new Error(`The supergraph has no subgraph ${name}.`)
      return port
    }
  }

  return {
    of(subgraphs) {
      const directory = bySupergraph.get(subgraphs) ?? directoryOf(subgraphs)
      bySupergraph.set(subgraphs, directory)
      return directory
    },
    all: () => [...byAddress.values()],
  }
}
