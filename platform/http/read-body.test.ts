import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { type Body, readBody } from './read-body.ts'

/** What is read of a request in chunks; `after` may do something to its connection when they are sent. */
async function read(
  chunks: readonly string[],
  after: (socket: Socket) => void = () => undefined,
): Promise<Body> {
  const { promise, resolve } = Promise.withResolvers<Body>()
  const server = createServer(async (request, response) => {
    resolve(await readBody(request, 20))
    response.end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => undefined)
  await once(socket, 'connect')
  socket.write('POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n')
  for (const chunk of chunks) {
    const size = Buffer.byteLength(chunk).toString(16)
    await new Promise((done) => socket.write(`${size}\r\n${chunk}\r\n`, done))
  }
  after(socket)
  return promise
}

const end = (socket: Socket) => socket.write('0\r\n\r\n')

test('chunks come together', async () => {
  expect(await read(['{"a":', '"é"}'], end)).toEqual({ kind: 'json', value: { a: 'é' } })
})

test('nothing, and what is not JSON', async () => {
  expect(await read([], end)).toEqual({ kind: 'empty' })
  expect(await read(['{'], end)).toEqual({ kind: 'not JSON' })
})

test('a body that turns out too large is not read to its end', async () => {
  expect(await read(['"', 'x'.repeat(20)])).toEqual({ kind: 'too large' })
})

test('a client that leaves before the end', async () => {
  expect(await read(['{"a":'], (socket) => socket.destroy())).toEqual({ kind: 'aborted' })
})
