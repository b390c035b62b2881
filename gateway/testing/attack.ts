import { expect, test } from 'vitest'
import type { GatewayOptions } from '#gateway/gateway.ts'
import type { GuardOptions } from '#gateway/guards/options.ts'
import { guardedShop } from './guarded-shop.ts'
import { type Answer, startWorld, type World } from './running.ts'

/** One attack: what is sent, and what comes back instead of what the attacker wanted. */
export interface Attack {
  readonly name: string
  readonly guards?: GuardOptions
  readonly send: (world: World) => Promise<Answer>
  readonly status: number
  readonly code: string
  readonly message?: RegExp
}

/** A header that pages cannot send without asking first. */
export const preflighted = { 'apollo-require-preflight': '1' }

export function guardedWorld(guards: GuardOptions = {}, more: Partial<GatewayOptions> = {}): Promise<World> {
  return startWorld(guardedShop, { guards, ...more })
}

export function posting(query: string, headers: Readonly<Record<string, string>> = {}): Attack['send'] {
  return ({ post }) => post({ query }, headers)
}

/** Texts made by number, in one. */
export function times(count: number, make: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => make(index)).join(' ')
}

/** Each attack is refused with its status and code, says nothing of the inside, and costs no subgraph anything. */
export function refuses(attacks: readonly Attack[]): void {
  test.each(attacks)('refused: $name', async ({ guards = {}, send, status, code, message = /./ }) => {
    const world = await guardedWorld(guards)
    const answer = await send(world)
    expect([answer.status, answer.json?.errors?.[0]?.extensions.code]).toEqual([status, code])
    expect(answer.json?.errors?.[0]?.message).toMatch(message)
    expect(answer.json?.data ?? null).toBeNull()
    expect(answer.text).not.toMatch(/at .*\.ts|node_modules|stacktrace/)
    if (code === 'RATE_LIMITED') expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    else expect(world.graph.requests.filter(({ request }) => request.query !== readiness_probe)).toEqual([])
  })
}

const readiness_probe = '{__typename}'
