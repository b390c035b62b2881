import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner'
import { type GraphQLSchema, isObjectType } from 'graphql'
import { matchesType } from '#gateway/supergraph/supergraph.ts'
import { isRawObject, type RawObject } from '../raw.ts'
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
  /** The fields that tell objects of this type apart. */
  keysFor(typename: unknown): RequiredKeys
}

interface RequiredKeys {
  readonly fields: readonly RequiredField[]
  /** The one field, where there is only one and objects of no other type are asked for: its value is the key. */
  readonly only: string | null
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
  const fieldsFor = rememberedByType((typename) => flatten(selections, typename, schema))
  const [only] = selections
  const isOneType =
    selections.length === 1 &&
    only?.kind === 'InlineFragment' &&
    isObjectType(schema.getType(only.typeCondition ?? ''))
  return {
    fieldsFor,
    keysFor: rememberedByType((typename) => {
      const fields = fieldsFor(typename).filter(({ name }) => name !== '__typename')
      const [first] = fields
      const isOnly = isOneType && fields.length === 1 && first?.nested === null
      return { fields, only: isOnly ? first.name : null }
    }),
  }
}

/** Most objects in a row are of one type. */
function rememberedByType<Result>(make: (typename: unknown) => Result): (typename: unknown) => Result {
  const known = new Map<unknown, Result>()
  let latest: { readonly typename: unknown; readonly result: Result } | null = null
  return (typename) => {
    if (latest !== null && latest.typename === typename) return latest.result
    const result = known.has(typename) ? (known.get(typename) as Result) : make(typename)
    known.set(typename, result)
    latest = { typename, result }
    return result
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

/** Values carry their length, so that no value can pass for two, or for the end of another; a text alone, nothing else. */
function keyOf(required: RequiredSelection, object: RawObject): string | null {
  const typename = object.__typename
  if (typeof typename !== 'string' || required.fieldsFor(typename).length === 0) return null
  const { fields, only } = required.keysFor(typename)
  if (only !== null) {
    const text = object[only]
    if (typeof text === 'string' && !isComposed(text)) return text
  }
  let key = only === null ? typename : ''
  for (const { name, nested } of fields) {
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

/** Whether a text could be meant for a key that was put together. */
function isComposed(text: string): boolean {
  return text.startsWith('"') || text.startsWith('#')
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
