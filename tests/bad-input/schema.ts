import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  buildASTSchema,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  parse,
} from 'graphql'

/** A mutation of a context's schema. */
export interface MutationUnderTest {
  readonly name: string
  readonly field: GraphQLField<unknown, unknown>
  /** Runs it and asks for all of a refusal, and for what is `wanted` of a success: `... on CartSuccess { cart { id } }`. */
  document(wanted?: string): string
  /** Names of the types that say no. */
  readonly refusals: ReadonlySet<string>
}

/** Every mutation that a context's schema has, in its order. */
export function mutationsOf(context: string): readonly MutationUnderTest[] {
  const path = fileURLToPath(new URL(`../../subgraphs/${context}/schema.graphql`, import.meta.url))
  const schema = buildASTSchema(parse(readFileSync(path, 'utf8')), { assumeValidSDL: true })
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {})
  return fields.map((field) => {
    const members = membersOf(schema, field)
    const refusals = new Set(members.filter(isRefusal).map(({ name }) => name))
    return {
      name: field.name,
      field,
      document: (wanted = '') => documentOf(field, members, wanted),
      refusals,
    }
  })
}

function membersOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>) {
  const type = getNamedType(field.type)
  if (isAbstractType(type)) return schema.getPossibleTypes(type)
  return isObjectType(type) ? [type] : []
}

function isRefusal(type: GraphQLObjectType): boolean {
  return type.getInterfaces().some(({ name }) => name === 'Refusal')
}

/** Whether not everybody who may run the mutation may read the field. */
function isGuarded({ astNode }: GraphQLField<unknown, unknown>): boolean {
  return astNode?.directives?.some(({ name }) => /^(authenticated|requiresScopes)$/.test(name.value)) ?? false
}

function documentOf(
  { name, args }: GraphQLField<unknown, unknown>,
  members: readonly GraphQLObjectType[],
  wanted: string,
): string {
  const variables = args.map((argument) => `$${argument.name}: ${argument.type}`).join(', ')
  const given = args.map((argument) => `${argument.name}: $${argument.name}`).join(', ')
  const selections = members
    .filter(isRefusal)
    .map((type) => `... on ${type.name} { ${selectionOf(type, 1)} }`)
  return `mutation (${variables}) { ${name}(${given}) { __typename ${wanted} ${selections.join(' ')} } }`
}

/** Everything a refusal says, under names of its own: two types of a union may mean different things by one word. */
function selectionOf(type: GraphQLObjectType, depth: number): string {
  const parts = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type)
    const alias = `${type.name}_${field.name}: ${field.name}`
    if (field.args.some((argument) => isNonNullType(argument.type)) || isGuarded(field)) return []
    if (isLeafType(named)) return [alias]
    if (depth === 0 || !isObjectType(named) || isInterfaceType(named)) return []
    const inner = selectionOf(named, depth - 1)
    return inner === '' ? [] : [`${alias} { ${inner} }`]
  })
  return parts.join(' ')
}
