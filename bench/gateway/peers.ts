import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { composeBenchGraph, type SubgraphName, schemaOf, subgraph_names } from './graph.ts'
import type { PeerName } from './names.ts'

/** How a gateway is started. */
export interface Peer {
  readonly name: PeerName
  readonly title: string
  readonly command: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  readonly folder: string
}

/** What a gateway needs to be started. */
export interface PeerSetting {
  readonly port: number
  /** A folder for the files that gateways read. */
  readonly folder: string
  readonly urlOf: (name: SubgraphName) => string
}

export const repository = path.resolve(import.meta.dirname, '../..')
const peers_folder = path.join(repository, 'bench/peers')

/**
 * As `npm run gateway` and the image start it: a young generation that holds what a moment's operations need, and an old one
 * that is collected before it grows much.
 */
const heap_flags = ['--max-semi-space-size=16', '--heap-growing-percent=30']

/** Whether the peers' folder was installed, and wholly: npm writes this file at the end. */
export function arePeersInstalled(): boolean {
  return existsSync(path.join(peers_folder, 'node_modules/.package-lock.json'))
}

/** Writes a gateway's files and says how it is started. */
export function preparePeer(name: PeerName, { port, folder, urlOf }: PeerSetting): Peer {
  const supergraph = path.join(folder, 'supergraph.graphql')
  writeFileSync(supergraph, composeBenchGraph(urlOf))
  const environment = { NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: 'true' }
  const binary = (file: string) => path.join(peers_folder, 'node_modules/.bin', file)
  switch (name) {
    case 'ours':
    case 'sharing': {
      const main = path.join(repository, 'gateway/main.ts')
      const command = [
        process.execPath,
        ...heap_flags,
        main,
        '--supergraph',
        supergraph,
        '--port',
        String(port),
      ]
      const title = name === 'ours' ? 'ours' : 'ours, reads shared'
      const sharing = { SHARED_READS: name === 'ours' ? 'off' : 'on' }
      return { name, title, command, environment: { ...environment, ...sharing }, folder: repository }
    }
    case 'stock': {
      const command = [process.execPath, path.join(peers_folder, 'stock.ts'), supergraph, String(port)]
      return { name, title: 'stock @apollo/gateway', command, environment, folder: peers_folder }
    }
    case 'hive': {
      const flags = [
        'supergraph',
        supergraph,
        '--port',
        String(port),
        '--host',
        '127.0.0.1',
        '--hive-router-runtime',
      ]
      const command = [process.execPath, binary('hive-gateway'), ...flags]
      const title = 'Hive Gateway, native planner'
      return { name, title, command, environment: { ...environment, LOG_LEVEL: 'warn' }, folder }
    }
    case 'grafbase': {
      const command = [
        binary('grafbase'),
        'dev',
        '--port',
        String(port),
        ...writeGrafbaseFiles(folder, urlOf),
      ]
      return { name, title: 'Grafbase (Rust)', command, environment: { HOME: folder }, folder }
    }
  }
}

/** Grafbase composes for itself, from the subgraphs' schemas. It wants the subgraphs in its configuration too. */
function writeGrafbaseFiles(folder: string, urlOf: PeerSetting['urlOf']): readonly string[] {
  const table = (name: SubgraphName, more = '') => `[subgraphs.${name}]\nurl = "${urlOf(name)}"\n${more}`
  const overrides = subgraph_names.map((name) => {
    const schema = path.join(folder, `${name}.graphql`)
    writeFileSync(schema, schemaOf(name))
    return table(name, `schema_path = "${schema}"\n`)
  })
  const overridesFile = path.join(folder, 'overrides.toml')
  writeFileSync(overridesFile, overrides.join('\n'))
  const configFile = path.join(folder, 'gateway.toml')
  writeFileSync(configFile, subgraph_names.map((name) => table(name)).join('\n'))
  return ['--graph-overrides', overridesFile, '--gateway-config', configFile]
}
