import { readFileSync } from 'node:fs'
import {
  type DefinitionNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
  print,
  type StringValueNode,
  type TypeNode,
} from 'graphql'
import { readSupergraphConfig } from '#deploy/pipelines/supergraph-config.ts'

/** A type of one subgraph, with what its extensions add. */
export interface SchemaType {
  readonly context: string
  readonly name: string
  readonly kind: DefinitionNode['kind']
  readonly description: string | null
  readonly isPublic: boolean
  readonly fields: readonly (FieldDefinitionNode | InputValueDefinitionNode)[]
  readonly values: readonly EnumValueDefinitionNode[]
  /** Of a union its types, of another type its interfaces. */
  readonly related: readonly string[]
}

/** Something of a schema that may have directives. */
type Marked = Pick<FieldDefinitionNode, 'directives'>

/** All types of the subgraphs, each of them once per subgraph. */
export function schemaTypes(): readonly SchemaType[] {
  return readSupergraphConfig().flatMap(({ name, schemaFile }) =>
    typesOf(name, readFileSync(schemaFile, 'utf8')),
  )
}

/** Whether clients can see it. */
export function isPublic(node: Marked): boolean {
  return !node.directives?.some((directive) => directive.name.value === 'inaccessible')
}

/** Scopes a viewer may need, in no order. */
export function scopesOf(node: Marked): readonly string[] {
  const directive = node.directives?.find((each) => each.name.value === 'requiresScopes')
  return directive === undefined
    ? []
    : [...print(directive).matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '')
}

/** The name of a type without its lists and exclamation marks. */
export function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type)
}

function typesOf(context: string, text: string): readonly SchemaType[] {
  const found = new Map<string, SchemaType>()
  for (const definition of parse(text).definitions) {
    if (!('name' in definition) || definition.name === undefined) continue
    const name = definition.name.value
    const before = found.get(name)
    const description =
      'description' in definition ? (definition.description as StringValueNode | undefined) : undefined
    const related =
      'types' in definition ? definition.types : 'interfaces' in definition ? definition.interfaces : []
    found.set(name, {
      context,
      name,
      kind: before?.kind ?? definition.kind,
      description: before?.description ?? description?.value ?? null,
      isPublic: (before?.isPublic ?? true) && isPublic(definition as Marked),
      fields: [...(before?.fields ?? []), ...('fields' in definition ? (definition.fields ?? []) : [])],
      values: [...(before?.values ?? []), ...('values' in definition ? (definition.values ?? []) : [])],
      related: [...(before?.related ?? []), ...(related ?? []).map((each) => each.name.value)],
    })
  }
  return [...found.values()]
}
