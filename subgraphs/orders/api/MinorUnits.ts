import { GraphQLScalarType, Kind } from 'graphql'
import { fault } from '#platform/faults/codes.ts'

/** An exact integer up to 2^53: GraphQL's Int ends at 21 million pounds. */
export const MinorUnits = new GraphQLScalarType<number, number>({
  name: 'MinorUnits',
  serialize: read,
  parseValue: read,
  parseLiteral: (node) => read(node.kind === Kind.INT ? Number(node.value) : undefined),
})

function read(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value
  throw fault('BAD_USER_INPUT', 'MinorUnits must be a whole number such as 1250.')
}
