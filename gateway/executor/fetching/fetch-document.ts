import type { FetchDataRewrite, FetchNode } from '@apollo/query-planner'
import {
  type DocumentNode,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql'
import { compileGraft, type GraftPlan, operationOf } from './graft.ts'

/** What a fetch sends, taken apart once so that it can be sent alone or together with others. */
export interface FetchDocument {
  readonly text: string
  readonly operationName: string | undefined
  /** Variables of the client's operation that the text uses. */
  readonly variables: readonly string[]
  readonly document: DocumentNode
  readonly graft: GraftPlan
  readonly outputRewrites: readonly FetchDataRewrite[] | undefined
}

/** A fetch of more fields of entities. Fetches that ask the same of the same subgraph are one and the same object. */
export interface EntityDocument extends FetchDocument {
  readonly service: string
  /** `{...on Product{price}}`: what is asked of each entity. */
  readonly selection: string
  /** The variables' definitions as text, by name, without `representations`. */
  readonly definitions: ReadonlyMap<string, string>
}

/**
 * Reads the document of a root fetch. The planner numbers its operation names; the number is dropped, so that equal fetches are
 * equal texts, which subgraphs parse once.
 */
export function readFetch(node: FetchNode): FetchDocument {
  const { text: spaced, operationName } = unnumbered(node)
  const text = stripIgnoredCharacters(spaced)
  const document = parse(text, { noLocation: true })
  return {
    text,
    operationName,
    variables: node.variableUsages ?? [],
    document,
    graft: compileGraft(document, operationOf(document).selectionSet, node.outputRewrites),
    outputRewrites: node.outputRewrites,
  }
}

/** Reads the document of an entity fetch. */
export function readEntityFetch(node: FetchNode): EntityDocument {
  const fetch = readFetch(node)
  const { document } = fetch
  const selectionSet = entitySelection(document)
  const definitions = (operationOf(document).variableDefinitions ?? [])
    .filter((definition) => definition.variable.name.value !== 'representations')
    .map((definition): [string, string] => [definition.variable.name.value, print(definition)])
  return {
    ...fetch,
    service: node.serviceName,
    selection: stripIgnoredCharacters(print(selectionSet)),
    definitions: new Map(definitions),
    graft: compileGraft(document, selectionSet, node.outputRewrites),
  }
}

/** The selection an entity fetch makes of each entity. Throws when the document is not an entity fetch's. */
export function entitySelection(document: DocumentNode): SelectionSetNode {
  const field = operationOf(document).selectionSet.selections[0]
  if (field?.kind !== Kind.FIELD || field.selectionSet === undefined) {
    throw new Error('The planner made an entity fetch without `_entities`.')
  }
  return field.selectionSet
}

function unnumbered(node: FetchNode): { readonly text: string; readonly operationName: string | undefined } {
  const { operation: text, operationName } = node
  if (operationName === undefined) return { text, operationName }
  const name = operationName.replace(/__\d+$/, '')
  return {
    text: text.replace(`${node.operationKind} ${operationName}`, `${node.operationKind} ${name}`),
    operationName: name,
  }
}

/** Several entity fetches for one subgraph as one request: `_0: _entities(representations: $_0) …  _1: …`. */
export interface CombinedDocument {
  readonly text: string
  readonly operationName: string | undefined
  readonly variables: readonly string[]
}

/** The alias and the variable of the fetch at this position in a combined document. */
export function combinedName(position: number): string {
  return `_${position}`
}

/** Combines entity fetches of one operation and one subgraph. */
export function combine(documents: readonly EntityDocument[]): CombinedDocument {
  const definitions = new Map(documents.flatMap((each) => [...each.definitions]))
  const representations = documents.map((_, position) => `$${combinedName(position)}:[_Any!]!`)
  const fields = documents.map(({ selection }, position) => {
    const name = combinedName(position)
    return `${name}:_entities(representations:$${name})${selection}`
  })
  const operationName = documents[0]?.operationName
  const head = `query ${operationName ?? ''}(${[...representations, ...definitions.values()].join(',')})`
  return { text: `${head}{${fields.join(' ')}}`, operationName, variables: [...definitions.keys()] }
}

/** A document as the text of a fetch, without the variables nothing in it uses; and the names of those it uses. */
export function fetchText(document: DocumentNode): {
  readonly text: string
  readonly variables: readonly string[]
} {
  const definition = operationOf(document)
  const used = new Set<string>()
  visit(definition.selectionSet, {
    [Kind.VARIABLE]: ({ name }) => {
      used.add(name.value)
    },
  })
  const variableDefinitions = (definition.variableDefinitions ?? []).filter(({ variable }) =>
    used.has(variable.name.value),
  )
  const definitions = [{ ...definition, variableDefinitions }]
  return { text: stripIgnoredCharacters(print({ ...document, definitions })), variables: [...used] }
}
