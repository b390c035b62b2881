import { readFileSync } from 'node:fs'
import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'
import type { SubgraphEntry } from './supergraph-config.ts'

/** A composed supergraph, or what stands in its way. Hints count: a supergraph of ours has none. */
export type Composition =
  | { readonly sdl: string; readonly problems: readonly [] }
  | { readonly sdl: null; readonly problems: readonly string[] }

/** Composes the subgraphs' schema files into one supergraph, as the gateway loads it. */
export function composeSupergraph(entries: readonly SubgraphEntry[]): Composition {
  const result = composeServices(
    entries.map(({ name, routingUrl, schemaFile }) => ({
      name,
      url: routingUrl,
      typeDefs: parse(readFileSync(schemaFile, 'utf8')),
    })),
  )
  if (result.errors !== undefined)
    return { sdl: null, problems: result.errors.map((error) => `error: ${error.message}`) }
  const hints = result.hints.map((hint) => `hint: ${hint.toString()}`)
  return hints.length > 0 ? { sdl: null, problems: hints } : { sdl: result.supergraphSdl, problems: [] }
}
