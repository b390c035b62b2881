import { type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from 'graphql'
import { deferOf } from '#gateway/executor/defer/defer-directive.ts'
import type { OperationLimits } from './operation-limits.ts'
import { tooMuch } from './text-limits.ts'

/** What a selection set comes to with its fragments expanded. */
interface Extent {
  readonly depth: number
  readonly fields: number
  /** Fields that stand at its own level. */
  readonly top: number
  readonly deferred: number
}

const nothing: Extent = { depth: 0, fields: 0, top: 0, deferred: 0 }

/**
 * Refuses a parsed document that is too large once its fragments are expanded, before it is validated. Each fragment is
 * measured once, so the time is that of reading the document; fragments that spread themselves are left for validation to
 * explain. Throws a fault BAD_USER_INPUT that names the bound.
 */
export function checkDocument(document: DocumentNode, limits: OperationLimits): void {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  if (fragments.size > limits.fragments_max) {
    throw tooMuch('fragments', fragments.size, limits.fragments_max, 'Split it.')
  }
  const measured = new Map<string, Extent>()

  function measure(set: SelectionSetNode): Extent {
    const { length } = set.selections
    if (length > limits.selections_max) {
      throw tooMuch('selections in one place', length, limits.selections_max, 'Select each field once.')
    }
    let [depth, fields, top, deferred] = [0, 0, 0, 0]
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        const inner = node.selectionSet === undefined ? nothing : measure(node.selectionSet)
        depth = Math.max(depth, inner.depth + 1)
        fields += inner.fields + 1
        deferred += inner.deferred
        top += 1
        continue
      }
      const part =
        node.kind === Kind.INLINE_FRAGMENT ? measure(node.selectionSet) : ofFragment(node.name.value)
      depth = Math.max(depth, part.depth)
      fields += part.fields
      top += part.top
      deferred += part.deferred + (deferOf(node) === undefined ? 0 : 1)
    }
    return { depth, fields, top, deferred }
  }

  function ofFragment(name: string): Extent {
    const known = measured.get(name)
    const fragment = fragments.get(name)
    if (known !== undefined || fragment === undefined) return known ?? nothing
    measured.set(name, nothing)
    const extent = measure(fragment.selectionSet)
    measured.set(name, extent)
    return extent
  }

  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION)
      continue
    const isOperation = definition.kind === Kind.OPERATION_DEFINITION
    const extent = isOperation ? measure(definition.selectionSet) : ofFragment(definition.name.value)
    if (extent.depth > limits.depth_max) {
      throw tooMuch('levels of fields', extent.depth, limits.depth_max, 'Ask for less at once.')
    }
    if (extent.fields > limits.fields_max) {
      throw tooMuch('fields', extent.fields, limits.fields_max, 'Ask for less at once.')
    }
    if (extent.deferred > limits.deferred_max) {
      throw tooMuch('deferred fragments', extent.deferred, limits.deferred_max, 'Defer larger parts.')
    }
    if (isOperation && extent.top > limits.root_fields_max) {
      throw tooMuch('fields at the top', extent.top, limits.root_fields_max, 'Send several operations.')
    }
  }
}
