import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql'
import { collectFields, type DeferredSets } from '../operation/collect-fields.ts'
import type { Inclusion } from '../operation/conditions.ts'
import type { Refusals } from '../operation/refusals.ts'
import type { PlanName } from '../plan/plan-names.ts'

/** The form of one object of the answer: which fields, in which order. */
export interface ObjectShape {
  /** The object's type as clients know it; null where only an interface is known, because no subgraph was asked for more. */
  readonly typeName: string | null
  readonly fields: readonly FieldShape[]
  /** Why the viewer may not have objects of this type, where a value may be of another; absent when nothing is refused. */
  readonly refusal?: GraphQLError | null
  /** What comes later; absent when nothing does. */
  readonly deferred?: readonly DeferredShape[]
}

/** The fields of an object that a deferred fragment brings. */
export interface DeferredShape {
  /** The fragment's id. */
  readonly id: string
  readonly shape: ObjectShape
}

interface NamedShape {
  /** In the answer. */
  readonly name: string
  /** The name as JSON has it, with the colon. */
  readonly key: string
}

export type FieldShape =
  | ({ readonly kind: 'typename' } & NamedShape)
  | ({ readonly kind: 'introspection'; readonly nodes: readonly FieldNode[] } & NamedShape)
  | ({ readonly kind: 'refused'; readonly nonNull: boolean; readonly error: GraphQLError } & NamedShape)
  | ({
      readonly kind: 'field'
      /** Its name in the raw data. */
      readonly rawName: string
      /** `Product.price`, for messages. */
      readonly coordinate: string
      readonly type: TypeShape
      /** Set when several objects may share this field's value: where its one projection is remembered. */
      readonly memo: number | null
    } & NamedShape)

export type TypeShape =
  | {
      readonly kind: 'leaf'
      readonly nonNull: boolean
      readonly accepts: ((value: unknown) => boolean) | null
    }
  | { readonly kind: 'list'; readonly nonNull: boolean; readonly item: TypeShape }
  | {
      readonly kind: 'object'
      readonly nonNull: boolean
      /** The shape for an object with this `__typename`; undefined for a type that clients do not know. */
      readonly shapeOf: (typename: unknown) => ObjectShape | undefined
      /** Every shape there can be, to find a response name in. */
      readonly shapes: () => readonly ObjectShape[]
    }

/** What shaping an operation needs to know. */
export interface ShapeSource {
  readonly schema: GraphQLSchema
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly included: Inclusion
  readonly planName: PlanName
  /** What the viewer may not have; null when it may have everything. */
  readonly refusals: Refusals | null
  /** The ids of fragments that come later; null when nothing is deferred. */
  readonly deferred: ReadonlySet<string> | null
  /** Names of the raw data joined by dots, under which values may be shared. */
  readonly sharedPaths: ReadonlySet<string>
  /** Gives numbers to the memos of one operation. */
  nextMemo(): number
}

/** The shape of an object of a known type, given all selection sets that apply to it. */
export function shapeObject(
  source: ShapeSource,
  typeName: string,
  sets: readonly SelectionSetNode[],
  path: string,
): ObjectShape {
  const type = source.schema.getType(typeName)
  const isConcrete = isObjectType(type)
  if (!isConcrete && !isInterfaceType(type))
    return { typeName: null, fields: [{ kind: 'typename', ...named('__typename') }] }
  const known = type.getFields()
  const later: DeferredSets = new Map()
  const fields = collectFields(source, typeName, sets, later).flatMap(([name, nodes]): FieldShape[] => {
    const fieldName = nodes[0]?.name.value ?? name
    if (fieldName === '__typename') return [{ kind: 'typename', ...named(name) }]
    if (fieldName === '__schema' || fieldName === '__type')
      return [{ kind: 'introspection', ...named(name), nodes }]
    const field = known[fieldName]
    if (field === undefined) return []
    const error = source.refusals === null ? null : refusalIn(source, type, fieldName)
    if (error !== null)
      return [{ kind: 'refused', ...named(name), nonNull: isNonNullType(field.type), error }]
    const rawName = nodes[0] === undefined ? name : source.planName(nodes[0])
    const at = path === '' ? rawName : `${path}.${rawName}`
    const nested = nodes.flatMap((node) => (node.selectionSet === undefined ? [] : [node.selectionSet]))
    return [
      {
        kind: 'field',
        ...named(name),
        rawName,
        coordinate: `${typeName}.${fieldName}`,
        type: shapeType(source, field.type, nested, at),
        memo: source.sharedPaths.has(at) ? source.nextMemo() : null,
      },
    ]
  })
  const shape = { typeName: isConcrete ? typeName : null, fields }
  if (later.size === 0) return shape
  const deferred = [...later].map(([id, inside]) => ({
    id,
    shape: shapeObject(source, typeName, inside, path),
  }))
  return { ...shape, deferred }
}

/** Where only the interface of an object is known, what one of its types refuses is refused. */
function refusalIn(
  { schema, refusals }: ShapeSource,
  type: GraphQLObjectType | GraphQLInterfaceType,
  fieldName: string,
): GraphQLError | null {
  const owners = isInterfaceType(type) ? schema.getPossibleTypes(type) : [type]
  for (const { name } of owners) {
    const error = refusals?.ofType(name) ?? refusals?.ofField(name, fieldName)
    if (error !== null && error !== undefined) return error
  }
  return null
}

function named(name: string): NamedShape {
  return { name, key: `"${name}":` }
}

function shapeType(
  source: ShapeSource,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
  path: string,
): TypeShape {
  if (isNonNullType(type)) return { ...shapeType(source, type.ofType, sets, path), nonNull: true }
  if (isListType(type))
    return { kind: 'list', nonNull: false, item: shapeType(source, type.ofType, sets, path) }
  if (isObjectType(type)) {
    const shape = shapeObject(source, type.name, sets, path)
    return { kind: 'object', nonNull: false, shapeOf: () => shape, shapes: () => [shape] }
  }
  if (isAbstractType(type)) return shapeAbstract(source, type.name, sets, path)
  return { kind: 'leaf', nonNull: false, accepts: leafCheck(type) }
}

/** Shapes for the possible types of an interface or union are made when the first object of the type arrives. */
function shapeAbstract(
  source: ShapeSource,
  abstractName: string,
  sets: readonly SelectionSetNode[],
  path: string,
): TypeShape {
  const type = source.schema.getType(abstractName)
  const possible = isAbstractType(type) ? source.schema.getPossibleTypes(type).map(({ name }) => name) : []
  const known = new Map<string, ObjectShape>()
  const shapeOf = (typename: unknown): ObjectShape | undefined => {
    const name = typename === undefined || typename === null ? abstractName : typename
    if (typeof name !== 'string') return undefined
    let shape = known.get(name)
    if (shape === undefined) {
      if (name !== abstractName && !possible.includes(name)) return undefined
      shape = shapeObject(source, name, sets, path)
      const refusal = source.refusals?.ofType(name) ?? null
      if (refusal !== null) shape = { ...shape, refusal }
      known.set(name, shape)
    }
    return shape
  }
  const shapes = () => possible.flatMap((name) => shapeOf(name) ?? [])
  return { kind: 'object', nonNull: false, shapeOf, shapes }
}

const accepts_by_scalar: Readonly<Record<string, (value: unknown) => boolean>> = {
  String: (value) => typeof value === 'string',
  ID: (value) => typeof value === 'string' || typeof value === 'number',
  // Subgraphs in languages with larger ones send them; no client of ours loses anything by it.
  Int: (value) => Number.isInteger(value),
  Float: (value) => typeof value === 'number',
  Boolean: (value) => typeof value === 'boolean',
}

/** Subgraphs serialise their scalars; what is checked here is that an answer is not garbage, and no enum value leaks. */
function leafCheck(type: GraphQLOutputType): ((value: unknown) => boolean) | null {
  const named = getNamedType(type)
  if (!isEnumType(named)) return accepts_by_scalar[named.name] ?? null
  const values: ReadonlySet<unknown> = new Set(named.getValues().map(({ name }) => name))
  return (value) => values.has(value)
}
