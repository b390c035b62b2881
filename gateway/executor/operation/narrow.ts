import {
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'
import type { Refusals } from './refusals.ts'

/**
 * The document without what is refused: no subgraph is asked for it. A field of an interface that only some of its types
 * refuse is asked of the others, one by one.
 */
export function narrow(schema: GraphQLSchema, document: DocumentNode, refusals: Refusals): DocumentNode {
  return {
    ...document,
    definitions: document.definitions.map((definition) => {
      if (definition.kind === Kind.OPERATION_DEFINITION) {
        const root = schema.getRootType(definition.operation) ?? undefined
        return { ...definition, selectionSet: narrowSet(schema, definition.selectionSet, root, refusals) }
      }
      if (definition.kind !== Kind.FRAGMENT_DEFINITION) return definition
      const type = schema.getType(definition.typeCondition.name.value)
      return { ...definition, selectionSet: narrowSet(schema, definition.selectionSet, type, refusals) }
    }),
  }
}

function narrowSet(
  schema: GraphQLSchema,
  set: SelectionSetNode,
  parent: GraphQLNamedType | undefined,
  refusals: Refusals,
): SelectionSetNode {
  const isRefused = isObjectType(parent) && refusals.ofType(parent.name) !== null
  const selections = isRefused
    ? []
    : set.selections.flatMap((node): readonly SelectionNode[] => {
        if (node.kind === Kind.FRAGMENT_SPREAD) return [node]
        if (node.kind === Kind.FIELD) return narrowField(schema, node, parent, refusals)
        const condition = node.typeCondition?.name.value
        const type = condition === undefined ? parent : schema.getType(condition)
        return [{ ...node, selectionSet: narrowSet(schema, node.selectionSet, type, refusals) }]
      })
  return { ...set, selections: selections.length === 0 ? [typename_field] : selections }
}

function narrowField(
  schema: GraphQLSchema,
  node: FieldNode,
  parent: GraphQLNamedType | undefined,
  refusals: Refusals,
): readonly SelectionNode[] {
  const name = node.name.value
  if (name.startsWith('__')) return [node]
  if (isInterfaceType(parent)) {
    const possible = schema.getPossibleTypes(parent)
    const allowed = possible.filter((type) => !isRefusedIn(type.name, name, refusals))
    if (allowed.length < possible.length) {
      return allowed.map((type) => ({
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type.name } },
        selectionSet: {
          kind: Kind.SELECTION_SET,
          selections: [narrowNested(schema, node, type, refusals)],
        },
      }))
    }
  } else if (parent !== undefined && isRefusedIn(parent.name, name, refusals)) {
    return []
  }
  return [narrowNested(schema, node, parent, refusals)]
}

function isRefusedIn(typeName: string, fieldName: string, refusals: Refusals): boolean {
  return refusals.ofType(typeName) !== null || refusals.ofField(typeName, fieldName) !== null
}

function narrowNested(
  schema: GraphQLSchema,
  node: FieldNode,
  parent: GraphQLNamedType | undefined,
  refusals: Refusals,
): FieldNode {
  if (node.selectionSet === undefined) return node
  const field =
    isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined
  const type = field === undefined ? undefined : getNamedType(field.type)
  return { ...node, selectionSet: narrowSet(schema, node.selectionSet, type, refusals) }
}

/** A selection may not be empty; the answer's shape does not have this field. */
const typename_field: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }
