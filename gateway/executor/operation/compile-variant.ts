import type { FetchNode, PlanNode } from '@apollo/query-planner'
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { type Plan, planDocument } from '#gateway/supergraph/plan-document.ts'
import { isConcreteType, type Supergraph } from '#gateway/supergraph/supergraph.ts'
import { fault } from '#platform/faults/codes.ts'
import { type ObjectShape, shapeObject } from '../answer/shape.ts'
import { allOf, type Deferral, deferralOf, partsOf, placed } from '../defer/compile-deferral.ts'
import { withoutDefer } from '../defer/defer-directive.ts'
import { type NumberedDefers, numberDefers } from '../defer/number-defers.ts'
import { plannable } from '../defer/plannable.ts'
import type { GraftRules } from '../fetching/graft.ts'
import { namesAreUnambiguous } from '../plan/ambiguity.ts'
import { planNamesFor, withPlanNames } from '../plan/plan-names.ts'
import { createRepetition, type Repetition, type Splitting } from '../plan/repetition.ts'
import { checkRequiredArguments } from '../plan/required-arguments.ts'
import { type Schedule, scheduleOf } from '../plan/schedule.ts'
import { splitPlan } from '../plan/split-fetches.ts'
import { compilePlan, type Step } from '../plan/steps.ts'
import type { Variables } from './compile-operation.ts'
import { type Inclusion, inclusionFor, withoutConditions } from './conditions.ts'
import { narrow } from './narrow.ts'
import type { Refusals } from './refusals.ts'

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
  /** What comes later than the rest; null when the answer comes whole. */
  readonly deferral: Deferral | null
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
  /** Whether `@defer` holds; else the document has none. */
  readonly isIncremental: boolean
}

/** A source whose conditions are decided. */
interface DecidedSource extends WaysSource {
  readonly included: Inclusion
  /** Its deferred fragments; null when the answer comes whole. */
  readonly numbered: NumberedDefers | null
}

/** What the planner is asked about: without conditions, and without what is refused. */
export function documentToPlan(source: WaysSource, variables: Variables): DocumentNode {
  return plannedDocument(decided(source, variables))
}

function decided(source: WaysSource, variables: Variables): DecidedSource {
  const included = inclusionFor(variables)
  if (!source.isIncremental) return { ...source, included, numbered: null }
  const numbered = numberDefers(source.document, source.definition, variables)
  return { ...source, included, numbered, document: numbered.document, definition: numbered.definition }
}

function plannedDocument({
  supergraph,
  document,
  refusals,
  included,
  numbered,
}: DecidedSource): DocumentNode {
  const asked = withoutConditions(document, included)
  const narrowed = refusals === null ? asked : narrow(supergraph.apiSchema, asked, refusals)
  const named = withPlanNames(narrowed, planNamesFor(supergraph.planNeeds, document))
  return numbered === null ? named : plannable(named)
}

/**
 * Compiles an operation for one combination of its conditions. `planned` is its plan, when another thread made it. Parts that
 * the planner does not know how to defer are not: then the answer comes whole.
 */
export function compileWays(source: WaysSource, variables: Variables, planned?: Plan): Ways {
  const asked = decided(source, variables)
  if (!source.isIncremental || planned !== undefined) return waysOf(asked, planned ?? planHere(asked))
  try {
    return waysOf(asked, planHere(asked))
  } catch {
    return compileWays(inOnePiece(source), variables)
  }
}

/** The same, deferring nothing. */
export function inOnePiece(source: WaysSource): WaysSource {
  const document = withoutDefer(source.document)
  const definition = getOperationAST(document, source.definition.name?.value)
  if (definition === null || definition === undefined) throw new Error('The document has lost its operation.')
  return { ...source, document, definition, isIncremental: false }
}

function planHere(asked: DecidedSource): Plan {
  return planDocument(asked.supergraph, plannedDocument(asked), asked.definition.name?.value)
}

function waysOf(asked: DecidedSource, { node }: Plan): Ways {
  const { supergraph } = asked
  const rest = node?.kind === 'Subscription' ? node.rest : node
  const primary = node?.kind === 'Subscription' ? node.primary : null
  checkRequiredArguments(supergraph, allOf(rest))
  const splitNode = rest === undefined ? null : splitPlan(rest, supergraph)
  const repetition = createRepetition(splitNode === null ? 'never' : asked.splitting, splitNode)
  const variantOf = (plan: PlanNode | undefined): Variant => ({
    ...compileVariant(asked, plan),
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

/** The form of the answer, which no plan is needed for. What comes later is in it too. */
export function shapeOf(source: WaysSource, variables: Variables): ObjectShape {
  return rootShape({ ...source, included: inclusionFor(variables) }, new Set(), null)
}

function compileVariant(
  source: DecidedSource,
  node: PlanNode | undefined,
): Omit<Variant, 'primary' | 'repetition'> {
  const { fullSchema } = source.supergraph
  const { main, parts } = partsOf(node)
  const awaited = new Set(parts.flatMap(({ depends }) => depends))
  const plan = compilePlan([main, ...parts.map((part) => part.node)], fullSchema, awaited)
  const [step = null, ...later] = plan.steps
  // Below different contexts, one entity has different values.
  const hasContexts = plan.selections.some(({ context }) => context !== null)
  if (hasContexts) refuseContextNames(source.definition)
  const sharing = !hasContexts && namesAreUnambiguous(fullSchema, plan.steps, plan.selections)
  const sharedPaths = sharing ? plan.sharedPaths : new Set<string>()
  const compiled = placed(parts, later)
  const deferred = compiled.length === 0 ? null : new Set(compiled.map(({ fragment }) => fragment))
  return {
    step,
    schedule: scheduleOf(step),
    rules: { sharing, isConcrete: (typename) => isConcreteType(fullSchema, typename) },
    shape: rootShape(source, sharedPaths, deferred),
    deferral:
      source.numbered === null || deferred === null
        ? null
        : deferralOf(source.numbered, compiled, rootShape(source, new Set(), null)),
  }
}

function rootShape(
  {
    supergraph: { apiSchema, planNeeds },
    document,
    definition,
    included,
    refusals,
  }: WaysSource & { readonly included: Inclusion },
  sharedPaths: ReadonlySet<string>,
  deferred: ReadonlySet<string> | null,
): ObjectShape {
  let memos = 0
  const source = {
    schema: apiSchema,
    fragments: fragmentsOf(document),
    included,
    planName: planNamesFor(planNeeds, document),
    refusals,
    deferred,
    sharedPaths,
    nextMemo: () => memos++,
  }
  const rootType = apiSchema.getRootType(definition.operation)?.name ?? 'Query'
  return shapeObject(source, rootType, [definition.selectionSet], '')
}

/** What the planner and we call the arguments that come from contexts. */
function refuseContextNames({ variableDefinitions }: OperationDefinitionNode): void {
  const clash = variableDefinitions?.find(({ variable }) => variable.name.value.startsWith(context_variable))
  if (clash === undefined) return
  throw fault('BAD_USER_INPUT', `No variable can be called "${clash.variable.name.value}" here. Rename it.`)
}

const context_variable = 'contextualArgument'

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
    ),
  )
}
