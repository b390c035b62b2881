import type { GraphQLError } from 'graphql'
import { project } from '../answer/project.ts'
import type { ObjectShape } from '../answer/shape.ts'
import { isAnsweredBy, reportViolations } from '../errors.ts'
import { type ResponsePath, related } from '../paths.ts'
import type { RawObject } from '../raw.ts'
import type { Run } from '../run.ts'
import type { Deferral } from './compile-deferral.ts'
import type { DeferredFragment } from './number-defers.ts'
import { placeKey, placesOf } from './places.ts'

/** What a client is sent first, and what it is sent later (incremental delivery, GraphQL working draft of 2022-08-24). */
export type Payload = FirstPayload | LaterPayload

export interface FirstPayload {
  readonly data: RawObject | null
  readonly errors?: readonly GraphQLError[]
  readonly hasNext: boolean
}

export interface LaterPayload {
  readonly incremental?: readonly Increment[]
  readonly hasNext: boolean
}

/** The fields of one object, to be merged into it where it is. */
export interface Increment {
  readonly label?: string
  readonly path: ResponsePath
  /** Null when a null went up to the object: only these fields are lost then, and the object stays. */
  readonly data: RawObject | null
  readonly errors?: readonly GraphQLError[]
}

/** Makes the payloads of one answer. */
export interface Payloads {
  /** The first one, when the fetches of the first part are over. */
  first(): { readonly data: RawObject | null; readonly errors?: readonly GraphQLError[] }
  /** What a fragment brings, when its fetches are over and everything around it was sent: one increment for each object. */
  later(fragment: DeferredFragment): readonly Increment[]
}

/** `shape` is the first part's; the run's own is the whole answer's, so that errors of every part find their places. */
export function createPayloads(run: Run, shape: ObjectShape, { fragments }: Deferral): Payloads {
  const byId = new Map(fragments.map((each) => [each.id, each]))
  const brought = new Map<string, Map<string, RawObject>>()
  const told = new Set<GraphQLError>()
  let first: RawObject | null = null

  /** The errors for this payload that nobody was told of. */
  function take(belongs: (path: ResponsePath) => boolean): readonly GraphQLError[] {
    if (told.size === run.errors.length) return []
    const taken = run.errors.filter((error) => !told.has(error) && belongs(error.path ?? []))
    for (const error of taken) told.add(error)
    return taken
  }

  function incrementAt(fragment: DeferredFragment, path: ResponsePath, part: ObjectShape, raw: RawObject) {
    const { data, violations } = project(part, raw, path)
    reportViolations(run, violations)
    const own = take((at) => related(at, path) && isAnsweredBy(part, at.slice(path.length)))
    // A payload says itself why it is null, also when the reason was told before.
    const errors =
      data === null && own.length === 0 ? run.errors.filter((error) => related(error.path ?? [], path)) : own
    const increment: Increment = {
      ...(fragment.label === null ? {} : { label: fragment.label }),
      path,
      data,
      ...withErrors(errors),
    }
    return increment
  }

  return {
    first() {
      const { data, violations } = project(shape, run.root)
      reportViolations(run, violations)
      first = data
      // An error in a field that comes later comes with the field.
      return { data, ...withErrors(take((path) => isAnsweredBy(shape, path))) }
    },
    later(fragment) {
      const fields = new Map<string, RawObject>()
      brought.set(fragment.id, fields)
      const places = placesOf(fragment, byId, shape, run.root, { first, later: brought })
      return places.map((place) => {
        const increment = incrementAt(fragment, place.path, place.shape, place.raw)
        if (increment.data !== null) fields.set(placeKey(place.path), increment.data)
        return increment
      })
    },
  }
}

function withErrors(errors: readonly GraphQLError[]): { readonly errors?: readonly GraphQLError[] } {
  return errors.length === 0 ? {} : { errors }
}
