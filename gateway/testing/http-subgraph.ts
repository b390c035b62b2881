import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type GraphQLSchema, parse } from 'graphql'
import { useServer as serveProtocol } from 'graphql-ws/use/ws'
import { onTestFinished } from 'vitest'
import { WebSocketServer } from 'ws'
import type { Viewer } from '#platform/auth/viewer.ts'
import { schemaPort } from './graph.ts'

/** A real subgraph behind HTTP and graphql-transport-ws. */
export interface HttpSubgraph {
  readonly url: URL
  /** The Authorization header of every request, and the token of every subscription. */
  readonly authorizations: (string | undefined)[]
  readonly bodies: unknown[]
  /** What happens to the next requests, first come first served; `null` serves them. */
  readonly mishaps: (((response: ServerResponse) => void) | null)[]
  connections(): number
  /** How many sockets were opened for subscriptions. */
  sockets(): number
  /** Cuts every connection and refuses new ones, until `restart`. */
  stop(): Promise<void>
  restart(): Promise<void>
}

const anyone = {} as Viewer

export async function serveSubgraph(name: string, schema: GraphQLSchema): Promise<HttpSubgraph> {
  const port = schemaPort(name, schema)
  const authorizations: (string | undefined)[] = []
  const bodies: unknown[] = []
  const mishaps: (((response: ServerResponse) => void) | null)[] = []
  let connections = 0
  let sockets_opened = 0

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = ''
    for await (const chunk of request) text += String(chunk)
    authorizations.push(request.headers.authorization)
    bodies.push(JSON.parse(text))
    const mishap = mishaps.shift()
    if (mishap != null) return mishap(response)
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(await port.execute({ ...JSON.parse(text), viewer: anyone })))
  }

  function open() {
    const server = createServer((request, response) => void answer(request, response))
    server.on('connection', () => {
      connections += 1
    })
    const sockets = new WebSocketServer({ server, path: '/graphql' })
    serveProtocol(
      {
        schema,
        onConnect: () => {
          sockets_opened += 1
        },
        onSubscribe: (_context, _id, { query, variables, extensions }) => {
          authorizations.push(String(extensions?.authorization))
          return { schema, document: parse(query), variableValues: variables ?? {} }
        },
      },
      sockets,
    )
    const listening = (at: number) => new Promise<void>((resolve) => server.listen(at, () => resolve()))
    const close = () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets.clients) socket.terminate()
        server.close(() => resolve())
        server.closeAllConnections()
      })
    return { server, listening, close }
  }

  let opened = open()
  await opened.listening(0)
  const at = (opened.server.address() as AddressInfo).port
  onTestFinished(() => opened.close())
  return {
    url: new URL(`http://127.0.0.1:${at}/graphql`),
    authorizations,
    bodies,
    mishaps,
    connections: () => connections,
    sockets: () => sockets_opened,
    stop: () => opened.close(),
    async restart() {
      opened = open()
      await opened.listening(at)
    },
  }
}
