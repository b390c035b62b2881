import { asTenant, type Scope, type Sql } from '#platform/database/database.ts'
import { ormOver } from '#platform/database/orm.ts'
import { type EventType, type LoggedEvent, readEvent } from './cloud-event.ts'

/** What a context does when a neighbour speaks: one handler per event type, inside the consumer's transaction. */
export interface Listener {
  readonly type: string
  handle(scope: Scope, event: LoggedEvent): Promise<void>
  /**
   * Handles consecutive events of this type and one tenant together, where that saves statements. Same effect as one by one.
   * Listeners that share one function here are handed consecutive events of all their types.
   */
  handleMany?(scope: Scope, events: readonly LoggedEvent[]): Promise<void>
}

/** Pairs a declared event type with its handler; the data is checked against the published schema before it is handled. */
export function on<Data>(
  event: EventType<string, Data>,
  handle: (scope: Scope, event: LoggedEvent<Data>) => Promise<void>,
): Listener {
  return { type: event.type, handle: (scope, logged) => handle(scope, readEvent(event, logged)) }
}

/** Like `on`, for an effect that is cheaper for many events at once (a fold into few rows). */
export function onMany<Data>(
  event: EventType<string, Data>,
  handleMany: (scope: Scope, events: readonly LoggedEvent<Data>[]) => Promise<void>,
): Listener {
  const many = (scope: Scope, logged: readonly LoggedEvent[]) =>
    handleMany(
      scope,
      logged.map((each) => readEvent(event, each)),
    )
  return { type: event.type, handle: (scope, logged) => many(scope, [logged]), handleMany: many }
}

/** Handles events within a savepoint; on failure their effects are undone and the error is returned. */
export async function attempt(
  sql: Sql,
  handlers: ReadonlyMap<string, Listener>,
  events: readonly LoggedEvent[],
): Promise<Error | null> {
  if (events.length === 0) return null
  try {
    await (sql as unknown as SavepointSql).savepoint(async (step) => {
      const orm = ormOver(step)
      for (const run of runsOf(events, handlers)) {
        const { tenant, type } = run[0] as LoggedEvent
        await asTenant(step, tenant)
        const scope: Scope = { tenantId: tenant, sql: step, orm }
        const listener = handlers.get(type)
        if (listener?.handleMany !== undefined) await listener.handleMany(scope, run)
        else for (const event of run) await listener?.handle(scope, event)
      }
    })
    return null
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** Consecutive events of one tenant that are handled together: of one type, or of types that share their `handleMany`. */
function runsOf(
  events: readonly LoggedEvent[],
  handlers: ReadonlyMap<string, Listener>,
): readonly (readonly LoggedEvent[])[] {
  const runs: LoggedEvent[][] = []
  for (const event of events) {
    const run = runs.at(-1)
    if (run?.[0]?.tenant === event.tenant && together(handlers, run[0].type, event.type)) run.push(event)
    else runs.push([event])
  }
  return runs
}

function together(handlers: ReadonlyMap<string, Listener>, a: string, b: string): boolean {
  if (a === b) return true
  const handleMany = handlers.get(a)?.handleMany
  return handleMany !== undefined && handleMany === handlers.get(b)?.handleMany
}

interface SavepointSql {
  savepoint<T>(work: (sql: Sql) => Promise<T>): Promise<T>
}
