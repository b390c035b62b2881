import { createHash } from 'node:crypto'
import { createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'
import { runLua } from './redis-lua.ts'

/**
 * A server that speaks Redis' protocol (RESP2) as far as the limiter needs it, and runs its script in a real Lua. Its clock
 * stands still unless a test moves it, and it can be made to fail in the ways that servers do.
 */
export interface TestRedis {
  readonly url: string
  readonly clock: { now_ms: number }
  /** How often each command came, `EVAL` and `EVALSHA` apart. */
  readonly commands: Map<string, number>
  keys(): readonly string[]
  /** Takes commands and answers none. */
  hang(isHanging: boolean): void
  /** Forgets its scripts, as a restart does. */
  forgetScripts(): void
  /** Cuts every connection and refuses new ones, until `restart`. */
  stop(): Promise<void>
  restart(): Promise<void>
}

interface Bucket {
  readonly fields: Map<string, string>
  expires_at_ms: number
}

export async function startTestRedis(): Promise<TestRedis> {
  const clock = { now_ms: 1_700_000_000_000 }
  const commands = new Map<string, number>()
  const buckets = new Map<string, Bucket>()
  const scripts = new Map<string, string>()
  const sockets = new Set<Socket>()
  let isHanging = false

  function bucketOf(key: string): Bucket {
    const known = buckets.get(key)
    if (known !== undefined && known.expires_at_ms > clock.now_ms) return known
    const made = { fields: new Map<string, string>(), expires_at_ms: Number.POSITIVE_INFINITY }
    buckets.set(key, made)
    return made
  }

  /** The commands that a script may call. */
  function call([name = '', key = '', ...rest]: readonly string[]): unknown {
    switch (name) {
      case 'TIME':
        return [String(Math.floor(clock.now_ms / 1000)), String((clock.now_ms % 1000) * 1000)]
      case 'HMGET':
        return rest.map((field) => bucketOf(key).fields.get(field) ?? null)
      case 'HSET':
        for (let at = 0; at < rest.length; at += 2)
          bucketOf(key).fields.set(rest[at] ?? '', rest[at + 1] ?? '')
        return rest.length / 2
      case 'PEXPIRE':
        if (!/^\d+$/.test(rest[0] ?? '')) throw new Error('ERR value is not an integer or out of range')
        bucketOf(key).expires_at_ms = clock.now_ms + Number(rest[0])
        return 1
      default:
        throw new Error(`ERR unknown command ${name}`)
    }
  }

  function answer([given = '', ...rest]: readonly string[]): string {
    const name = given.toUpperCase()
    commands.set(name, (commands.get(name) ?? 0) + 1)
    if (name === 'PING') return '+PONG\r\n'
    if (name !== 'EVAL' && name !== 'EVALSHA') return `-ERR unknown command '${name}'\r\n`
    const [text = '', , key = '', ...values] = rest
    const script = name === 'EVAL' ? text : scripts.get(text)
    if (script === undefined) return '-NOSCRIPT No matching script. Please use EVAL.\r\n'
    scripts.set(createHash('sha1').update(script).digest('hex'), script)
    return `:${runLua(script, [key], values, call)}\r\n`
  }

  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    let received = ''
    socket.on('data', (chunk) => {
      received += String(chunk)
      for (let read = readCommand(received); read !== null; read = readCommand(received)) {
        received = received.slice(read.length)
        if (!isHanging) socket.write(answer(read.words))
      }
    })
  })
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  await listen(0)
  const { port } = server.address() as { port: number }
  onTestFinished(async () => {
    if (server.listening) await stop()
  })
  return {
    url: `redis://127.0.0.1:${port}`,
    clock,
    commands,
    keys: () =>
      [...buckets].filter(([, { expires_at_ms }]) => expires_at_ms > clock.now_ms).map(([key]) => key),
    hang(value) {
      isHanging = value
    },
    forgetScripts: () => scripts.clear(),
    stop,
    restart: () => listen(port),
  }
}

/** One command at the start of a text, `*2\r\n$4\r\nPING\r\n…`, and how long it is; null while it is not complete. */
function readCommand(text: string): { readonly words: readonly string[]; readonly length: number } | null {
  const head = /^\*(\d+)\r\n/.exec(text)
  if (head === null) return null
  const words: string[] = []
  let at = head[0].length
  for (let word = 0; word < Number(head[1]); word += 1) {
    const size = /^\$(\d+)\r\n/.exec(text.slice(at))
    if (size === null) return null
    const from = at + size[0].length
    const to = from + Number(size[1])
    if (text.length < to + 2) return null
    words.push(text.slice(from, to))
    at = to + 2
  }
  return { words, length: at }
}
