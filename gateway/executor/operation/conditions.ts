import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql'

type Variables = Readonly<Record<string, unknown>>

/** Decides `@skip` and `@include`. */
export type Inclusion = (directives: readonly DirectiveNode[] | undefined) => boolean

/** The variables that decide `@skip` and `@include` somewhere in a document, in a fixed order. */
export function conditionVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>()
  visit(document, {
    [Kind.DIRECTIVE]: (node) => {
      const condition = conditionOf(node)
      if (condition?.kind === Kind.VARIABLE) names.add(condition.name.value)
    },
  })
  return [...names].sort()
}

/** Decides conditions for these coerced variables. */
export function inclusionFor(variables: Variables): Inclusion {
  return (directives) =>
    (directives ?? []).every((directive) => {
      const condition = conditionOf(directive)
      if (condition === undefined) return true
      const holds =
        condition.kind === Kind.VARIABLE
          ? variables[condition.name.value] === true
          : condition.kind === Kind.BOOLEAN && condition.value
      return directive.name.value === 'skip' ? !holds : holds
    })
}

/**
 * The document without conditions: what they exclude is gone. Planning it gives a plan that fetches exactly what this
 * combination of variables needs; the planner's own conditional plans lose fields when only some inputs of a `@requires`
 * are included.
 */
export function withoutConditions(document: DocumentNode, included: Inclusion): DocumentNode {
  return visit(document, {
    enter(node) {
      if ('directives' in node && !included(node.directives as readonly DirectiveNode[])) return null
      return node.kind === Kind.DIRECTIVE && conditionOf(node) !== undefined ? null : undefined
    },
    leave: (node) =>
      node.kind === Kind.SELECTION_SET && node.selections.length === 0 ? only_typename : undefined,
  })
}

const typename_field: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }

/** A selection may not be empty; the answer's shape does not have this field. */
export const only_typename: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [typename_field] }

function conditionOf(node: DirectiveNode) {
  if (node.name.value !== 'skip' && node.name.value !== 'include') return undefined
  return node.arguments?.find((argument) => argument.name.value === 'if')?.value
}
