import type { FieldShape, ObjectShape, TypeShape } from '#gateway/executor/answer/shape.ts'
import { isRawObject, type RawObject } from '#gateway/executor/raw.ts'
import type { Run } from '#gateway/executor/run.ts'
import { mutation_cost } from './estimate.ts'
import type { Weights } from './weights.ts'

/**
 * What an answer came to: the weight of every value it holds. Unlike the estimate it has no inputs, which are known beforehand,
 * and lists are as long as they are. Reckoned from raw data, before an answer is made of it: what a broken promise of the
 * schema makes null was brought all the same, and counts.
 */
export function actualCost(weights: Weights, { operation, variant, root }: Run): number {
  const base = operation.kind === 'mutation' ? mutation_cost : 0
  return base + objectCost(variant.shape, root, { weights, memos: [] })
}

interface Reckoning {
  readonly weights: Weights
  /** By memo number: what shared values came to. */
  readonly memos: Map<unknown, number>[]
}

/** A field of a shape with its weight. */
interface WeighedField {
  readonly rawName: string
  readonly type: TypeShape
  readonly weight: number
  readonly memo: number | null
}

/** A shape belongs to one supergraph, and so has one set of weights. */
const weighed = new WeakMap<ObjectShape, readonly WeighedField[]>()

function fieldsOf(shape: ObjectShape, weights: Weights): readonly WeighedField[] {
  const known = weighed.get(shape) ?? shape.fields.flatMap((field) => weigh(field, weights))
  weighed.set(shape, known)
  return known
}

function weigh(field: FieldShape, weights: Weights): readonly WeighedField[] {
  if (field.kind !== 'field') return []
  const { rawName, type, coordinate } = field
  const [typeName = '', fieldName = ''] = coordinate.split('.')
  const weight = weights.ofField(typeName, fieldName)
  // What weighs nothing need not be looked at, unless something is inside.
  if (weight === 0 && isLeaf(type)) return []
  return [{ rawName, type, weight, memo: field.memo }]
}

function isLeaf(type: TypeShape): boolean {
  return type.kind === 'list' ? isLeaf(type.item) : type.kind === 'leaf'
}

function objectCost(shape: ObjectShape, raw: RawObject, reckoning: Reckoning): number {
  let sum = 0
  for (const field of fieldsOf(shape, reckoning.weights))
    sum += fieldCost(field, raw[field.rawName], reckoning)
  return sum
}

function fieldCost({ type, weight, memo }: WeighedField, value: unknown, reckoning: Reckoning): number {
  if (memo === null || typeof value !== 'object' || value === null)
    return valueCost(type, weight, value, reckoning)
  reckoning.memos[memo] ??= new Map()
  const known = reckoning.memos[memo].get(value)
  const cost = known ?? valueCost(type, weight, value, reckoning)
  if (known === undefined) reckoning.memos[memo].set(value, cost)
  return cost
}

function valueCost(type: TypeShape, weight: number, value: unknown, reckoning: Reckoning): number {
  if (value === null || value === undefined) return 0
  if (type.kind === 'leaf') return weight
  if (type.kind === 'list') {
    let sum = 0
    if (Array.isArray(value)) for (const item of value) sum += valueCost(type.item, weight, item, reckoning)
    return sum
  }
  const shape = isRawObject(value) ? type.shapeOf(value.__typename) : undefined
  if (shape === undefined || shape.refusal != null) return 0
  return weight + objectCost(shape, value as RawObject, reckoning)
}
