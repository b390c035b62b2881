import { composeServices } from '@apollo/composition'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { type DocumentNode, execute, type GraphQLSchema, parse } from 'graphql'
import type { SubgraphPort, SubgraphRequest, SubgraphResponse } from '#platform/subgraph/port.ts'
import { subscribeFromStart } from '#platform/subgraph/subscribe-from-start.ts'

const federation_link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@requires", "@provides", "@external", "@shareable", "@inaccessible", "@interfaceObject", "@override",
  "@authenticated", "@requiresScopes", "@policy", "@tag", "@cost", "@listSize", "@composeDirective", "@context",
  "@fromContext"
])\n`

type Resolvers = NonNullable<
  Parameters<typeof buildSubgraphSchema>[0] extends infer Module
    ? Module extends { resolvers?: infer Map }
      ? Map
      : never
    : never
>

/** A subgraph of a test: its SDL without the federation link, and its resolvers. */
export interface TestSubgraph {
  readonly sdl: string
  readonly resolvers: Resolvers
}

export type Behaviour = (request: SubgraphRequest) => Promise<SubgraphResponse> | null

/** What a test's gateway talks to, and what it was asked. */
export interface TestGraph {
  readonly sdl: string
  readonly schemas: Readonly<Record<string, GraphQLSchema>>
  /** Every request that reached a subgraph, in order. */
  readonly requests: { readonly service: string; readonly request: SubgraphRequest }[]
  port(name: string): SubgraphPort
  /** From now on this subgraph does what `behaviour` says instead of executing; it executes what `behaviour` answers null to. */
  disturb(name: string, behaviour: Behaviour): void
}

/** Composes real subgraph schemas; throws with composition's own messages. */
export function composeGraph(subgraphs: Readonly<Record<string, TestSubgraph>>): TestGraph {
  const definitions = new Map<string, DocumentNode>()
  for (const [name, { sdl }] of Object.entries(subgraphs)) definitions.set(name, parse(federation_link + sdl))
  const sdl = composeSdl(definitions)
  const schemas: Record<string, GraphQLSchema> = {}
  for (const [name, typeDefs] of definitions) {
    schemas[name] = buildSubgraphSchema([{ typeDefs, resolvers: subgraphs[name]?.resolvers ?? {} }])
  }
  const requests: { service: string; request: SubgraphRequest }[] = []
  const disturbances = new Map<string, Behaviour>()
  const ports = new Map(Object.entries(schemas).map(([name, schema]) => [name, schemaPort(name, schema)]))

  return {
    sdl,
    schemas,
    requests,
    disturb: (name, behaviour) => disturbances.set(name, behaviour),
    port(name) {
      const port = ports.get(name)
      if (port === undefined) throw new Error(`The test has no subgraph ${name}.`)
      return {
        name,
        execute(request) {
          requests.push({ service: name, request })
          return disturbances.get(name)?.(request) ?? port.execute(request)
        },
        subscribe(request) {
          requests.push({ service: name, request })
          return port.subscribe(request)
        },
      }
    },
  }
}

/** Many tests of a run ask for the same few graphs, and composing one costs more than most tests. */
const composed = new Map<string, string>()

/** The supergraph SDL of subgraph documents. */
function composeSdl(definitions: ReadonlyMap<string, DocumentNode>): string {
  const key = JSON.stringify([...definitions].map(([name, { loc }]) => [name, loc?.source.body]))
  const sdl = composed.get(key) ?? composeAnew(definitions)
  composed.set(key, sdl)
  return sdl
}

function composeAnew(definitions: ReadonlyMap<string, DocumentNode>): string {
  const services = [...definitions].map(([name, typeDefs]) => ({
    name,
    url: `http://${name}.test/graphql`,
    typeDefs,
  }))
  const { supergraphSdl, errors } = composeServices(services)
  if (supergraphSdl === undefined) throw new Error((errors ?? []).map(String).join('\n'))
  return supergraphSdl
}

/** A schema as a port: a subgraph in process. The viewer and the signal are in the context. */
export function schemaPort(name: string, schema: GraphQLSchema): SubgraphPort {
  const argumentsOf = (request: SubgraphRequest) => ({
    schema,
    document: parse(request.query),
    variableValues: { ...request.variables },
    operationName: request.operationName ?? null,
    contextValue: { viewer: request.viewer, signal: request.signal },
  })
  return {
    name,
    async execute(request) {
      return throughJson(await execute(argumentsOf(request)))
    },
    async *subscribe(request) {
      const result = await subscribeFromStart(argumentsOf(request), request.announcesStart === true)
      if (!(Symbol.asyncIterator in result)) {
        yield throughJson(result)
        return
      }
      for await (const event of result) yield throughJson(event)
    },
  }
}

/** Answers as they are after a network: plain JSON, nothing shared. */
function throughJson(value: unknown): SubgraphResponse {
  return JSON.parse(JSON.stringify(value)) as SubgraphResponse
}
