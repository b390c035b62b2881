import type { FetchNode, PlanNode } from '@apollo/query-planner'
import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode } from 'graphql'
import { type Plan, planDocument } from '#gateway/supergraph/plan-document.ts'
import { isConcreteType, type Supergraph } from '#gateway/supergraph/supergraph.ts'
import { namesAreUnambiguous } from './ambiguity.ts'
import type { Variables } from './compile-operation.ts'
import { type Inclusion, inclusionFor, withoutConditions } from './conditions.ts'
import type { GraftRules } from './graft.ts'
import { narrow } from './narrow.ts'
import { planNamesFor, withPlanNames } from './plan-names.ts'
import type { Refusals } from './refusals.ts'
import { createRepetition, type Repetition, type Splitting } from './repetition.ts'
import { checkRequiredArguments } from './required-arguments.ts'
import { type Schedule, scheduleOf } from './schedule.ts'
import { type ObjectShape, shapeObject } from './shape.ts'
import { splitPlan } from './split-fetches.ts'
import { compilePlan, type Step } from './steps.ts'

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

/** The two ways to run one combination of conditions, and which of them pays. */
export interface Ways {
  readonly nested: Variant
  /** Made when it is first worth it; null when the plan cannot be split. */
  readonly split: () => Variant | null
  readonly repetition: Repetition
}

/** What is compiled. */
export interface WaysSource {
  readonly supergraph: Supergraph
  readonly document: DocumentNode
  readonly definition: OperationDefinitionNode
  /** What the viewers may not have; null when they may have everything. */
  readonly refusals: Refusals | null
  readonly splitting: Splitting
}

/** What the planner is asked about: without conditions, and without what is refused. */
export function documentToPlan(
  { supergraph, document, refusals }: WaysSource,
  included: Inclusion,
): DocumentNode {
  const asked = withoutConditions(document, included)
  const allowed = refusals === null ? asked : narrow(supergraph.apiSchema, asked, refusals)
  return withPlanNames(allowed, planNamesFor(supergraph.planNeeds, document))
}

/** Compiles an operation for one combination of its conditions. `planned` is its plan, when another thread made it. */
export function compileWays(source: WaysSource, variables: Variables, planned?: Plan): Ways {
  const { supergraph, definition, splitting } = source
  const included = inclusionFor(variables)
  const { node } =
    planned ?? planDocument(supergraph, documentToPlan(source, included), definition.name?.value)
  const rest = node?.kind === 'Subscription' ? node.rest : node
  const primary = node?.kind === 'Subscription' ? node.primary : null
  checkRequiredArguments(supergraph, rest)
  const splitNode = rest === undefined ? null : splitPlan(rest, supergraph)
  const repetition = createRepetition(splitNode === null ? 'never' : splitting, splitNode)
  const variantOf = (plan: PlanNode | undefined): Variant => ({
    ...compileVariant(source, included, plan),
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
  { supergraph: { apiSchema, fullSchema, planNeeds }, document, definition, refusals }: WaysSource,
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
    planName: planNamesFor(planNeeds, document),
    refusals,
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
