import { type ASTVisitor, GraphQLError, Kind, type ValidationContext } from 'graphql'

/**
 * What the incremental delivery draft asks of `@defer`, which graphql-js 16 does not know: labels are texts, each one of its own,
 * so that a client can tell parts apart; and root fields of mutations and subscriptions cannot be deferred, because they
 * run in turn.
 */
export function DeferRule(context: ValidationContext): ASTVisitor {
  const labels = new Set<string>()
  return {
    [Kind.DIRECTIVE]: (node) => {
      if (node.name.value !== 'defer') return
      const complain = (message: string) => context.reportError(new GraphQLError(message, { nodes: node }))
      const schema = context.getSchema()
      const parent = context.getParentType()
      for (const root of [schema.getMutationType(), schema.getSubscriptionType()]) {
        if (root !== undefined && root !== null && parent === root)
          complain(`@defer cannot be used on the root fields of "${root.name}".`)
      }
      const label = node.arguments?.find(({ name }) => name.value === 'label')?.value
      if (label === undefined || label.kind === Kind.NULL) return
      if (label.kind !== Kind.STRING) complain('The label of @defer must be a text, not a variable.')
      else if (labels.has(label.value))
        complain(`There are several @defer with the label "${label.value}". Each needs one of its own.`)
      else labels.add(label.value)
    },
  }
}
