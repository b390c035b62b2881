import type { FetchDataRewrite, FetchNode } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { matchesType } from '#gateway/supergraph/supergraph.ts'
import type { PathStep } from '../paths.ts'
import type { EntitySelection } from '../plan/steps.ts'
import { isRawObject, type RawObject } from '../raw.ts'
import type { Run } from '../run.ts'
import type { EntityDocument } from './fetch-document.ts'

/**
 * Arguments of a fetch that come from objects further up (`@fromContext`,
 * https://specs.apollo.dev/context/v0.1). One entity may be asked for with several values: below each of its places its own.
 */
export interface ContextArguments {
  readonly names: readonly string[]
  /** The values for an object; null when one was not brought. */
  valuesFor(lineage: Lineage): Readonly<Record<string, unknown>> | null
}

/** An object, after the objects its path leads through. */
export type Lineage = readonly [...above: unknown[], object: RawObject]

const up = '..'
const condition_prefix = '... on '

/** Compiles the context rewrites of a fetch; null when it has none. */
export function compileContext(
  rewrites: FetchNode['contextRewrites'],
  schema: GraphQLSchema,
): ContextArguments | null {
  if (rewrites === undefined || rewrites.length === 0) return null
  const byName = new Map<string, readonly string[][]>()
  for (const { path, renameKeyTo } of rewrites)
    byName.set(renameKeyTo, [...(byName.get(renameKeyTo) ?? []), path])
  return {
    names: [...byName.keys()],
    valuesFor(lineage) {
      const values: Record<string, unknown> = {}
      for (const [name, paths] of byName) {
        // Of several types an object further up may be of, one is the object's.
        const found = paths.map((path) => valueAt(schema, lineage, path)).find((each) => each !== undefined)
        if (found === undefined) return null
        values[name] = found
      }
      return values
    },
  }
}

/** The objects at a path, each with those above it, in the order of the answer. */
export function lineagesAt(root: RawObject, path: readonly PathStep[]): readonly Lineage[] {
  let level: { value: unknown; above: readonly unknown[] }[] = [{ value: root, above: [] }]
  for (const step of path) {
    level = level.flatMap(({ value, above }) => {
      if (step === '@') return Array.isArray(value) ? value.map((item) => ({ value: item, above })) : []
      return isRawObject(value) ? [{ value: value[step.name], above: [...above, value] }] : []
    })
  }
  return level.flatMap(({ value, above }): readonly Lineage[] =>
    isRawObject(value) ? [[...above, value]] : [],
  )
}

/** The selection with these values for its arguments; the same one each time. Null when they are not known. */
export function selectionWithin(
  run: Run,
  selection: EntitySelection,
  lineage: Lineage,
): EntitySelection | null {
  const values = selection.context?.valuesFor(lineage) ?? null
  if (values === null) return null
  const known = run.contextual.get(selection) ?? new Map<string, EntitySelection>()
  run.contextual.set(selection, known)
  const key = JSON.stringify(values)
  let within = known.get(key)
  if (within === undefined) {
    const number = known.size
    // Of all selections of the operation: any of them may share a request.
    const renamed = (name: string) => `${name}_${selection.index}_${number}`
    const { representations } = selection
    within = {
      ...selection,
      fetch: withVariables(selection.fetch, Object.keys(values), renamed),
      given: Object.fromEntries(Object.entries(values).map(([name, value]) => [renamed(name), value])),
      representations: {
        ...representations,
        keyOf(object) {
          const entity = representations.keyOf(object)
          return entity === null ? null : `${number} ${entity}`
        },
      },
    }
    known.set(key, within)
  }
  return within
}

/** The document with other names for some of its variables: several values go in one request. */
function withVariables(
  fetch: EntityDocument,
  names: readonly string[],
  renamed: (name: string) => string,
): EntityDocument {
  const rename = (text: string) =>
    names.reduce(
      (done, name) => done.replaceAll(new RegExp(`\\$${name}\\b`, 'g'), `$$${renamed(name)}`),
      text,
    )
  const definitions = [...fetch.definitions].map(([name, text]): [string, string] => [
    names.includes(name) ? renamed(name) : name,
    rename(text),
  ])
  return {
    ...fetch,
    text: rename(fetch.text),
    selection: rename(fetch.selection),
    definitions: new Map(definitions),
  }
}

/** Each `..` is a field up; lists do not count. */
function valueAt(schema: GraphQLSchema, lineage: Lineage, path: FetchDataRewrite['path']): unknown {
  const levels = path.filter((element) => element === up).length
  return valueIn(schema, lineage[lineage.length - 1 - levels], path.slice(levels))
}

function valueIn(schema: GraphQLSchema, value: unknown, path: readonly string[]): unknown {
  const [element, ...rest] = path
  if (element === undefined || value === null) return value
  if (Array.isArray(value)) {
    const items = value.map((item) => valueIn(schema, item, path))
    return items.includes(undefined) ? undefined : items
  }
  if (!isRawObject(value)) return undefined
  if (!element.startsWith(condition_prefix)) return valueIn(schema, value[element], rest)
  const { __typename: typename } = value
  const holds =
    typeof typename === 'string' && matchesType(schema, typename, element.slice(condition_prefix.length))
  return holds ? valueIn(schema, value, rest) : undefined
}
