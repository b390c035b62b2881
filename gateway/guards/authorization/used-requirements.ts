import { getNamedType, isAbstractType, isObjectType, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql'
import type { CompiledOperation } from '#gateway/executor/operation/compile-operation.ts'
import { keyOf, type Requirement } from './requirement.ts'
import type { AuthorizationRules } from './rules.ts'

/**
 * Every requirement an operation can meet, each once, in a fixed order. Fields of an interface count for each of its types, and
 * objects behind an interface or union count for each type they may have.
 */
export function usedRequirements(
  { supergraph, document }: CompiledOperation,
  rules: AuthorizationRules,
): readonly Requirement[] {
  if (rules.isEmpty) return []
  const { apiSchema } = supergraph
  const used = new Map<string, Requirement>()
  const use = (requirements: readonly Requirement[]) => {
    for (const requirement of requirements) used.set(keyOf(requirement), requirement)
  }
  const types = new TypeInfo(apiSchema)
  visit(
    document,
    visitWithTypeInfo(types, {
      [Kind.FIELD]: ({ name }) => {
        const parent = types.getParentType()
        const type = types.getType()
        if (parent === null || parent === undefined || name.value.startsWith('__')) return
        for (const owner of isAbstractType(parent) ? apiSchema.getPossibleTypes(parent) : [parent]) {
          use(rules.ofField(owner.name, name.value))
        }
        const named = type === null || type === undefined ? undefined : getNamedType(type)
        if (isAbstractType(named))
          for (const each of apiSchema.getPossibleTypes(named)) use(rules.ofType(each.name))
        else if (isObjectType(named)) use(rules.ofType(named.name))
      },
    }),
  )
  return [...used.values()]
}
