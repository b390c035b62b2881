import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  Kind,
  visit,
} from 'graphql'
import type { Variables } from '../operation/compile-operation.ts'

/** What `@defer` may stand on. */
export type FragmentNode = InlineFragmentNode | FragmentSpreadNode

/** The `@defer` of a fragment, if it has one. */
export function deferOf({ directives }: FragmentNode): DirectiveNode | undefined {
  return directives?.find(({ name }) => name.value === 'defer')
}

/** The same fragment without `@defer`, or with this one in its place. */
export function withDefer<Node extends FragmentNode>(node: Node, defer: DirectiveNode | null): Node {
  const others = (node.directives ?? []).filter(({ name }) => name.value !== 'defer')
  return { ...node, directives: defer === null ? others : [...others, defer] }
}

/** The value of `label`. Labels are no variables: validation has seen to that. */
export function labelOf(defer: DirectiveNode): string | null {
  const value = defer.arguments?.find(({ name }) => name.value === 'label')?.value
  return value?.kind === Kind.STRING ? value.value : null
}

/** Whether a `@defer` holds for these coerced variables: its `if` is true, or is not given. */
export function isHeld(defer: DirectiveNode, variables: Variables): boolean {
  const condition = conditionOf(defer)
  if (condition === undefined) return true
  if (condition.kind === Kind.BOOLEAN) return condition.value
  return condition.kind === Kind.VARIABLE && isHeldBy(variables[condition.name.value])
}

/** Whether a `@defer` holds whose `if` is a variable of this value. One that nobody gave leaves the argument at its default. */
export function isHeldBy(value: unknown): boolean {
  return value === true || value === undefined || value === null
}

/** Whether a document has any `@defer`. */
export function hasDefer(document: DocumentNode): boolean {
  let found = false
  visit(document, {
    [Kind.DIRECTIVE]: ({ name }) => {
      found ||= name.value === 'defer'
    },
  })
  return found
}

/** The variables that decide a `@defer` somewhere in a document. */
export function deferVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>()
  visit(document, {
    [Kind.DIRECTIVE]: (node) => {
      const condition = node.name.value === 'defer' ? conditionOf(node) : undefined
      if (condition?.kind === Kind.VARIABLE) names.add(condition.name.value)
    },
  })
  return [...names].sort()
}

/** The document as if nothing were deferred. */
export function withoutDefer(document: DocumentNode): DocumentNode {
  return visit(document, { [Kind.DIRECTIVE]: ({ name }) => (name.value === 'defer' ? null : undefined) })
}

function conditionOf(defer: DirectiveNode) {
  return defer.arguments?.find(({ name }) => name.value === 'if')?.value
}
