import {
  type ASTNode,
  type FieldNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  visit,
} from 'graphql'

/**
 * What plans fetch for themselves: keys, and what `@requires` and `@fromContext` name. The planner fetches it under its own
 * name, and takes whatever a client asks for under that name for it; so clients' fields must not have these names there.
 */
export interface PlanNeeds {
  /** The names of fields in keys, required selections and contexts. */
  readonly names: ReadonlySet<string>
  /** The arguments with which fields are required, by field name; only of fields that take some. */
  readonly argumentsOf: ReadonlyMap<string, ReadonlySet<string>>
  /** What a subgraph requires for a field, where arguments are involved. */
  requiredBy(service: string, typeName: string, field: string): SelectionSetNode | null
}

/** Reads the join directives of a valid supergraph SDL (https://specs.apollo.dev/join/v0.5). */
export function readPlanNeeds(sdl: string): PlanNeeds {
  const document = parse(sdl, { noLocation: true })
  const takesArguments = fieldsWithArguments(document)
  const names = new Set<string>()
  const argumentsOf = new Map<string, Set<string>>()
  const graphs = graphNames(document)
  const required = new Map<string, SelectionSetNode>()
  const addNames = (text: string) => {
    const set = fieldSet(text)
    visit(set, { [Kind.FIELD]: ({ name }) => void names.add(name.value) })
    return set
  }
  const addRequired = (coordinate: string, text: string) => {
    const set = addNames(text)
    let isSimple = true
    visit(set, {
      [Kind.FIELD]: (node) => {
        const name = node.name.value
        if (!takesArguments.has(name)) return
        isSimple = false
        const known = argumentsOf.get(name) ?? new Set()
        argumentsOf.set(name, known.add(argumentsText(node)))
      },
    })
    if (!isSimple) required.set(coordinate, set)
  }
  eachType(document, (type) => {
    for (const directive of type.directives ?? []) {
      const key = directive.name.value === 'join__type' ? stringArgument(directive, 'key') : null
      if (key !== null) addNames(key)
    }
    for (const field of type.fields ?? []) {
      for (const directive of field.directives ?? []) {
        if (directive.name.value !== 'join__field') continue
        const text = stringArgument(directive, 'requires')
        const graph = graphs.get(enumArgument(directive, 'graph') ?? '')
        if (text !== null) addRequired(`${graph}/${type.name.value}.${field.name.value}`, text)
        for (const selection of contextSelections(directive)) addNames(selection)
      }
    }
  })
  return {
    names,
    argumentsOf,
    requiredBy: (service, typeName, field) => required.get(`${service}/${typeName}.${field}`) ?? null,
  }
}

/** A field's arguments as one text; equal for equal arguments in any order. */
export function argumentsText({ arguments: given }: Pick<FieldNode, 'arguments'>): string {
  return (given ?? []).map(print).sort().join(',')
}

function fieldSet(text: string): SelectionSetNode {
  const document = parse(text.trimStart().startsWith('{') ? text : `{${text}}`, { noLocation: true })
  return (document.definitions[0] as OperationDefinitionNode).selectionSet
}

function eachType(document: ASTNode, read: (type: ObjectTypeDefinitionNode) => void): void {
  visit(document, {
    [Kind.OBJECT_TYPE_DEFINITION]: read,
    [Kind.INTERFACE_TYPE_DEFINITION]: (type) => read({ ...type, kind: Kind.OBJECT_TYPE_DEFINITION }),
  })
}

function fieldsWithArguments(document: ASTNode): ReadonlySet<string> {
  const found = new Set<string>()
  visit(document, {
    [Kind.FIELD_DEFINITION]: (field) => {
      if ((field.arguments ?? []).length > 0) found.add(field.name.value)
    },
  })
  return found
}

/** Subgraph names by the value of `join__Graph` that stands for them. */
function graphNames(document: ASTNode): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  visit(document, {
    [Kind.ENUM_VALUE_DEFINITION]: ({ name, directives }) => {
      const graph = directives?.find((each) => each.name.value === 'join__graph')
      const service = graph === undefined ? null : stringArgument(graph, 'name')
      if (service !== null) found.set(name.value, service)
    },
  })
  return found
}

type Directive = NonNullable<ObjectTypeDefinitionNode['directives']>[number]

function stringArgument(directive: Directive, name: string): string | null {
  const value = directive.arguments?.find((each) => each.name.value === name)?.value
  return value?.kind === Kind.STRING ? value.value : null
}

function enumArgument(directive: Directive, name: string): string | null {
  const value = directive.arguments?.find((each) => each.name.value === name)?.value
  return value?.kind === Kind.ENUM ? value.value : null
}

/** The selections of `contextArguments: [{ context, name, type, selection }]`. */
function contextSelections(directive: Directive): readonly string[] {
  const list = directive.arguments?.find((each) => each.name.value === 'contextArguments')?.value
  if (list?.kind !== Kind.LIST) return []
  return list.values.flatMap((each) => {
    if (each.kind !== Kind.OBJECT) return []
    const value = each.fields.find(({ name }) => name.value === 'selection')?.value
    return value?.kind === Kind.STRING ? [value.value] : []
  })
}
