import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql'
import type { Variables } from '../operation/compile-operation.ts'
import { deferOf, isHeld, labelOf, withDefer } from './defer-directive.ts'

/** A fragment that is deferred, at one place of the operation. */
export interface DeferredFragment {
  /** Its label in the numbered document: its own at each place it is spread to. */
  readonly id: string
  /** What the client calls it. */
  readonly label: string | null
  /** The ids of the deferred fragments it is in, the outermost first, and its own. */
  readonly chain: readonly string[]
  /** The response names that lead from the root to its objects. */
  readonly names: readonly string[]
}

/** An operation whose deferred fragments are inline, unconditional, and each labelled with an id. */
export interface NumberedDefers {
  readonly document: DocumentNode
  readonly definition: OperationDefinitionNode
  readonly fragments: ReadonlyMap<string, DeferredFragment>
}

interface Numbering {
  readonly definitions: ReadonlyMap<string, FragmentDefinitionNode>
  readonly variables: Variables
  readonly fragments: Map<string, DeferredFragment>
  /** By name: whether something is deferred in a fragment. */
  readonly deferring: Map<string, boolean>
  /** Named fragments that are still spread. */
  readonly spread: Set<string>
}

/**
 * Decides the conditions of `@defer` for these coerced variables, and gives every deferred fragment a label of its own: a fragment
 * that is spread to two places is two parts, which the planner would take for one. How many there are is bounded by the
 * guards' `deferred_max`.
 */
export function numberDefers(
  document: DocumentNode,
  definition: OperationDefinitionNode,
  variables: Variables,
): NumberedDefers {
  const definitions = new Map<string, FragmentDefinitionNode>()
  for (const each of document.definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) definitions.set(each.name.value, each)
  }
  const numbering: Numbering = {
    definitions,
    variables,
    fragments: new Map(),
    deferring: new Map(),
    spread: new Set(),
  }
  const numbered = { ...definition, selectionSet: numberSet(numbering, definition.selectionSet, [], []) }
  const kept = reachable(numbering).map((each) => withoutHeld(each))
  return {
    document: { ...document, definitions: [numbered, ...kept] },
    definition: numbered,
    fragments: numbering.fragments,
  }
}

function numberSet(
  numbering: Numbering,
  set: SelectionSetNode,
  names: readonly string[],
  chain: readonly string[],
): SelectionSetNode {
  const selections = set.selections.map((node): SelectionNode => {
    if (node.kind === Kind.FIELD) {
      if (node.selectionSet === undefined) return node
      const inner = [...names, node.alias?.value ?? node.name.value]
      return { ...node, selectionSet: numberSet(numbering, node.selectionSet, inner, chain) }
    }
    const given = deferOf(node)
    const defer = given !== undefined && isHeld(given, numbering.variables) ? given : null
    if (node.kind === Kind.FRAGMENT_SPREAD && defer === null && !isDeferring(numbering, node.name.value)) {
      numbering.spread.add(node.name.value)
      return withDefer(node, null)
    }
    const inside = defer === null ? chain : [...chain, nextId(numbering, defer, names, chain)]
    const label = defer === null ? null : labelled(inside.at(-1) ?? '')
    if (node.kind === Kind.INLINE_FRAGMENT)
      return {
        ...withDefer(node, label),
        selectionSet: numberSet(numbering, node.selectionSet, names, inside),
      }
    const fragment = numbering.definitions.get(node.name.value)
    if (fragment === undefined) return node
    const { directives } = withDefer(node, label)
    return {
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: fragment.typeCondition,
      ...(directives === undefined ? {} : { directives }),
      selectionSet: numberSet(numbering, fragment.selectionSet, names, inside),
    }
  })
  return { ...set, selections }
}

function nextId(
  { fragments }: Numbering,
  defer: DirectiveNode,
  names: readonly string[],
  chain: readonly string[],
): string {
  const id = `part${fragments.size}`
  fragments.set(id, { id, label: labelOf(defer), chain: [...chain, id], names })
  return id
}

/** `@defer(label: …)` */
export function labelled(id: string): DirectiveNode {
  const value = { kind: Kind.STRING, value: id } as const
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: 'defer' },
    arguments: [{ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: 'label' }, value }],
  }
}

/** Whether a named fragment, or one that it spreads, defers anything for these variables. */
function isDeferring(numbering: Numbering, name: string): boolean {
  const known = numbering.deferring.get(name)
  if (known !== undefined) return known
  numbering.deferring.set(name, false)
  let found = false
  const fragment = numbering.definitions.get(name)
  if (fragment !== undefined) {
    visit(fragment, {
      enter(node) {
        if (node.kind !== Kind.INLINE_FRAGMENT && node.kind !== Kind.FRAGMENT_SPREAD) return
        const defer = deferOf(node)
        found ||= defer !== undefined && isHeld(defer, numbering.variables)
        found ||= node.kind === Kind.FRAGMENT_SPREAD && isDeferring(numbering, node.name.value)
      },
    })
  }
  numbering.deferring.set(name, found)
  return found
}

/** The named fragments that are spread, by the operation or by each other. */
function reachable({ definitions, spread }: Numbering): readonly FragmentDefinitionNode[] {
  const open = [...spread]
  const found = new Map<string, FragmentDefinitionNode>()
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const fragment = definitions.get(name)
    if (fragment === undefined || found.has(name)) continue
    found.set(name, fragment)
    visit(fragment, { [Kind.FRAGMENT_SPREAD]: (node) => void open.push(node.name.value) })
  }
  return [...found.values()]
}

/** In a fragment that defers nothing, what is left of `@defer` does not hold. */
function withoutHeld(fragment: FragmentDefinitionNode): FragmentDefinitionNode {
  return visit(fragment, { [Kind.DIRECTIVE]: ({ name }) => (name.value === 'defer' ? null : undefined) })
}
