import {
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  valueFromASTUntyped,
} from 'graphql'
import type { Variables } from '#gateway/executor/operation/compile-operation.ts'
import type { Weights } from './weights.ts'

/** What the arguments given to a field cost; null when they cost nothing whatever they are. */
export function argumentsCost(
  weights: Weights,
  typeName: string,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): ((variables: Variables) => number) | null {
  const given = (node.arguments ?? []).flatMap(({ name, value }) => {
    const type = field.args.find((each) => each.name === name.value)?.type
    if (type === undefined) return []
    const weight = weights.ofArgument(typeName, field.name, name.value, type)
    return weight === 0 && !isInputObjectType(getNamedType(type)) ? [] : [{ value, type, weight }]
  })
  if (given.length === 0) return null
  return (variables) => {
    let sum = 0
    for (const { value, type, weight } of given) {
      sum += valueCost(weights, type, weight, valueFromASTUntyped(value, { ...variables }))
    }
    return sum
  }
}

/** One value of a list after the other; an input object with its fields. */
function valueCost(weights: Weights, type: GraphQLInputType, weight: number, value: unknown): number {
  if (value === null || value === undefined) return 0
  if (Array.isArray(value)) {
    return value.reduce<number>((sum, item) => sum + valueCost(weights, type, weight, item), 0)
  }
  const named = getNamedType(type)
  if (!isInputObjectType(named) || typeof value !== 'object') return weight
  let sum = weight
  for (const [name, inner] of Object.entries(value)) {
    const field = named.getFields()[name]
    if (field === undefined) continue
    sum += valueCost(weights, field.type, weights.ofInputField(named.name, name, field.type), inner)
  }
  return sum
}
