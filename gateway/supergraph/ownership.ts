import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type ValueNode,
} from 'graphql'

/** Which subgraph can answer what, as the supergraph's join directives say (https://specs.apollo.dev/join/v0.5). */
export interface Ownership {
  /** The fields of a key by which the subgraph resolves objects of this type; null when there is none without nested fields. */
  keyOf(service: string, typeName: string): readonly string[] | null
  /**
   * Whether the subgraph resolves the field given nothing but a key: it is neither external there nor `@requires` other
   * fields.
   */
  resolves(service: string, typeName: string, field: string): boolean
  /** Whether the field, as the subgraph resolves it, brings fields along that are external there. */
  provides(service: string, typeName: string, field: string): boolean
}

interface OwnedType {
  readonly graphs: ReadonlySet<string>
  readonly keys: ReadonlyMap<string, readonly string[]>
  readonly fields: ReadonlyMap<string, readonly ReadonlyMap<string, unknown>[]>
}

const flat_key = /^\s*\w+(\s+\w+)*\s*$/

/** Reads the join directives of the object types of a valid supergraph SDL. */
export function readOwnership(sdl: string): Ownership {
  const { definitions } = parse(sdl, { noLocation: true })
  const graphOf = new Map<string, string>()
  const types = new Map<string, OwnedType>()
  for (const definition of definitions) {
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === 'join__Graph') {
      for (const { name, directives } of definition.values ?? []) {
        const [graph] = directivesOf(directives, 'join__graph')
        graphOf.set(String(graph?.get('name')), name.value)
      }
    }
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION)
      types.set(definition.name.value, readType(definition))
  }

  const joinOf = (service: string, typeName: string, field: string) => {
    const type = types.get(typeName)
    const graph = graphOf.get(service)
    const joins = type?.fields.get(field)
    if (type === undefined || graph === undefined || joins === undefined) return null
    // Without a directive of its own, a field is in every subgraph that has the type.
    if (joins.length === 0) return type.graphs.has(graph) ? new Map<string, unknown>() : null
    return joins.find((join) => join.get('graph') === graph) ?? null
  }

  return {
    keyOf: (service, typeName) => types.get(typeName)?.keys.get(graphOf.get(service) ?? '') ?? null,
    resolves(service, typeName, field) {
      const join = joinOf(service, typeName, field)
      return join !== null && special_arguments.every((name) => !isSet(join.get(name)))
    },
    provides: (service, typeName, field) => isSet(joinOf(service, typeName, field)?.get('provides')),
  }
}

/** What makes a field depend on more than the key. */
const special_arguments = ['external', 'requires', 'overrideLabel', 'contextArguments', 'usedOverridden']

function isSet(value: unknown): boolean {
  return value !== undefined && value !== false && value !== null
}

function readType({ directives, fields }: ObjectTypeDefinitionNode): OwnedType {
  const joins = directivesOf(directives, 'join__type')
  const keys = new Map<string, readonly string[]>()
  for (const join of joins) {
    const key = join.get('key')
    const graph = String(join.get('graph'))
    const isUsable = join.get('resolvable') !== false && join.get('isInterfaceObject') !== true
    if (isUsable && typeof key === 'string' && flat_key.test(key) && !keys.has(graph)) {
      keys.set(graph, key.trim().split(/\s+/))
    }
  }
  return {
    graphs: new Set(joins.map((join) => String(join.get('graph')))),
    keys,
    fields: new Map((fields ?? []).map((field) => [field.name.value, joinsOfField(field)])),
  }
}

function joinsOfField({ directives }: FieldDefinitionNode): readonly ReadonlyMap<string, unknown>[] {
  return directivesOf(directives, 'join__field')
}

function directivesOf(
  directives: readonly ConstDirectiveNode[] | undefined,
  name: string,
): readonly ReadonlyMap<string, unknown>[] {
  return (directives ?? [])
    .filter((each) => each.name.value === name)
    .map(
      (each) =>
        new Map((each.arguments ?? []).map((argument) => [argument.name.value, literalOf(argument.value)])),
    )
}

function literalOf(value: ValueNode): unknown {
  switch (value.kind) {
    case Kind.STRING:
    case Kind.ENUM:
    case Kind.BOOLEAN:
      return value.value
    default:
      return value
  }
}
