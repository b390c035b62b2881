import { Pool } from 'undici'
import { uniqueBody } from './load.ts'
import { coldOperation, small } from './queries.ts'

export interface ColdPlan {
  /** How long the new operation took, planning included. */
  readonly cold_ms: number
  /** The longest a small query waited while new operations were planned, and while none was. */
  readonly stall_max_ms: number
  readonly calm_max_ms: number
}

const ticks_every_ms = 2
const calm_ms = 1_000
const cold_operations = 5

/** Sends operations of 200 lines that nobody has planned before, one after the other, while a small query ticks. */
export async function measureColdPlan(url: string): Promise<ColdPlan> {
  const { origin, pathname } = new URL(url)
  const pool = new Pool(origin, { connections: 64 })
  const ask = async (text: string): Promise<number> => {
    const asked = performance.now()
    const headers = { 'content-type': 'application/json' }
    const { body } = await pool.request({ path: pathname, method: 'POST', headers, body: uniqueBody(text) })
    const { data } = (await body.json()) as { data?: unknown }
    if (data === undefined || data === null) throw new Error('The cold operation was not answered.')
    return performance.now() - asked
  }
  const tickDuring = async (work: Promise<unknown>): Promise<number> => {
    const ticks: Promise<number>[] = []
    const ticking = setInterval(() => ticks.push(ask(small.text)), ticks_every_ms)
    await work
    clearInterval(ticking)
    return Math.max(0, ...(await Promise.all(ticks)))
  }
  const calm_max_ms = await tickDuring(new Promise((resolve) => setTimeout(resolve, calm_ms)))
  let cold_ms = 0
  const plan = async () => {
    for (let number = 0; number < cold_operations; number += 1) {
      cold_ms = Math.max(cold_ms, await ask(coldOperation(number)))
    }
  }
  const stall_max_ms = await tickDuring(plan())
  await pool.close()
  return { cold_ms, stall_max_ms, calm_max_ms }
}
