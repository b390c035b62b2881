import type { CompiledOperation, Variables } from '#gateway/executor/compile-operation.ts'
import { isRawObject, type RawObject } from '#gateway/executor/raw.ts'
import type { ObjectShape, TypeShape } from '#gateway/executor/shape.ts'
import { mutation_cost } from './estimate.ts'
import type { Weights } from './weights.ts'

/**
 * What an answer came to: the weight of every value it holds. Unlike the estimate it has no inputs, which are known beforehand,
 * and lists are as long as they are.
 */
export function actualCost(
  weights: Weights,
  operation: CompiledOperation,
  variables: Variables,
  data: unknown,
): number {
  const base = operation.kind === 'mutation' ? mutation_cost : 0
  return base + (isRawObject(data) ? objectCost(weights, operation.variantFor(variables).shape, data) : 0)
}

function objectCost(weights: Weights, { fields }: ObjectShape, data: RawObject): number {
  let sum = 0
  for (const field of fields) {
    if (field.kind !== 'field') continue
    const [typeName = '', fieldName = ''] = field.coordinate.split('.')
    sum += valueCost(weights, field.type, weights.ofField(typeName, fieldName), data[field.name])
  }
  return sum
}

function valueCost(weights: Weights, type: TypeShape, weight: number, value: unknown): number {
  if (value === null || value === undefined) return 0
  if (type.kind === 'list') {
    if (!Array.isArray(value)) return 0
    return value.reduce<number>((sum, item) => sum + valueCost(weights, type.item, weight, item), 0)
  }
  if (type.kind === 'leaf' || !isRawObject(value)) return weight
  // An answer says its types only where the client asked: otherwise the first shape it fits decides.
  const shape = type.shapes().find(({ fields }) => fields.every(({ name }) => name in value))
  return weight + (shape === undefined ? 0 : objectCost(weights, shape, value))
}
