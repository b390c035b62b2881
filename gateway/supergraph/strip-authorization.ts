import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DirectiveNode,
  Kind,
  parse,
  print,
  visit,
} from 'graphql'

/**
 * The features `@apollo/gateway` refuses to load because they are `for: SECURITY`. It leaves enforcing them to Apollo's router;
 * here our own guard enforces them, from the full supergraph.
 */
const refused_features = ['authenticated', 'requiresScopes', 'policy'] as const

/**
 * The same supergraph without the authorization directives: their `@link`s, definitions, argument scalars and applications.
 * The API schema of the result equals the original's, because clients never see these directives.
 */
export function stripAuthorization(supergraphSdl: string): string {
  const document = parse(supergraphSdl)
  const stripped = visit(document, {
    [Kind.DIRECTIVE]: (node) => (isRefused(node) ? null : undefined),
    [Kind.DIRECTIVE_DEFINITION]: (node) => (isRefusedName(node.name.value) ? null : undefined),
    [Kind.SCALAR_TYPE_DEFINITION]: (node) => (isRefusedScalar(node) ? null : undefined),
  })
  return print(stripped)
}

function isRefused(node: DirectiveNode | ConstDirectiveNode): boolean {
  return isRefusedName(node.name.value) || isRefusedLink(node)
}

/** `@link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)` on the schema. */
function isRefusedLink(node: DirectiveNode | ConstDirectiveNode): boolean {
  if (node.name.value !== 'link') return false
  const url = node.arguments?.find((argument) => argument.name.value === 'url')?.value
  if (url?.kind !== Kind.STRING) return false
  return refused_features.some((feature) => url.value.startsWith(`https://specs.apollo.dev/${feature}/`))
}

function isRefusedName(name: string): boolean {
  return refused_features.some((feature) => name === feature)
}

function isRefusedScalar(node: DefinitionNode & { readonly name: { readonly value: string } }): boolean {
  return refused_features.some((feature) => node.name.value.startsWith(`${feature}__`))
}
