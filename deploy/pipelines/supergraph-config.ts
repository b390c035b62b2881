import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse as parseYaml } from 'yaml'
import { z } from 'zod'

/** One subgraph as Rover's configuration names it. */
export interface SubgraphEntry {
  readonly name: string
  readonly routingUrl: string
  readonly schemaFile: string
}

const roverConfig = z.object({
  federation_version: z.string().optional(),
  subgraphs: z.record(
    z.string(),
    z.object({ routing_url: z.string().url(), schema: z.object({ file: z.string() }) }),
  ),
})

/** The folder of the project. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url))

/** Reads a Rover `supergraph.yaml`; schema files are relative to it. Throws naming what is wrong. */
export function readSupergraphConfig(file = `${projectFolder}supergraph.yaml`): readonly SubgraphEntry[] {
  const config = roverConfig.parse(parseYaml(readFileSync(file, 'utf8')))
  return Object.entries(config.subgraphs).map(([name, subgraph]) => ({
    name,
    routingUrl: subgraph.routing_url,
    schemaFile: resolve(dirname(file), subgraph.schema.file),
  }))
}
