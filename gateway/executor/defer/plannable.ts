import { type DocumentNode, Kind, visit } from 'graphql'
import { only_typename } from '../operation/conditions.ts'
import { deferOf, labelOf, withDefer } from './defer-directive.ts'
import { labelled } from './number-defers.ts'

/**
 * A numbered document as the planner can take it. Narrowing writes a selection once for each type it is asked of; a label that
 * has come to stand in several places is numbered again, because the planner knows parts by their label. Introspection is
 * left out: we answer it ourselves, and the planner does not expect it in fragments.
 */
export function plannable(document: DocumentNode): DocumentNode {
  const times = new Map<string, number>()
  return visit(document, {
    [Kind.INLINE_FRAGMENT]: (node) => {
      const defer = deferOf(node)
      const id = defer === undefined ? null : labelOf(defer)
      if (id === null) return undefined
      const count = times.get(id) ?? 0
      times.set(id, count + 1)
      return count === 0 ? undefined : withDefer(node, labelled(`${id}.${count}`))
    },
    [Kind.FIELD]: ({ name }) => (name.value === '__schema' || name.value === '__type' ? null : undefined),
    [Kind.SELECTION_SET]: {
      leave: (node) => (node.selections.length === 0 ? only_typename : undefined),
    },
  })
}

/** The id of the fragment that a label of the plan means. */
export function idOfLabel(label: string): string {
  return label.split('.', 1)[0] ?? label
}
