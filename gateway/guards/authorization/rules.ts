import {
  type ConstDirectiveNode,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type TypeDefinitionNode,
  valueFromASTUntyped,
} from 'graphql'
import { directiveName, linksOf } from '#gateway/supergraph/links.ts'
import type { Supergraph } from '#gateway/supergraph/supergraph.ts'
import { type AnyOf, canonical, conjunction, keyOf, type Requirement } from './requirement.ts'

/** What a supergraph's `@authenticated`, `@requiresScopes` and `@policy` ask for. All of a list must hold. */
export interface AuthorizationRules {
  readonly isEmpty: boolean
  /** Of objects of a type, wherever they are. */
  ofType(typeName: string): readonly Requirement[]
  /** Of a field of an object type: its own, and those of the type it answers with. */
  ofField(typeName: string, fieldName: string): readonly Requirement[]
}

type Requirements = ReadonlyMap<string, readonly Requirement[]>

const nothing: readonly Requirement[] = []

/**
 * Reads the rules of a supergraph. Objects decide: what stands on an interface is, in what Apollo composes, the sum of
 * what stands on its implementations, and would refuse too much. Where it is anything else, it was meant for all
 * implementations and is added to each.
 */
export function readRules({ sdl, fullSchema }: Supergraph): AuthorizationRules {
  const declared = readDeclared(sdl)
  if (declared.size === 0) return { isEmpty: true, ofType: () => nothing, ofField: () => nothing }
  const types = new Map<string, readonly Requirement[]>()
  const fields = new Map<string, readonly Requirement[]>()
  for (const type of Object.values(fullSchema.getTypeMap())) {
    const own = isObjectType(type) ? withInterfaces(fullSchema, declared, type.name, null) : []
    types.set(type.name, unique([...own, ...(isInterfaceType(type) ? [] : (declared.get(type.name) ?? []))]))
  }
  for (const type of Object.values(fullSchema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const all = [
        ...(declared.get(`${type.name}.${field.name}`) ?? []),
        ...withInterfaces(fullSchema, declared, type.name, field.name),
        ...(types.get(getNamedType(field.type).name) ?? []),
      ]
      if (all.length > 0) fields.set(`${type.name}.${field.name}`, unique(all))
    }
  }
  return {
    isEmpty: false,
    ofType: (typeName) => types.get(typeName) ?? nothing,
    ofField: (typeName, fieldName) => fields.get(`${typeName}.${fieldName}`) ?? nothing,
  }
}

/** What is written in the SDL, by `Type` and `Type.field`. */
function readDeclared(sdl: string): Requirements {
  const document = parse(sdl, { noLocation: true })
  const links = linksOf(document)
  const names = {
    authenticated: directiveName(links, 'authenticated', 'authenticated'),
    requiresScopes: directiveName(links, 'requiresScopes', 'requiresScopes'),
    policy: directiveName(links, 'policy', 'policy'),
  }
  const read = (directives: readonly ConstDirectiveNode[] | undefined): readonly Requirement[] =>
    (directives ?? []).flatMap((directive): readonly Requirement[] => {
      if (directive.name.value === names.authenticated) return [{ kind: 'signed in' }]
      if (directive.name.value === names.requiresScopes)
        return [{ kind: 'scopes', anyOf: listOf(directive, 'scopes') }]
      if (directive.name.value === names.policy)
        return [{ kind: 'policies', anyOf: listOf(directive, 'policies') }]
      return []
    })
  const declared = new Map<string, readonly Requirement[]>()
  for (const definition of document.definitions) {
    if (!('name' in definition) || definition.name === undefined || !('directives' in definition)) continue
    const { name, directives } = definition as TypeDefinitionNode
    add(declared, name.value, read(directives))
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION)
      continue
    for (const field of definition.fields ?? []) {
      add(declared, `${name.value}.${field.name.value}`, read(field.directives))
    }
  }
  return declared
}

function add(map: Map<string, readonly Requirement[]>, name: string, more: readonly Requirement[]): void {
  if (more.length > 0) map.set(name, [...(map.get(name) ?? []), ...more])
}

function listOf(directive: ConstDirectiveNode, argument: string): AnyOf {
  const value = directive.arguments?.find((each) => each.name.value === argument)?.value
  return value === undefined ? [] : (valueFromASTUntyped(value) as AnyOf)
}

/** What a type's interfaces ask of it beyond what all implementations ask together; of one field, or of the type itself. */
function withInterfaces(
  schema: GraphQLSchema,
  declared: Requirements,
  typeName: string,
  fieldName: string | null,
): readonly Requirement[] {
  const type = schema.getType(typeName)
  if (!isObjectType(type)) return []
  const nameIn = (owner: string) => (fieldName === null ? owner : `${owner}.${fieldName}`)
  return type.getInterfaces().flatMap((parent) => {
    const asked = declared.get(nameIn(parent.name)) ?? []
    if (asked.length === 0) return []
    const implementations = schema
      .getPossibleTypes(parent)
      .map(({ name }) => declared.get(nameIn(name)) ?? [])
    return asked.filter((requirement) => !isSum(requirement, implementations))
  })
}

function isSum(requirement: Requirement, parts: readonly (readonly Requirement[])[]): boolean {
  const alike = parts.flat().filter(({ kind }) => kind === requirement.kind)
  if (alike.length === 0) return false
  if (requirement.kind === 'signed in') return true
  const sum = alike.reduce<AnyOf>(
    (all, each) => (each.kind === 'signed in' ? all : conjunction(all, each.anyOf)),
    [[]],
  )
  return canonical(sum) === canonical(requirement.anyOf)
}

function unique(requirements: readonly Requirement[]): readonly Requirement[] {
  return [...new Map(requirements.map((each) => [keyOf(each), each])).values()]
}
