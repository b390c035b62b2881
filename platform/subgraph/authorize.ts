import {
  type ConstDirectiveNode,
  defaultFieldResolver,
  type GraphQLSchema,
  isObjectType,
  Kind,
  valueFromASTUntyped,
} from 'graphql'
import type { Viewer } from '#platform/auth/viewer.ts'
import { forbidden, unauthenticated } from '#platform/faults/codes.ts'

/** What every context value carries. */
export interface ViewerContext {
  readonly viewer: Viewer
}

type Check = (viewer: Viewer) => void

/**
 * Makes `@authenticated` and `@requiresScopes` true in the subgraph itself: a field that carries one, or whose type does,
 * runs its resolver only for a viewer who may. The gateway enforces the same directives earlier; this is the second lock.
 * Changes the schema in place.
 */
export function enforceDirectives(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    const typeChecks = checksOf(
      [type.astNode, ...type.extensionASTNodes].flatMap((node) => node?.directives ?? []),
    )
    for (const field of Object.values(type.getFields())) {
      const checks = [...typeChecks, ...checksOf(field.astNode?.directives ?? [])]
      if (checks.length === 0) continue
      const resolve = field.resolve ?? defaultFieldResolver
      const subscribe = field.subscribe
      field.resolve = (source, args, context: ViewerContext, info) => {
        for (const check of checks) check(context.viewer)
        return resolve(source, args, context, info)
      }
      if (subscribe === undefined) continue
      field.subscribe = (source, args, context: ViewerContext, info) => {
        for (const check of checks) check(context.viewer)
        return subscribe(source, args, context, info)
      }
    }
  }
}

function checksOf(directives: readonly ConstDirectiveNode[]): readonly Check[] {
  return directives.flatMap((directive) => {
    if (directive.name.value === 'authenticated') return [mustBeSignedIn]
    if (directive.name.value === 'requiresScopes') return [mustHoldScopes(scopesOf(directive))]
    return []
  })
}

function mustBeSignedIn(viewer: Viewer): void {
  if (viewer.subject === null) throw unauthenticated()
}

/** `[[a, b], [c]]` asks for a and b together, or c alone. */
function mustHoldScopes(alternatives: readonly (readonly string[])[]): Check {
  return (viewer) => {
    if (alternatives.some((scopes) => scopes.every((scope) => viewer.scopes.has(scope)))) return
    if (viewer.subject === null) throw unauthenticated()
    const needed = alternatives.map((scopes) => scopes.join(' and ')).join(', or ')
    throw forbidden(`This needs the scope ${needed}, which your account does not hold.`)
  }
}

function scopesOf(directive: ConstDirectiveNode): readonly (readonly string[])[] {
  const argument = directive.arguments?.find((each) => each.name.value === 'scopes')
  if (argument?.value.kind !== Kind.LIST) return []
  return valueFromASTUntyped(argument.value) as string[][]
}
