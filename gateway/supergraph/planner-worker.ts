import { parentPort, workerData } from 'node:worker_threads'
import { parse } from 'graphql'
import { planDocument } from './plan-document.ts'
import type { PlannerSettings, PlanQuestion, PlanReply } from './planner-thread.ts'
import { buildPlanner } from './supergraph.ts'

/** The planner's own thread or process: it knows the last supergraphs it was asked about. */
const supergraphs_kept_max = 2

/** As a thread it is told by its data, as a process by its argument. */
const settings: PlannerSettings = parentPort === null ? JSON.parse(process.argv[2] ?? '{}') : workerData
const planners = new Map<string, ReturnType<typeof buildPlanner>>()

function answer({ number, supergraphId, sdl, text, operationName }: PlanQuestion): void {
  const reply = (given: PlanReply) =>
    parentPort === null ? process.send?.(given) : parentPort.postMessage(given)
  try {
    const planner = plannerOf(supergraphId, sdl)
    reply({ number, kind: 'begun' })
    const plan = planner === null ? null : planDocument(planner, parse(text), operationName)
    reply({ number, kind: 'planned', plan })
  } catch {
    // Whoever asked plans it in another way, or again, and finds out what is wrong with it.
    reply({ number, kind: 'planned', plan: 'impossible' })
  }
}

if (parentPort !== null) parentPort.on('message', answer)
else {
  process.on('message', (question) => answer(question as PlanQuestion))
  process.on('disconnect', () => process.exit(0))
}

function plannerOf(id: string, sdl: string | null): ReturnType<typeof buildPlanner> | null {
  if (sdl !== null) {
    planners.set(id, buildPlanner(sdl, settings.evaluated_plans_max))
    const [oldest] = planners.keys()
    if (planners.size > supergraphs_kept_max && oldest !== undefined) planners.delete(oldest)
  }
  return planners.get(id) ?? null
}
