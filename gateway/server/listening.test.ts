import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setImmediate as immediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { close, listen } from './listening.ts'

/** A server with one connection, which has sent this much. */
async function serverWith(sent: string) {
  const server = createServer((_request, response) => response.end('done'))
  const port = await listen(server, 0, '127.0.0.1')
  const accepted = once(server, 'connection')
  const socket = connect(port, '127.0.0.1')
  const [theirs] = (await accepted) as [Socket]
  if (sent !== '') socket.write(sent)
  return { server, socket, theirs }
}

test('a server that closes waits neither for connections nobody has used yet, nor for idle ones', async () => {
  const unused = await serverWith('')
  const idle = await serverWith('GET / HTTP/1.1\r\nhost: x\r\n\r\n')
  await once(idle.socket, 'data')
  for (const { server, socket } of [unused, idle]) {
    const began = performance.now()
    const left = once(socket.resume(), 'close')
    await close(server)
    await left
    // Far from the fifteen seconds after which every connection is closed.
    expect(performance.now() - began).toBeLessThan(10_000)
  }
})

test('it waits for a request it has begun to read', async () => {
  const { server, socket, theirs } = await serverWith('GET / HTTP/1.1\r\n')
  while (theirs.bytesRead === 0) await immediate()
  const closed = close(server)
  const answered = once(socket, 'data')
  socket.write('host: x\r\n\r\n')
  expect(String(await answered)).toContain('HTTP/1.1 200')
  await closed
})
