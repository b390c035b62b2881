import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type GraphQLInputType,
  getNamedType,
  type InputValueDefinitionNode,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  Kind,
  parse,
  valueFromASTUntyped,
} from 'graphql'
import { directiveName, linksOf } from '#gateway/supergraph/links.ts'
import type { Supergraph } from '#gateway/supergraph/supergraph.ts'

/** How long a list is said to be (`@listSize`, IBM GraphQL Cost Directives §4). */
export interface ListSize {
  readonly assumedSize: number | null
  /** Arguments that say how much is asked for. */
  readonly slicingArguments: readonly string[]
  /** The fields of the answer that are this long; none when the field itself is the list. */
  readonly sizedFields: readonly string[]
  readonly requireOneSlicingArgument: boolean
}

/**
 * What a supergraph's `@cost` and `@listSize` say. Weights not written: 1 for an object or an input object, 0 for anything
 * else.
 */
export interface Weights {
  /** Of one value of a field: written on the field, else on its type. */
  ofField(typeName: string, fieldName: string): number
  ofArgument(typeName: string, fieldName: string, argument: string, type: GraphQLInputType): number
  ofInputField(typeName: string, fieldName: string, type: GraphQLInputType): number
  listSize(typeName: string, fieldName: string): ListSize | null
}

/** What the directives say, by `Type`, `Type.field` and `Type.field(argument)`. */
interface Declared {
  readonly weights: ReadonlyMap<string, number>
  readonly sizes: ReadonlyMap<string, ListSize>
}

/** Reads them, also when they are imported under other names. */
export function readWeights({ sdl, fullSchema }: Supergraph): Weights {
  const { weights, sizes } = readDeclared(sdl)

  /** On an interface's field counts what is written there, else the most that is written for any of its types. */
  function ownersOf(typeName: string): readonly string[] {
    const type = fullSchema.getType(typeName)
    return isInterfaceType(type)
      ? [typeName, ...fullSchema.getPossibleTypes(type).map(({ name }) => name)]
      : [typeName]
  }

  const ofInput = (coordinate: string, type: GraphQLInputType) => {
    const named = getNamedType(type)
    return weights.get(coordinate) ?? weights.get(named.name) ?? (isInputObjectType(named) ? 1 : 0)
  }

  function ofField(typeName: string, fieldName: string): number {
    const written = ownersOf(typeName).flatMap((owner) => weights.get(`${owner}.${fieldName}`) ?? [])
    if (written.length > 0) return Math.max(...written)
    const type = fullSchema.getType(typeName)
    const field = type !== undefined && 'getFields' in type ? type.getFields()[fieldName] : undefined
    if (field === undefined) return 0
    const named = getNamedType(field.type)
    return weights.get(named.name) ?? (isCompositeType(named) ? 1 : 0)
  }

  return {
    ofField: remembered(ofField),
    ofArgument: (typeName, fieldName, argument, type) =>
      ofInput(`${typeName}.${fieldName}(${argument})`, type),
    ofInputField: (typeName, fieldName, type) => ofInput(`${typeName}.${fieldName}`, type),
    listSize(typeName, fieldName) {
      for (const owner of ownersOf(typeName)) {
        const size = sizes.get(`${owner}.${fieldName}`)
        if (size !== undefined) return size
      }
      return null
    },
  }
}

function remembered(weigh: (typeName: string, fieldName: string) => number): typeof weigh {
  const known = new Map<string, number>()
  return (typeName, fieldName) => {
    const coordinate = `${typeName}.${fieldName}`
    const weight = known.get(coordinate) ?? weigh(typeName, fieldName)
    known.set(coordinate, weight)
    return weight
  }
}

function readDeclared(sdl: string): Declared {
  const document = parse(sdl, { noLocation: true })
  const links = linksOf(document)
  const names = {
    cost: directiveName(links, 'cost', 'cost'),
    listSize: directiveName(links, 'cost', 'listSize'),
  }
  const weights = new Map<string, number>()
  const sizes = new Map<string, ListSize>()
  const read = (coordinate: string, directives: readonly ConstDirectiveNode[] | undefined) => {
    for (const directive of directives ?? []) {
      if (directive.name.value === names.cost) weights.set(coordinate, Number(argumentsOf(directive).weight))
      else if (directive.name.value === names.listSize) sizes.set(coordinate, listSizeOf(directive))
    }
  }
  for (const definition of document.definitions) {
    if (!('fields' in definition)) {
      if (definition.kind === Kind.SCALAR_TYPE_DEFINITION || definition.kind === Kind.ENUM_TYPE_DEFINITION)
        read(definition.name.value, definition.directives)
      continue
    }
    const typeName = definition.name.value
    read(typeName, definition.directives)
    for (const field of (definition.fields ?? []) as readonly (
      | FieldDefinitionNode
      | InputValueDefinitionNode
    )[]) {
      const coordinate = `${typeName}.${field.name.value}`
      read(coordinate, field.directives)
      if (field.kind !== Kind.FIELD_DEFINITION) continue
      for (const { name, directives } of field.arguments ?? [])
        read(`${coordinate}(${name.value})`, directives)
    }
  }
  return { weights, sizes }
}

function listSizeOf(directive: ConstDirectiveNode): ListSize {
  const given = argumentsOf(directive)
  const slicingArguments = (given.slicingArguments ?? []) as readonly string[]
  return {
    assumedSize: typeof given.assumedSize === 'number' ? given.assumedSize : null,
    slicingArguments,
    sizedFields: (given.sizedFields ?? []) as readonly string[],
    requireOneSlicingArgument: slicingArguments.length > 0 && given.requireOneSlicingArgument !== false,
  }
}

function argumentsOf(directive: ConstDirectiveNode): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  )
}
