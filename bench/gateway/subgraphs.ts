import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answer } from './answer.ts'
import { subgraph_names } from './graph.ts'

/**
 * The four subgraphs as HTTP servers of one process. Sends its parent the ports; counts requests and bytes until asked for
 * them.
 */
const counts: Record<string, number> = { accounts: 0, products: 0, reviews: 0, inventory: 0, bytes: 0 }

async function main(): Promise<void> {
  const ports: Record<string, number> = {}
  for (const name of subgraph_names) ports[name] = await listen(name)
  process.on('message', () => {
    process.send?.({ counts: { ...counts } })
    for (const name of Object.keys(counts)) counts[name] = 0
  })
  process.on('disconnect', () => process.exit(0))
  process.send?.({ ports })
}

function listen(name: string): Promise<number> {
  const server = createServer((request, response) => {
    counts[name] = (counts[name] ?? 0) + 1
    handle(request, response)
  })
  server.keepAliveTimeout = 60_000
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

function handle(request: IncomingMessage, response: ServerResponse): void {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const body = Buffer.concat(chunks).toString('utf8')
    try {
      const { query, variables } = JSON.parse(body)
      send(response, answer(query, variables ?? {}))
    } catch (error) {
      send(response, JSON.stringify({ errors: [{ message: String(error) }] }))
    }
  })
}

function send(response: ServerResponse, text: string): void {
  const bytes = Buffer.from(text)
  counts.bytes = (counts.bytes ?? 0) + bytes.length
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length })
  response.end(bytes)
}

await main()
