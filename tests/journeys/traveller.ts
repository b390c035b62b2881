import { type Client, createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { type Journey, operationOf, type Step } from './journey.ts'
import { matches } from './matches.ts'

interface Response {
  readonly data?: unknown
  readonly errors?: unknown
  readonly extensions?: { readonly cursor?: string }
  /** The code its socket was closed with. */
  readonly closed?: number
}

interface Watch {
  readonly client: Client
  readonly events: Response[]
}

const see_max_seconds = 15
const look_every_ms = 30

/** Goes through a journey against a running gateway. Rejects with the step, what was expected and what came. */
export async function travel(journey: Journey, url: string): Promise<void> {
  const kept = new Map<string, unknown>()
  /** The header that says who somebody is. */
  const credentials = new Map<string, Readonly<Record<string, string>>>()
  const watches = new Map<string, Watch>()
  try {
    for (const step of journey.steps) await take(step)
  } finally {
    for (const watch of watches.values()) await watch.client.dispose()
  }

  async function take(step: Step): Promise<void> {
    if (step.cut !== undefined) return void (await watches.get(step.cut)?.client.dispose())
    if (step.watch !== undefined) {
      watch(step, step.watch)
      return pause(step.settle_ms)
    }
    if (step.see !== undefined) return see(step, step.see)
    if (step.submit !== undefined) return submit(step, step.submit)
    const deadline = Date.now() + 1000 * (step.within_seconds ?? 0)
    for (;;) {
      const response = await perform(step)
      if (matches(response, fill(step.expect ?? {}))) return keep(step, response)
      if (Date.now() >= deadline) throw unexpected(step, response)
      await pause()
    }
  }

  /** A person on a page that the graph sent them to. */
  async function submit(step: Step, name: string): Promise<void> {
    const body = new URLSearchParams(fill(step.with ?? {}) as Record<string, string>)
    const page = await fetch(String(kept.get(name)), { method: 'POST', body })
    if (!page.ok) throw unexpected(step, `${page.status} ${await page.text()}`)
  }

  async function perform(step: Step): Promise<unknown> {
    const body = JSON.stringify({
      query: operationOf(journey, step.do ?? ''),
      variables: fill(step.with ?? {}),
    })
    const once = async (index: number): Promise<unknown> => {
      const answer = await fetch(url, {
        method: 'POST',
        headers: headersOf(step),
        body: body.replaceAll('$each', String(index)),
      })
      return answer.json()
    }
    if (step.times_at_once === undefined) return once(0)
    return Promise.all(Array.from({ length: step.times_at_once }, (_, index) => once(index)))
  }

  function headersOf(step: Step): Record<string, string> {
    return { 'content-type': 'application/json', ...credentialsOf(step) }
  }

  function credentialsOf(step: Step): Readonly<Record<string, string>> {
    if (step.as === undefined || step.as === 'guest') return {}
    const known = credentials.get(step.as)
    if (known === undefined)
      throw new Error(`${journey.name}: nobody signed in as ${step.as} before "${step.say}"`)
    return known
  }

  function watch(step: Step, name: string): void {
    const events = watches.get(name)?.events ?? []
    const client = createClient({
      url: url.replace('http', 'ws'),
      webSocketImpl: WebSocket,
      connectionParams: { ...credentialsOf(step) },
      lazy: false,
      // How a socket ended is an event like others.
      onNonLazyError: () => undefined,
      on: { closed: (event) => void events.push({ closed: (event as { code: number }).code }) },
      retryAttempts: 0,
    })
    watches.set(name, { client, events })
    client.subscribe(
      {
        query: operationOf(journey, step.do ?? ''),
        variables: fill(step.with ?? {}) as Record<string, unknown>,
        ...(step.startCursor === true ? { extensions: { startCursor: true } } : {}),
      },
      {
        next: (event) => void events.push(event as Response),
        error: (error) => void events.push({ errors: error }),
        complete: () => undefined,
      },
    )
  }

  async function see(step: Step, name: string): Promise<void> {
    const events = watches.get(name)?.events ?? []
    const wanted = step.expect as readonly unknown[]
    const deadline = Date.now() + 1000 * (step.within_seconds ?? see_max_seconds)
    for (;;) {
      let found = 0
      for (const event of events) if (found < wanted.length && matches(event, fill(wanted[found]))) found += 1
      if (found === wanted.length) return noRepeats(step, events)
      if (Date.now() > deadline) throw unexpected(step, events)
      await pause()
    }
  }

  /** A resumed subscription must not tell anything twice: every event has a cursor of its own. */
  function noRepeats(step: Step, events: readonly Response[]): void {
    const told = events.filter((event) => event.closed === undefined)
    const cursors = told.map((event) => event.extensions?.cursor)
    if (new Set(cursors).size !== cursors.length) throw unexpected(step, events)
  }

  function keep(step: Step, response: unknown): void {
    const data = (response as Response).data
    for (const [name, path] of Object.entries(step.keep ?? {})) kept.set(name, at(data, path))
    for (const [name, path] of Object.entries(step.signInAs ?? {}))
      credentials.set(name, { authorization: `Bearer ${at(data, path)}` })
    for (const [name, path] of Object.entries(step.keyAs ?? {}))
      credentials.set(name, { 'x-api-key': String(at(data, path)) })
  }

  /**
   * Replaces `"$name"` by what was kept, `"$cursor(watch)"` by the last cursor seen, `"$new"` in texts by something
   * unique, `"$each"` by the number of a request at once.
   */
  function fill(value: unknown): unknown {
    if (typeof value === 'string') return fillText(value)
    if (Array.isArray(value)) return value.map(fill)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fill(each)]))
  }

  function fillText(text: string): unknown {
    const cursor = /^\$cursor\((\w+)\)$/.exec(text)
    if (cursor !== null)
      return watches.get(cursor[1] ?? '')?.events.findLast(({ closed }) => closed === undefined)?.extensions
        ?.cursor
    if (/^\$\w+$/.test(text) && kept.has(text.slice(1))) return kept.get(text.slice(1))
    return text.replaceAll('$new', unique)
  }

  function unexpected(step: Step, got: unknown): Error {
    const wanted = JSON.stringify(fill(step.expect), null, 2)
    return new Error(
      `${journey.name}: "${step.say}"\nexpected ${wanted}\ngot ${JSON.stringify(got, null, 2)}`,
    )
  }
}

/** Distinguishes runs on one database: `"$new"` stays the same within a run. */
const unique = Math.random().toString(36).slice(2, 10)

function at(data: unknown, path: string): unknown {
  return path.split('.').reduce((value, key) => (value as Record<string, unknown> | null)?.[key], data)
}

function pause(duration_ms = look_every_ms): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, duration_ms))
}
