import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isRequiredArgument,
  isUnionType,
} from 'graphql'

/** A tape of numbers that decides every choice; the same tape makes the same operation. */
export type Tape = readonly number[]

interface Writer {
  readonly schema: GraphQLSchema
  readonly defers: boolean
  /** Zero or more, less than `below`. */
  choose(below: number): number
  /** A number nobody has had. */
  unique(): number
}

const depth_max = 5
const fields_max = 4
/** Aliases that plans need for something else. */
const needed_names = ['id', 'email', 'slug', 'code', 'weight', 'size', 'width', 'nick']
const ids = ['b1', 'b2', 'b3', 'f1', 'u1', 'novels', 'nope']

/**
 * A query over the schema: nested fields, aliases, inline fragments on concrete and abstract types, `@skip` and `@include`;
 * `@defer` where it is asked for.
 */
export function randomQuery(schema: GraphQLSchema, tape: Tape, defers = false): string {
  let position = 0
  let numbers = 0
  const writer: Writer = {
    schema,
    defers,
    choose: (below) => (tape[position++ % tape.length] ?? 0) % below,
    unique: () => numbers++,
  }
  const query = schema.getQueryType()
  if (query === null || query === undefined) throw new Error('The schema has no queries.')
  return `query Random($yes: Boolean!, $no: Boolean!) ${selectionSet(writer, query, 0)}`
}

function selectionSet(writer: Writer, type: GraphQLCompositeType, depth: number): string {
  const count = 1 + writer.choose(fields_max)
  const selections = Array.from({ length: count }, () => selection(writer, type, depth))
  return `{ ${selections.join(' ')} }`
}

function selection(writer: Writer, type: GraphQLCompositeType, depth: number): string {
  const isFragment = depth < depth_max && (isUnionType(type) || writer.choose(writer.defers ? 3 : 5) === 0)
  if (isFragment) return `... ${condition(writer, type, depth)}`
  if (isUnionType(type) || writer.choose(8) === 0) return `${alias(writer)}__typename`
  const fields = Object.values(type.getFields()).filter((field) => depth < depth_max || isLeaf(field))
  const chosen = fields[writer.choose(fields.length)]
  return chosen === undefined ? '__typename' : field(writer, chosen, depth)
}

function condition(writer: Writer, type: GraphQLCompositeType, depth: number): string {
  const possible = isAbstractType(type) ? writer.schema.getPossibleTypes(type) : [type]
  const choices: readonly GraphQLCompositeType[] = [type, ...possible]
  const chosen = choices[writer.choose(choices.length)] ?? type
  return `on ${chosen.name} ${directive(writer)} ${defer(writer)} ${selectionSet(writer, chosen, depth + 1)}`
}

function defer(writer: Writer): string {
  const choices = ['@defer', `@defer(label: "l${writer.unique()}")`, '@defer(if: $yes)', '@defer(if: $no)']
  return writer.defers && writer.choose(2) === 0 ? (choices[writer.choose(choices.length)] ?? '') : ''
}

function field(writer: Writer, definition: GraphQLField<unknown, unknown>, depth: number): string {
  const given = definition.args.filter((argument) => isRequiredArgument(argument) || writer.choose(2) === 0)
  const values = given.map(
    ({ name }) => `${name}: ${name === 'first' ? writer.choose(3) : `"${ids[writer.choose(ids.length)]}"`}`,
  )
  const type = getNamedType(definition.type)
  const nested = isCompositeType(type) ? selectionSet(writer, type, depth + 1) : ''
  // A field with arguments gets a name of its own, so that no two meanings meet.
  const name = values.length > 0 || definition.args.length > 0 ? `a${writer.unique()}: ` : alias(writer)
  return `${name}${definition.name}${values.length > 0 ? `(${values.join(', ')})` : ''} ${directive(writer)} ${nested}`
}

function alias(writer: Writer): string {
  if (writer.choose(12) === 0) return `${needed_names[writer.choose(needed_names.length)]}: `
  return writer.choose(6) === 0 ? `a${writer.unique()}: ` : ''
}

function directive(writer: Writer): string {
  const choices = ['@include(if: $yes)', '@include(if: $no)', '@skip(if: $yes)', '@skip(if: $no)']
  return writer.choose(8) === 0 ? (choices[writer.choose(choices.length)] ?? '') : ''
}

function isLeaf(definition: GraphQLField<unknown, unknown>): boolean {
  return !isCompositeType(getNamedType(definition.type))
}
