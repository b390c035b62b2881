import {
  type ExecutionResult,
  execute,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind,
  parse,
} from 'graphql'
import { shop } from './shop.ts'
import { byId, items } from './shop-data.ts'

type Source = Readonly<Record<string, unknown>>
type Resolver = (source: unknown, args: unknown) => unknown
type Resolvers = Readonly<Record<string, Readonly<Record<string, Resolver>>>>

/**
 * The whole shop as one schema run by graphql-js, without federation: what every operation must answer. Each field is
 * resolved by the subgraph that owns it, on that subgraph's own view of the object.
 */
export function monolith(
  apiSchema: GraphQLSchema,
): (text: string, variables?: Record<string, unknown>) => Promise<ExecutionResult> {
  const owners = fieldOwners()
  return async (text, variableValues = {}) =>
    execute({
      schema: apiSchema,
      document: parse(text),
      variableValues,
      fieldResolver: (source: unknown, args: unknown, _context, info) =>
        resolveField(owners, source as Source, args, info),
      typeResolver: (value: unknown) => typeNameOf(value as Source),
    })
}

function typeNameOf(value: Source): string {
  return String(value.__typename ?? byId(items, String(value.id))?.__typename)
}

/** `Book.shipping` → the names of the subgraphs that resolve it. */
function fieldOwners(): ReadonlyMap<string, string> {
  const owners = new Map<string, string>()
  for (const [name, { sdl }] of Object.entries(shop)) {
    for (const definition of parse(sdl).definitions) {
      if (
        definition.kind !== Kind.OBJECT_TYPE_DEFINITION &&
        definition.kind !== Kind.INTERFACE_TYPE_DEFINITION
      )
        continue
      for (const field of definition.fields ?? []) {
        const isExternal = field.directives?.some((directive) => directive.name.value === 'external') === true
        const coordinate = `${definition.name.value}.${field.name.value}`
        if (!isExternal && !owners.has(coordinate)) owners.set(coordinate, name)
      }
    }
  }
  return owners
}

function resolveField(
  owners: ReadonlyMap<string, string>,
  source: Source | undefined,
  args: unknown,
  { parentType, fieldName }: GraphQLResolveInfo,
): unknown {
  const names = [parentType.name, ...parentType.getInterfaces().map(({ name }) => name)]
  const type = names.find((name) => owners.has(`${name}.${fieldName}`)) ?? parentType.name
  const resolvers = (shop[owners.get(`${type}.${fieldName}`) ?? '']?.resolvers ?? {}) as Resolvers
  const lookUp = resolvers[type]?.__resolveReference
  // Everything anybody could `@require` of an item is in its row.
  const whole = { ...byId(items, String(source?.id)), ...source }
  const own = lookUp === undefined ? source : (lookUp(whole, args) as Source | null)
  if (own === null) return null
  return resolvers[type]?.[fieldName]?.(own, args) ?? own?.[fieldName] ?? null
}
