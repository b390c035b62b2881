import { operationFromDocument } from '@apollo/federation-internals'
import type { FetchNode, PlanNode } from '@apollo/query-planner'
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
import { conditionVariables, type Inclusion, inclusionFor, withoutConditions } from './conditions.ts'
import type { GraftRules } from './graft.ts'
import { createRepetition, type Repetition, type Splitting } from './repetition.ts'
import { type Schedule, scheduleOf } from './schedule.ts'
import { type ObjectShape, shapeObject } from './shape.ts'
import { splitPlan } from './split-fetches.ts'
import { compilePlan, type Step } from './steps.ts'

/** A client's operation against one supergraph. Made once, run many times. */
export interface CompiledOperation {
  readonly supergraph: Supergraph
  readonly document: DocumentNode
  readonly definition: OperationDefinitionNode
  readonly kind: 'query' | 'mutation' | 'subscription'
  readonly name: string | null
  /** What runs for these coerced variables; planned when their combination of `@skip` and `@include` is first met. */
  variantFor(variables: Variables): Variant
}

/** The two ways to run one combination of conditions, and which of them pays. */
interface Ways {
  readonly nested: Variant
  /** Made when it is first worth it; null when the plan cannot be split. */
  readonly split: () => Variant | null
  readonly repetition: Repetition
}

/** An operation with its conditions decided, planned and compiled. */
export interface Variant {
  /** What runs against the subgraphs; for a subscription, what runs for each event after the primary fetch. */
  readonly step: Step | null
  /** The fetch that starts a subscription; null for other operations. */
  readonly primary: FetchNode | null
  readonly rules: GraftRules
  /** When the entity fetches leave. */
  readonly schedule: Schedule
  /** The form of the answer. */
  readonly shape: ObjectShape
  /** Where entities may repeat, and who is told how often they did. */
  readonly repetition: Repetition
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
  splitting: Splitting = 'as it pays',
): CompiledOperation {
  const definition = getOperationAST(document, operationName)
  if (definition === null || definition === undefined)
    throw fault('BAD_USER_INPUT', unknownOperation(operationName))
  refuseReservedNames(document)
  const conditions = conditionVariables(document)
  const known = new LRUCache<string, Ways>({ max: variants_max })

  return {
    supergraph,
    document,
    definition,
    kind: definition.operation,
    name: definition.name?.value ?? null,
    variantFor(variables) {
      const key = conditions.map((name) => (variables[name] === true ? '1' : '0')).join('')
      let ways = known.get(key)
      if (ways === undefined) {
        ways = compileWays(supergraph, document, definition, variables, splitting)
        known.set(key, ways)
      }
      return (ways.repetition.pays() ? ways.split() : null) ?? ways.nested
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

function compileWays(
  supergraph: Supergraph,
  document: DocumentNode,
  definition: OperationDefinitionNode,
  variables: Variables,
  splitting: Splitting,
): Ways {
  const { apiModel, planner } = supergraph
  const included = inclusionFor(variables)
  const operation = operationFromDocument(apiModel, withoutConditions(document, included), {
    ...(definition.name === undefined ? {} : { operationName: definition.name.value }),
  })
  const { node } = planner.buildQueryPlan(operation)
  const rest = node?.kind === 'Subscription' ? node.rest : node
  const primary = node?.kind === 'Subscription' ? node.primary : null
  const splitNode = rest === undefined ? null : splitPlan(rest, supergraph)
  const repetition = createRepetition(splitNode === null ? 'never' : splitting, splitNode)
  const variantOf = (plan: PlanNode | undefined): Variant => ({
    ...compileVariant(supergraph, document, definition, included, plan),
    primary,
    repetition,
  })
  let split: Variant | null | undefined
  return {
    nested: variantOf(rest),
    repetition,
    split() {
      if (split === undefined) {
        const candidate = splitNode === null ? null : variantOf(splitNode)
        // Where places may not share an object, fetching it once would save nothing.
        split = candidate?.rules.sharing === true ? candidate : null
      }
      return split
    },
  }
}

function compileVariant(
  { apiSchema, fullSchema }: Supergraph,
  document: DocumentNode,
  definition: OperationDefinitionNode,
  included: Inclusion,
  node: PlanNode | undefined,
): Omit<Variant, 'primary' | 'repetition'> {
  const plan = compilePlan(node, fullSchema)
  const sharing = namesAreUnambiguous(fullSchema, plan.step, plan.selections)
  let memos = 0
  const source = {
    schema: apiSchema,
    fragments: fragmentsOf(document),
    included,
    sharedPaths: sharing ? plan.sharedPaths : new Set<string>(),
    nextMemo: () => memos++,
  }
  const rootType = apiSchema.getRootType(definition.operation)?.name ?? 'Query'
  return {
    step: plan.step,
    schedule: scheduleOf(plan.step),
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
