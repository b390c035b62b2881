import { parentPort, workerData } from 'node:worker_threads'
import { parse } from 'graphql'
import { planDocument } from './plan-document.ts'
import type { PlannerSettings, PlanQuestion, PlanReply } from './planner-thread.ts'
import { buildPlanner } from './supergraph.ts'

/** The planner's own thread: it knows the last supergraphs it was asked about. */
const supergraphs_kept_max = 2

const { evaluated_plans_max } = workerData as PlannerSettings
const planners = new Map<string, ReturnType<typeof buildPlanner>>()

parentPort?.on('message', ({ number, supergraphId, sdl, text, operationName }: PlanQuestion) => {
  const reply = (answer: PlanReply) => parentPort?.postMessage(answer)
  try {
    const planner = plannerOf(supergraphId, sdl)
    reply({ number, kind: 'begun' })
    const plan = planner === null ? null : planDocument(planner, parse(text), operationName)
    reply({ number, kind: 'planned', plan })
  } catch {
    // Whoever asked plans it in another way, or again, and finds out what is wrong with it.
    reply({ number, kind: 'planned', plan: 'impossible' })
  }
})

function plannerOf(id: string, sdl: string | null): ReturnType<typeof buildPlanner> | null {
  if (sdl !== null) {
    planners.set(id, buildPlanner(sdl, evaluated_plans_max))
    const [oldest] = planners.keys()
    if (planners.size > supergraphs_kept_max && oldest !== undefined) planners.delete(oldest)
  }
  return planners.get(id) ?? null
}
