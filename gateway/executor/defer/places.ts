import type { ObjectShape, TypeShape } from '../answer/shape.ts'
import type { ResponsePath } from '../paths.ts'
import { isRawObject, type RawObject } from '../raw.ts'
import type { DeferredFragment } from './number-defers.ts'

/** An object that a deferred fragment brings fields of. */
export interface Place {
  /** The form of these fields. */
  readonly shape: ObjectShape
  readonly raw: RawObject
  readonly path: ResponsePath
}

/** What clients have of the answer so far. */
export interface Delivered {
  /** What came first; null when it is null. */
  readonly first: RawObject | null
  /** By the id of a deferred fragment, by the path of the object: the fields it brought. */
  readonly later: ReadonlyMap<string, ReadonlyMap<string, RawObject>>
}

/**
 * The objects of an answer that a deferred fragment is about: those that clients have already, none that null propagation
 * has made null. Types are looked at again each time, because the name of an interface object's type may come later than the
 * object.
 */
export function placesOf(
  fragment: DeferredFragment,
  fragments: ReadonlyMap<string, DeferredFragment>,
  shape: ObjectShape,
  root: RawObject,
  { first, later }: Delivered,
): readonly Place[] {
  const found: Place[] = []
  const { names } = fragment
  const chain = fragment.chain.flatMap((id) => fragments.get(id) ?? [])

  function inObject(
    current: ObjectShape,
    raw: RawObject,
    data: RawObject,
    path: ResponsePath,
    depth: number,
    link: number,
  ): void {
    const around = chain[link]
    if (around !== undefined && around.names.length === depth) {
      const inner = current.deferred?.find(({ id }) => id === around.id)
      if (inner === undefined) return
      if (around === fragment) {
        found.push({ shape: inner.shape, raw, path })
        return
      }
      const brought = later.get(around.id)?.get(placeKey(path))
      if (brought !== undefined) inObject(inner.shape, raw, brought, path, depth, link + 1)
      return
    }
    const name = names[depth] ?? ''
    const field = current.fields.find((each) => each.name === name)
    if (field?.kind === 'field')
      inValue(field.type, raw[field.rawName], data[name], [...path, name], depth + 1, link)
  }

  function inValue(
    type: TypeShape,
    raw: unknown,
    data: unknown,
    path: ResponsePath,
    depth: number,
    link: number,
  ): void {
    if (data === null || data === undefined || type.kind === 'leaf') return
    if (type.kind === 'object') {
      if (!isRawObject(raw) || !isRawObject(data)) return
      const inner = type.shapeOf(raw.__typename)
      if (inner !== undefined) inObject(inner, raw, data, path, depth, link)
    } else if (Array.isArray(raw) && Array.isArray(data)) {
      for (const [index, item] of data.entries())
        inValue(type.item, raw[index], item, [...path, index], depth, link)
    }
  }

  if (first !== null) inObject(shape, root, first, [], 0, 0)
  return found
}

/** Names have no dots. */
export function placeKey(path: ResponsePath): string {
  return path.join('.')
}
