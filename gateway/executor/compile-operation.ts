import { operationFromDocument } from '@apollo/federation-internals'
import type { FetchNode } from '@apollo/query-planner'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { isConcreteType, type Supergraph } from '#gateway/supergraph/supergraph.ts'
import { fault } from '#platform/faults/codes.ts'
import { namesAreUnambiguous } from './ambiguity.ts'
import { conditionVariables, inclusionFor, withoutConditions } from './conditions.ts'
import type { GraftRules } from './graft.ts'
import { narrow } from './narrow.ts'
import type { Refusals } from './refusals.ts'
import { type ObjectShape, shapeObject } from './shape.ts'
import { compilePlan, type Step } from './steps.ts'

/** A client's operation against one supergraph. Made once, run many times. */
export interface CompiledOperation {
  readonly supergraph: Supergraph
  readonly document: DocumentNode
  readonly definition: OperationDefinitionNode
  readonly kind: 'query' | 'mutation' | 'subscription'
  readonly name: string | null
  /** What the viewers of this form of the operation may not have; null when they may have everything. */
  readonly refusals: Refusals | null
  /** What runs for these coerced variables; planned when their combination of `@skip` and `@include` is first met. */
  variantFor(variables: Variables): Variant
}

/** An operation with its conditions decided, planned and compiled. */
export interface Variant {
  /** What runs against the subgraphs; for a subscription, what runs for each event after the primary fetch. */
  readonly step: Step | null
  /** The fetch that starts a subscription; null for other operations. */
  readonly primary: FetchNode | null
  readonly rules: GraftRules
  /** The form of the answer. */
  readonly shape: ObjectShape
}

export type Variables = Readonly<Record<string, unknown>>

/** More combinations of conditions than this are planned again. */
const variants_max = 32

/** Names every JavaScript object answers to; as response names they would read what no subgraph sent. */
const reserved_names: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype))

/**
 * Compiles one operation of a valid document. Throws a fault when the document has no such operation or uses names we cannot
 * answer with.
 */
export function compileOperation(
  supergraph: Supergraph,
  document: DocumentNode,
  operationName: string | null,
  refusals: Refusals | null = null,
): CompiledOperation {
  const definition = getOperationAST(document, operationName)
  if (definition === null || definition === undefined)
    throw fault('BAD_USER_INPUT', unknownOperation(operationName))
  refuseReservedNames(document)
  const conditions = conditionVariables(document)
  const variants = new LRUCache<string, Variant>({ max: variants_max })

  return {
    supergraph,
    document,
    definition,
    kind: definition.operation,
    name: definition.name?.value ?? null,
    refusals,
    variantFor(variables) {
      const key = conditions.map((name) => (variables[name] === true ? '1' : '0')).join('')
      let variant = variants.get(key)
      if (variant === undefined) {
        variant = compileVariant(supergraph, document, definition, variables, refusals)
        variants.set(key, variant)
      }
      return variant
    },
  }
}

function unknownOperation(name: string | null): string {
  return name === null
    ? 'The document has several operations: say which one with `operationName`.'
    : `The document has no operation named "${name}".`
}

/** An alias that starts with two underscores could pass for a type name, which decides what subgraphs are asked. */
function refuseReservedNames(document: DocumentNode): void {
  visit(document, {
    [Kind.FIELD]: ({ alias, name }) => {
      const responseName = alias?.value ?? name.value
      const isReserved = alias?.value.startsWith('__') === true && alias.value !== name.value
      if (!isReserved && !reserved_names.has(responseName)) return
      throw fault(
        'BAD_USER_INPUT',
        `"${responseName}" cannot be a name in an answer. Give the field another alias.`,
      )
    },
  })
}

function compileVariant(
  supergraph: Supergraph,
  document: DocumentNode,
  definition: OperationDefinitionNode,
  variables: Variables,
  refusals: Refusals | null,
): Variant {
  const { apiModel, apiSchema, fullSchema, planner } = supergraph
  const included = inclusionFor(variables)
  const asked = withoutConditions(document, included)
  const allowed = refusals === null ? asked : narrow(apiSchema, asked, refusals)
  const operation = operationFromDocument(apiModel, allowed, {
    ...(definition.name === undefined ? {} : { operationName: definition.name.value }),
  })
  const { node } = planner.buildQueryPlan(operation)
  const plan = compilePlan(node?.kind === 'Subscription' ? node.rest : node, fullSchema)
  const sharing = namesAreUnambiguous(fullSchema, plan.step, plan.selections)
  let memos = 0
  const source = {
    schema: apiSchema,
    fragments: fragmentsOf(document),
    included,
    refusals,
    sharedPaths: sharing ? plan.sharedPaths : new Set<string>(),
    nextMemo: () => memos++,
  }
  const rootType = apiSchema.getRootType(definition.operation)?.name ?? 'Query'
  return {
    step: plan.step,
    primary: node?.kind === 'Subscription' ? node.primary : null,
    rules: { sharing, isConcrete: (typename) => isConcreteType(fullSchema, typename) },
    shape: shapeObject(source, rootType, [definition.selectionSet], ''),
  }
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
    ),
  )
}
