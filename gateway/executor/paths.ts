import { isRawObject, type RawObject } from './raw.ts'

/** A place in the answer: response names and list indices. */
export type ResponsePath = readonly (string | number)[]

/** One step on the way to the objects a fetch is about: into a field, or into every item of a list. */
export type PathStep = { readonly name: string; readonly shared: boolean } | '@'

/** An object of the answer together with where it is. */
export interface Located {
  readonly path: ResponsePath
  readonly object: RawObject
}

/**
 * Compiles a planner's path. `sharedPaths` are those (names joined by dots) under which one object may stand in several places,
 * because fetches put it there.
 */
export function compilePath(
  path: readonly (string | number)[],
  sharedPaths: ReadonlySet<string>,
): readonly PathStep[] {
  const names: string[] = []
  return path.map((element) => {
    if (element === '@') return '@'
    const name = String(element)
    names.push(name)
    return { name, shared: sharedPaths.has(names.join('.')) }
  })
}

/** The objects at a path, each object once, in the order of the answer. */
export function objectsAt(root: RawObject, path: readonly PathStep[]): readonly RawObject[] {
  let level: unknown[] = [root]
  for (const step of path) {
    const next: unknown[] = []
    if (step === '@') {
      for (const list of level) if (Array.isArray(list)) pushPresent(next, list)
    } else {
      const seen = step.shared && level.length > 1 ? new Set<unknown>() : null
      for (const object of level) {
        const child = (object as RawObject)[step.name]
        if (typeof child !== 'object' || child === null || seen?.has(child) === true) continue
        seen?.add(child)
        next.push(child)
      }
    }
    if (next.length === 0) return []
    level = next
  }
  return level.filter(isRawObject)
}

function pushPresent(next: unknown[], list: readonly unknown[]): void {
  for (const item of list) if (typeof item === 'object' && item !== null) next.push(item)
}

/** The objects at a path with every place they stand in: slower, and needed only to say where something failed. */
export function locate(root: RawObject, path: readonly PathStep[]): readonly Located[] {
  let level: { path: ResponsePath; value: unknown }[] = [{ path: [], value: root }]
  for (const step of path) {
    level = level.flatMap(({ path: at, value }) => {
      if (step === '@')
        return Array.isArray(value) ? value.map((item, index) => ({ path: [...at, index], value: item })) : []
      return isRawObject(value) ? [{ path: [...at, step.name], value: value[step.name] }] : []
    })
  }
  return level.flatMap(({ path: at, value }) => (isRawObject(value) ? [{ path: at, object: value }] : []))
}

/** The names of a path up to its first list: what can be said when no object is there to point at. */
export function fixedPrefix(path: readonly PathStep[]): ResponsePath {
  const names: string[] = []
  for (const step of path) {
    if (step === '@') break
    names.push(step.name)
  }
  return names
}

/** Whether one path leads through the other. */
export function related(one: ResponsePath, other: ResponsePath): boolean {
  const length = Math.min(one.length, other.length)
  for (let index = 0; index < length; index += 1) if (one[index] !== other[index]) return false
  return true
}
