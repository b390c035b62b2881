import { GraphQLScalarType, Kind } from 'graphql'
import { fault } from '#platform/faults/codes.ts'

/** An exact whole number of minor units: a number up to 2^53 on both sides. */
export const MinorUnits = new GraphQLScalarType<number, number>({
  name: 'MinorUnits',
  serialize: exact,
  parseValue: exact,
  parseLiteral: (node) => exact(node.kind === Kind.INT ? Number(node.value) : null),
})

function exact(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  throw fault('BAD_USER_INPUT', 'MinorUnits must be a whole number of at most 2^53.')
}
