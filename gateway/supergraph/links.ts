import { type ConstDirectiveNode, type ConstValueNode, type DocumentNode, Kind } from 'graphql'

/** A specification a supergraph `@link`s: where its names are found in this document. */
export interface Link {
  /** `authenticated` of `https://specs.apollo.dev/authenticated/v0.1`. */
  readonly feature: string
  /** What names of the feature start with, followed by two underscores, unless they are imported. */
  readonly namespace: string
  /** Original name → name in this document; directives with their `@`. */
  readonly imports: ReadonlyMap<string, string>
}

const spec_url = /^https:\/\/specs\.apollo\.dev\/([A-Za-z]\w*)\/v\d+\.\d+$/

/** Apollo's specifications linked by a supergraph (link v1.0: `url`, `as`, and `import` with renamings). */
export function linksOf(document: DocumentNode): readonly Link[] {
  return document.definitions
    .filter((node) => node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION)
    .flatMap((node) => node.directives ?? [])
    .flatMap((directive) => linkOf(directive) ?? [])
}

/** The link a directive on the schema makes; null when it makes none to Apollo's specifications. */
export function linkOf(directive: ConstDirectiveNode): Link | null {
  if (directive.name.value !== 'link') return null
  const argument = (name: string) => directive.arguments?.find((each) => each.name.value === name)?.value
  const feature = spec_url.exec(textOf(argument('url')) ?? '')?.[1]
  if (feature === undefined) return null
  const imported = argument('import')
  const imports = (imported?.kind === Kind.LIST ? imported.values : []).flatMap(importOf)
  return { feature, namespace: textOf(argument('as')) ?? feature, imports: new Map(imports) }
}

/** How a directive of a feature is called in this document, without `@`. A feature that is not linked has its usual name. */
export function directiveName(links: readonly Link[], feature: string, directive: string): string {
  const link = links.find((each) => each.feature === feature)
  if (link === undefined) return directive
  const imported = link.imports.get(`@${directive}`)
  if (imported !== undefined) return imported.slice(1)
  return directive === feature ? link.namespace : `${link.namespace}__${directive}`
}

function importOf(value: ConstValueNode): readonly (readonly [string, string])[] {
  if (value.kind === Kind.STRING) return [[value.value, value.value]]
  if (value.kind !== Kind.OBJECT) return []
  const field = (name: string) => textOf(value.fields.find((each) => each.name.value === name)?.value)
  const name = field('name')
  return name === undefined ? [] : [[name, field('as') ?? name]]
}

function textOf(value: ConstValueNode | undefined): string | undefined {
  return value?.kind === Kind.STRING ? value.value : undefined
}
