import type { GraphQLError } from 'graphql'
import type { ResponsePath } from '../paths.ts'
import { isRawObject, type RawObject } from '../raw.ts'
import type { FieldShape, ObjectShape, TypeShape } from './shape.ts'

/** A place where the data breaks the schema's promise. */
export interface Violation {
  readonly path: ResponsePath
  readonly message: string
  /** Set when nothing is broken, but the viewer may not have what belongs here. */
  readonly refusal?: GraphQLError
}

export interface Projected {
  /** The answer's `data`; null when a null went up to the root. */
  readonly data: RawObject | null
  readonly violations: readonly Violation[]
}

/** Stands for a null where none may be: the nearest nullable place around it becomes null. */
const bubble: unique symbol = Symbol('a null on its way up')

interface Projection {
  readonly path: (string | number)[]
  readonly violations: Violation[]
  /** By memo number: what a shared value was projected to. */
  readonly memos: Map<unknown, unknown>[]
}

/**
 * Makes the answer from raw data: exactly the selected fields, in their order, nulls propagated
 * (GraphQL spec October 2021 §6.4.4). Shared values are projected once and appear by reference. For a part of an answer, `at` is
 * the path of its object.
 */
export function project(shape: ObjectShape, raw: RawObject, at: ResponsePath = []): Projected {
  const projection: Projection = { path: [...at], violations: [], memos: [] }
  const data = completeObject(shape, raw, projection)
  return { data: data === bubble ? null : data, violations: projection.violations }
}

function completeObject(
  shape: ObjectShape,
  raw: RawObject,
  projection: Projection,
): RawObject | typeof bubble {
  const object: RawObject = {}
  for (const field of shape.fields) {
    if (field.kind === 'field') {
      const completed = completeField(field, raw[field.rawName], projection)
      if (completed === bubble) return bubble
      object[field.name] = completed
    } else if (field.kind === 'refused') {
      refuse(projection, [...projection.path, field.name], field.error)
      if (field.nonNull) return bubble
      object[field.name] = null
    } else if (field.kind === 'introspection') {
      object[field.name] = raw[field.name]
    } else {
      // Only an interface is known of this object: its subgraph failed, and no name would be true.
      if (shape.typeName === null)
        return violate(projection, field.name, 'The type of this object is not known.')
      object[field.name] = shape.typeName
    }
  }
  return object
}

function completeField(
  field: Extract<FieldShape, { kind: 'field' }>,
  value: unknown,
  projection: Projection,
): unknown {
  const { type } = field
  if (value === null || value === undefined) {
    return type.nonNull ? violate(projection, field.name, nullMessage(field.coordinate)) : null
  }
  if (type.kind === 'leaf') {
    if (type.accepts === null || type.accepts(value)) return value
    violate(projection, field.name, invalidMessage(field.coordinate))
    return type.nonNull ? bubble : null
  }
  const memo = field.memo === null ? null : memoOf(projection, field.memo)
  const known = memo?.get(value)
  if (known !== undefined) return known
  const violationsBefore = projection.violations.length
  projection.path.push(field.name)
  const completed = completeValue(type, value, field.coordinate, projection)
  projection.path.pop()
  // Only clean values are remembered, so that a violation is found at each of its places.
  if (memo !== null && projection.violations.length === violationsBefore) memo.set(value, completed)
  return completed
}

function completeValue(type: TypeShape, value: unknown, coordinate: string, projection: Projection): unknown {
  if (type.kind === 'leaf') {
    return type.accepts === null || type.accepts(value) ? value : invalid(type, coordinate, projection)
  }
  if (type.kind === 'list') {
    return Array.isArray(value)
      ? completeList(type, value, coordinate, projection)
      : invalid(type, coordinate, projection)
  }
  const shape = isRawObject(value) ? type.shapeOf(value.__typename) : undefined
  if (shape === undefined) return invalid(type, coordinate, projection)
  if (shape.refusal != null) {
    refuse(projection, [...projection.path], shape.refusal)
    return type.nonNull ? bubble : null
  }
  const object = completeObject(shape, value as RawObject, projection)
  return object === bubble && !type.nonNull ? null : object
}

function completeList(
  type: Extract<TypeShape, { kind: 'list' }>,
  values: readonly unknown[],
  coordinate: string,
  projection: Projection,
): unknown {
  const { item } = type
  const list = new Array<unknown>(values.length)
  let bubbled = false
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index]
    if (value === null || value === undefined) {
      if (item.nonNull) bubbled = violate(projection, index, nullMessage(coordinate)) === bubble
      list[index] = null
      continue
    }
    projection.path.push(index)
    const completed = completeValue(item, value, coordinate, projection)
    projection.path.pop()
    if (completed === bubble) bubbled = true
    list[index] = completed
  }
  if (!bubbled) return list
  return type.nonNull ? bubble : null
}

function invalid(type: TypeShape, coordinate: string, projection: Projection): null | typeof bubble {
  projection.violations.push({ path: [...projection.path], message: invalidMessage(coordinate) })
  return type.nonNull ? bubble : null
}

function refuse(projection: Projection, path: ResponsePath, refusal: GraphQLError): void {
  projection.violations.push({ path, message: refusal.message, refusal })
}

function violate(projection: Projection, at: string | number, message: string): typeof bubble {
  projection.violations.push({ path: [...projection.path, at], message })
  return bubble
}

function memoOf(projection: Projection, number: number): Map<unknown, unknown> {
  let memo = projection.memos[number]
  if (memo === undefined) {
    memo = new Map()
    projection.memos[number] = memo
  }
  return memo
}

function nullMessage(coordinate: string): string {
  return `Cannot return null for non-nullable field ${coordinate}.`
}

function invalidMessage(coordinate: string): string {
  return `The value of ${coordinate} is not valid.`
}
