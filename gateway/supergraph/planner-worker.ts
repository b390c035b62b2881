import { parentPort } from 'node:worker_threads'
import { parse } from 'graphql'
import { planDocument } from './plan-document.ts'
import type { PlanQuestion, PlanReply } from './planner-thread.ts'
import { buildPlanner } from './supergraph.ts'

/** The planner's own thread: it knows the last supergraphs it was asked about. */
const supergraphs_kept_max = 2

const planners = new Map<string, ReturnType<typeof buildPlanner>>()

parentPort?.on('message', ({ number, supergraphId, sdl, text, operationName }: PlanQuestion) => {
  let reply: PlanReply = { number, plan: null }
  try {
    const planner = plannerOf(supergraphId, sdl)
    if (planner !== null) reply = { number, plan: planDocument(planner, parse(text), operationName) }
  } catch {
    // Whoever asked plans it again, and finds out what is wrong with it.
  }
  parentPort?.postMessage(reply)
})

function plannerOf(id: string, sdl: string | null): ReturnType<typeof buildPlanner> | null {
  if (sdl !== null) {
    planners.set(id, buildPlanner(sdl))
    const [oldest] = planners.keys()
    if (planners.size > supergraphs_kept_max && oldest !== undefined) planners.delete(oldest)
  }
  return planners.get(id) ?? null
}
