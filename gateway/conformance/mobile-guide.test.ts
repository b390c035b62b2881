import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import type { TestSubgraph } from '#gateway/testing/graph.ts'
import { startWorld } from '#gateway/testing/running.ts'

const guide = readFileSync(new URL('../../docs/mobile.md', import.meta.url), 'utf8')
const blocks = [...guide.matchAll(/```(sh|js|text)\n([\s\S]*?)```/g)].map(([, language, text = '']) => ({
  language,
  text,
}))
const commands = blocks.flatMap(({ language, text }, index) =>
  language === 'sh' ? [{ command: text, shown: blocks[index + 1]?.text ?? '' }] : [],
)
const program = blocks.find(({ language }) => language === 'js')?.text ?? ''

const statuses = ['DISPATCHED', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'DELIVERED']

/** A shipment whose every update has happened already; with `breaks_after`, the stream is lost at that update once. */
function tracking(): Readonly<Record<string, TestSubgraph>> {
  const subscribe = (_: unknown, { after }: { after?: string | null }) =>
    Object.assign(updates(after), { startCursor: after ?? String(statuses.length) })
  async function* updates(after: string | null | undefined) {
    for (let at = after == null ? statuses.length : Number(after); at < statuses.length; at += 1) {
      const cursor = String(at + 1)
      yield { shipmentUpdated: { cursor, status: statuses[at], occurredAt: `2026-05-04T0${8 + at}:00:00Z` } }
    }
    await new Promise(() => undefined)
  }
  const sdl = `
    type Query { ready: Boolean }
    type Subscription { shipmentUpdated(shipmentId: ID, after: String): ShipmentUpdate! }
    type ShipmentUpdate { cursor: String! status: String! occurredAt: String! }
  `
  return { logistics: { sdl, resolvers: { Subscription: { shipmentUpdated: { subscribe } } } } }
}

/** What a command prints until it has printed what is shown, or for ten seconds: subscriptions do not end. */
function printed(command: string, shown: string): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn('sh', ['-c', command.replace('curl', 'exec curl --max-time 10')])
    let output = ''
    child.stdout.on('data', (chunk) => {
      output = (output + String(chunk)).replaceAll('\r', '')
      if (output.includes(shown)) child.kill()
    })
    child.once('close', () => resolve(output))
  })
}

test('the guide has what is tested here', () => {
  expect(commands.length).toBe(4)
  expect(program).toContain('createClient')
})

test.each(commands)(
  'a command of the guide prints what the guide shows: $command',
  async ({ command, shown }) => {
    const { gateway } = await startWorld(tracking())
    const expected = shown.trimEnd()
    const output = await printed(command.replace('http://localhost:4000/graphql', gateway.url), expected)
    expect(output).toContain(expected)
  },
)

test('the program of the guide follows a shipment to the door, through a restart of the gateway', async () => {
  const world = await startWorld(tracking())
  const token = await world.issuer.token()
  const text = `const freshToken = async () => '${token}'\n${program.replace('ws://localhost:4000/graphql', world.gateway.websocketUrl)}`
  const child = spawn(process.execPath, ['--input-type=module', '-e', text], {
    cwd: new URL('../..', import.meta.url),
  })
  onTestFinished(() => void child.kill())
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += String(chunk)
  })
  child.stderr.on('data', (chunk) => {
    output += String(chunk)
  })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  expect(output.trim().split('\n')).toEqual(statuses)
  expect(code).toBe(0)
})
