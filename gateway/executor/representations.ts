import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { matchesType } from '#gateway/supergraph/supergraph.ts'
import { isRawObject, type RawObject } from './raw.ts'
import { applyRewrites } from './rewrites.ts'

/** How the objects at a path are presented to the subgraph that is asked for more of them. */
export interface Representations {
  /**
   * A text that is equal for objects with equal representations, and only for them. Null when the object cannot be asked for:
   * its type is none of those required, or a required field is missing because fetching it failed.
   */
  keyOf(object: RawObject): string | null
  /** What is sent for the object. Only for objects that have a key. */
  represent(object: RawObject): RawObject
}

interface RequiredField {
  readonly name: string
  readonly nested: RequiredSelection | null
}

interface RequiredSelection {
  /** The fields required of an object of this type; the same list every time. */
  fieldsFor(typename: unknown): readonly RequiredField[]
}

const missing: unique symbol = Symbol('a required field is missing')

/** Compiles a fetch's `requires` once, so that each object costs a few property reads. */
export function compileRepresentations(
  requires: readonly QueryPlanSelectionNode[],
  inputRewrites: readonly FetchDataRewrite[] | undefined,
  schema: GraphQLSchema,
): Representations {
  const required = compileSelection(requires, schema)
  return {
    keyOf: (object) => keyOf(required, object),
    represent(object) {
      const representation = extract(required, object) as RawObject
      applyRewrites(schema, inputRewrites, representation)
      return representation
    },
  }
}

function compileSelection(
  selections: readonly QueryPlanSelectionNode[],
  schema: GraphQLSchema,
): RequiredSelection {
  const known = new Map<unknown, readonly RequiredField[]>()
  return {
    fieldsFor(typename) {
      let fields = known.get(typename)
      if (fields === undefined) {
        fields = flatten(selections, typename, schema)
        known.set(typename, fields)
      }
      return fields
    },
  }
}

/** The fields of all fragments that apply to the type; a field required twice is required with both selections. */
function flatten(
  selections: readonly QueryPlanSelectionNode[],
  typename: unknown,
  schema: GraphQLSchema,
): readonly RequiredField[] {
  const byName = new Map<string, readonly QueryPlanSelectionNode[] | null>()
  const collect = (nodes: readonly QueryPlanSelectionNode[]): void => {
    for (const node of nodes) {
      if (node.kind === 'Field') {
        const name = node.alias ?? node.name
        byName.set(
          name,
          node.selections === undefined ? null : [...(byName.get(name) ?? []), ...node.selections],
        )
      } else if (applies(node.typeCondition, typename, schema)) {
        collect(node.selections)
      }
    }
  }
  collect(selections)
  return [...byName].map(([name, nested]) => ({
    name,
    nested: nested === null ? null : compileSelection(nested, schema),
  }))
}

function applies(condition: string | undefined, typename: unknown, schema: GraphQLSchema): boolean {
  if (condition === undefined) return true
  return typeof typename === 'string' && matchesType(schema, typename, condition)
}

/** Values carry their length, so that no value can pass for two, or for the end of another. */
function keyOf(required: RequiredSelection, object: RawObject): string | null {
  const typename = object.__typename
  if (typeof typename !== 'string') return null
  const fields = required.fieldsFor(typename)
  if (fields.length === 0) return null
  let key = typename
  for (const { name, nested } of fields) {
    if (name === '__typename') continue
    const value = nested === null ? object[name] : extractValue(nested, object[name])
    if (typeof value === 'string') {
      key += `"${value.length}:${value}`
    } else {
      if (value === undefined || value === missing) return null
      const text = JSON.stringify(value)
      key += `#${text.length}:${text}`
    }
  }
  return key
}

function extract(required: RequiredSelection, object: RawObject): RawObject | typeof missing {
  const result: RawObject = {}
  for (const { name, nested } of required.fieldsFor(object.__typename)) {
    const value = nested === null ? object[name] : extractValue(nested, object[name])
    if (value === undefined || value === missing) return missing
    result[name] = value
  }
  return result
}

function extractValue(nested: RequiredSelection, value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => extractValue(nested, item))
    return items.includes(missing) ? missing : items
  }
  if (isRawObject(value)) return extract(nested, value)
  return value === undefined ? missing : value
}
