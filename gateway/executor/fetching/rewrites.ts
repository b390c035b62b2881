import type { FetchDataRewrite } from '@apollo/query-planner'
import type { GraphQLSchema } from 'graphql'
import { matchesType } from '#gateway/supergraph/supergraph.ts'
import { isRawObject, type RawObject } from '../raw.ts'

const condition_prefix = '... on '

/**
 * Changes data the way the planner asked: it renames fields it had to alias, and gives interface objects the type name their
 * subgraph knows. Changes `data` in place.
 */
export function applyRewrites(
  schema: GraphQLSchema,
  rewrites: readonly FetchDataRewrite[] | undefined,
  data: unknown,
): void {
  for (const rewrite of rewrites ?? []) applyAt(schema, rewrite, rewrite.path, 0, data)
}

/** The path of a rewrite without its type conditions. */
export function fieldNamesOf(path: readonly string[]): readonly string[] {
  return path.filter((element) => !element.startsWith(condition_prefix))
}

function applyAt(
  schema: GraphQLSchema,
  rewrite: FetchDataRewrite,
  path: readonly string[],
  index: number,
  data: unknown,
): void {
  if (Array.isArray(data)) {
    for (const each of data) applyAt(schema, rewrite, path, index, each)
    return
  }
  const element = path[index]
  if (!isRawObject(data) || element === undefined) return
  if (element.startsWith(condition_prefix)) {
    const typename = data.__typename
    // Without a type name the planner expects the condition to hold.
    const holds =
      typeof typename !== 'string' || matchesType(schema, typename, element.slice(condition_prefix.length))
    if (holds) applyAt(schema, rewrite, path, index + 1, data)
  } else if (index < path.length - 1) {
    applyAt(schema, rewrite, path, index + 1, data[element])
  } else {
    applyTo(rewrite, data, element)
  }
}

function applyTo(rewrite: FetchDataRewrite, data: RawObject, field: string): void {
  if (rewrite.kind === 'ValueSetter') {
    data[field] = rewrite.setValueTo
  } else if (data[field] !== undefined) {
    data[rewrite.renameKeyTo] = data[field]
    data[field] = undefined
  }
}
