import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DirectiveNode,
  Kind,
  parse,
  print,
  visit,
} from 'graphql'
import { directiveName, linkOf, linksOf } from './links.ts'

/**
 * The features `@apollo/gateway` refuses to load because they are `for: SECURITY`. It leaves them to Apollo's router; here our
 * own guard enforces the first three, and our own planner and executor know contexts, from the full supergraph.
 */
const refused_features: readonly string[] = ['authenticated', 'requiresScopes', 'policy', 'context']

/**
 * The same supergraph without the directives of these features: their `@link`s, definitions, argument scalars and
 * applications, also where they are imported under other names. The API schema of the result equals the original's,
 * because clients never see these directives.
 */
export function stripFeatures(supergraphSdl: string): string {
  const document = parse(supergraphSdl)
  const links = linksOf(document)
  const directives = new Set([
    ...refused_features.map((feature) => directiveName(links, feature, feature)),
    directiveName(links, 'context', 'fromContext'),
  ])
  const scalars = new Set(
    links
      .filter(({ feature }) => refused_features.includes(feature))
      .flatMap(({ namespace, imports }) => [
        ...[...imports.values()].filter((name) => !name.startsWith('@')),
        ...scalar_names.map((name) => `${namespace}__${name}`),
      ]),
  )
  const isRefused = (node: DirectiveNode | ConstDirectiveNode) =>
    directives.has(node.name.value) || isRefusedLink(node as ConstDirectiveNode)
  const isRefusedScalar = (node: DefinitionNode & { readonly name: { readonly value: string } }) =>
    scalars.has(node.name.value)
  const stripped = visit(document, {
    [Kind.DIRECTIVE]: (node) => (isRefused(node) ? null : undefined),
    // Only where it is applied: a definition's arguments are input values.
    [Kind.ARGUMENT]: (node) => (node.name.value === 'contextArguments' ? null : undefined),
    [Kind.DIRECTIVE_DEFINITION]: (node) => (directives.has(node.name.value) ? null : undefined),
    [Kind.SCALAR_TYPE_DEFINITION]: (node) => (isRefusedScalar(node) ? null : undefined),
  })
  return print(stripped)
}

/** What the arguments of the directives are made of. */
const scalar_names = ['Scope', 'Policy', 'ContextFieldValue']

/** `@link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)` on the schema. */
function isRefusedLink(node: ConstDirectiveNode): boolean {
  const link = linkOf(node)
  return link !== null && refused_features.includes(link.feature)
}
