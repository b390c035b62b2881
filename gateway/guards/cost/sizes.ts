import type { FieldNode, GraphQLField } from 'graphql'
import { valueFromASTUntyped } from 'graphql'
import type { Variables } from '#gateway/executor/operation/compile-operation.ts'
import { fault } from '#platform/faults/codes.ts'
import type { ListSize } from './weights.ts'

/** What is assumed of a list that nothing is said about, as Apollo's examples of demand control do. */
export const unknown_list_size = 10

/**
 * How long a list may be for these variables. Throws a fault BAD_USER_INPUT when the slicing arguments are not as the
 * schema asks.
 */
export type Size = (variables: Variables) => number

/** The size that `@listSize` gives the list of a field; the largest of its slicing arguments, else what it assumes. */
export function sizeOf(node: FieldNode, field: GraphQLField<unknown, unknown>, listSize: ListSize): Size {
  const { slicingArguments, assumedSize, requireOneSlicingArgument } = listSize
  const otherwise = assumedSize ?? unknown_list_size
  if (slicingArguments.length === 0) return () => otherwise
  return (variables) => {
    const given = slicingArguments.flatMap((name) => {
      const value = argumentOf(node, field, name, variables)
      return typeof value === 'number' ? [value] : []
    })
    if (requireOneSlicingArgument && given.length !== 1) {
      throw fault(
        'BAD_USER_INPUT',
        `"${node.name.value}" takes exactly one of ${slicingArguments.join(', ')}, to say how much is asked for.`,
      )
    }
    return given.length === 0 ? otherwise : Math.max(0, ...given)
  }
}

function argumentOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  name: string,
  variables: Variables,
): unknown {
  const argument = node.arguments?.find((each) => each.name.value === name)
  const given = argument === undefined ? undefined : valueFromASTUntyped(argument.value, { ...variables })
  return given === undefined ? field.args.find((each) => each.name === name)?.defaultValue : given
}
