import { executeSync, Kind, type SelectionNode } from 'graphql'
import type { CompiledOperation, Variables } from '../operation/compile-operation.ts'
import type { RawObject } from '../raw.ts'
import type { ObjectShape } from './shape.ts'

/** Answers `__schema` and `__type` from the schema that clients see, and puts the answers into the raw data. */
export function introspect(
  operation: CompiledOperation,
  shape: ObjectShape,
  variables: Variables,
  root: RawObject,
): void {
  const selections = shape.fields.flatMap((field): readonly SelectionNode[] =>
    field.kind === 'introspection' ? field.nodes : [],
  )
  if (selections.length === 0) return
  const { document, definition, supergraph } = operation
  const { data } = executeSync({
    schema: supergraph.apiSchema,
    document: {
      kind: Kind.DOCUMENT,
      definitions: [
        { ...definition, selectionSet: { kind: Kind.SELECTION_SET, selections } },
        ...document.definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION),
      ],
    },
    rootValue: {},
    variableValues: variables,
  })
  Object.assign(root, data)
}
