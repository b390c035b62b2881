import type { SubgraphPort } from '#platform/subgraph/port.ts'
import type { SubgraphAddress } from './supergraph.ts'

type PortByName = (name: string) => SubgraphPort

/** The ports of a supergraph's subgraphs. A subgraph that keeps its URL keeps its port when the supergraph changes. */
export function createPortDirectory(
  makePort: (subgraphName: string, routingUrl: string) => SubgraphPort,
): (subgraphs: readonly SubgraphAddress[]) => PortByName {
  const byAddress = new Map<string, SubgraphPort>()
  const bySupergraph = new WeakMap<readonly SubgraphAddress[], PortByName>()

  function open({ name, url }: SubgraphAddress): SubgraphPort {
    const address = `${name} ${url}`
    const port = byAddress.get(address) ?? makePort(name, url)
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

  return (subgraphs) => {
    const directory = bySupergraph.get(subgraphs) ?? directoryOf(subgraphs)
    bySupergraph.set(subgraphs, directory)
    return directory
  }
}
