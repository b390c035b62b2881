import { type DocumentNode, getOperationAST, Kind, type OperationDefinitionNode, print, visit } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { AwayPlan, Plan, PlanAway } from '#gateway/supergraph/plan-document.ts'
import type { Supergraph } from '#gateway/supergraph/supergraph.ts'
import { fault } from '#platform/faults/codes.ts'
import type { ObjectShape } from '../answer/shape.ts'
import { deferVariables, hasDefer, isHeldBy, withoutDefer } from '../defer/defer-directive.ts'
import type { Splitting } from '../plan/repetition.ts'
import {
  compileWays,
  documentToPlan,
  inOnePiece,
  shapeOf,
  type Variant,
  type Ways,
  type WaysSource,
} from './compile-variant.ts'
import { conditionVariables } from './conditions.ts'
import type { Refusals } from './refusals.ts'

/** A client's operation against one supergraph. Made once, run many times. */
export interface CompiledOperation {
  readonly supergraph: Supergraph
  readonly document: DocumentNode
  readonly definition: OperationDefinitionNode
  readonly kind: 'query' | 'mutation' | 'subscription'
  readonly name: string | null
  /** What the viewers of this form of the operation may not have; null when they may have everything. */
  readonly refusals: Refusals | null
  /** Whether its answer may come in parts. In every other form of an operation, `@defer` means nothing. */
  readonly isIncremental: boolean
  /** The form of its answer for these coerced variables, deferred fields in their places. Nothing is planned for it. */
  shapeFor(variables: Variables): ObjectShape
  /** What runs for these coerced variables; planned when their combination of `@skip` and `@include` is first met. */
  variantFor(variables: Variables): Variant
  /** Whether `variantFor` will not have to plan, or there is nobody else who could. */
  isPrepared(variables: Variables): boolean
  /** Has another thread plan for these variables, if that is worth it and not done, so that nobody waits for `variantFor`. */
  prepare(variables: Variables): Promise<void>
  /**
   * The form of this operation in which what is refused is neither planned nor asked for, but null with an error at its
   * path.
   */
  without(refusals: Refusals): CompiledOperation
}

export interface CompileOptions {
  readonly splitting?: Splitting | undefined
  /** Plans in another thread. */
  readonly planAway?: PlanAway | undefined
  readonly refusals?: Refusals | undefined
  /** Whether the answer may come in parts, where the operation has `@defer`. Subscriptions' never do. */
  readonly isIncremental?: boolean | undefined
}

export type Variables = Readonly<Record<string, unknown>>

/** More combinations of conditions than this are planned again. */
const variants_max = 32

/** How long an answer comes whole because nobody had the time to plan it in parts. */
const in_one_piece_ms = 60_000

/** Shorter operations are planned in less time than it takes to ask another thread. */
const planned_away_chars_min = 400

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
  options: CompileOptions = {},
): CompiledOperation {
  const { planAway, refusals = null } = options
  const definition = definitionIn(document, operationName)
  refuseReservedNames(document)
  const isDeferring = hasDefer(document)
  const isIncremental =
    isDeferring && options.isIncremental === true && definition.operation !== 'subscription'
  const whole = isDeferring && !isIncremental ? withoutDefer(document) : document
  const conditions = conditionVariables(document)
  const deferConditions = isIncremental ? deferVariables(document) : []
  const source: WaysSource = {
    supergraph,
    document: whole,
    definition: definitionIn(whole, operationName),
    refusals,
    splitting: options.splitting ?? 'as it pays',
    isIncremental,
  }
  const known = new LRUCache<string, Ways>({ max: variants_max })
  const shapes = new LRUCache<string, ObjectShape>({ max: variants_max })

  const preparing = new Map<string, Promise<void>>()
  const keyOf = (variables: Variables) =>
    conditions.map((name) => (variables[name] === true ? '1' : '0')).join('') +
    deferConditions.map((name) => (isHeldBy(variables[name]) ? '1' : '0')).join('')

  /** Without waiting for another thread. Where there is one, only it plans in parts, because that may take very long. */
  function compileHere(key: string, variables: Variables): Ways {
    const isWhole = isIncremental && planAway !== undefined
    const ways = compileWays(isWhole ? inOnePiece(source) : source, variables)
    known.set(key, ways)
    return ways
  }

  async function plannedAway(asked: WaysSource, variables: Variables): Promise<AwayPlan> {
    const plain = print(documentToPlan(asked, variables))
    if (planAway === undefined || (plain.length < planned_away_chars_min && !asked.isIncremental)) return null
    return planAway(supergraph, plain, definition.name?.value, asked.isIncremental)
  }

  async function prepare(key: string, variables: Variables): Promise<void> {
    if (planAway === undefined) return
    const planned = await plannedAway(source, variables)
    if (isPlan(planned)) return void known.set(key, compileWays(source, variables, planned))
    if (!isIncremental) return
    // What cannot be planned in parts is in one piece; what could not be just now, for a while.
    const whole = inOnePiece(source)
    const inWhole = await plannedAway(whole, variables)
    const ways = compileWays(whole, variables, isPlan(inWhole) ? inWhole : undefined)
    known.set(key, ways, { ttl: planned === null ? in_one_piece_ms : 0 })
  }

  return {
    supergraph,
    document,
    definition,
    kind: definition.operation,
    name: definition.name?.value ?? null,
    refusals,
    isIncremental,
    shapeFor(variables) {
      const key = keyOf(variables)
      const shape = shapes.get(key) ?? shapeOf(source, variables)
      shapes.set(key, shape)
      return shape
    },
    isPrepared: (variables) => planAway === undefined || known.has(keyOf(variables)),
    prepare(variables) {
      const key = keyOf(variables)
      if (known.has(key)) return Promise.resolve()
      const running = preparing.get(key) ?? prepare(key, variables).finally(() => preparing.delete(key))
      preparing.set(key, running)
      return running
    },
    variantFor(variables) {
      const key = keyOf(variables)
      const ways = known.get(key) ?? compileHere(key, variables)
      return (ways.repetition.pays() ? ways.split() : null) ?? ways.nested
    },
    without: (refused) =>
      compileOperation(supergraph, document, operationName, { ...options, refusals: refused }),
  }
}

function isPlan(planned: AwayPlan): planned is Plan {
  return planned !== null && planned !== 'impossible'
}

function definitionIn(document: DocumentNode, name: string | null): OperationDefinitionNode {
  const definition = getOperationAST(document, name)
  if (definition === null || definition === undefined) throw fault('BAD_USER_INPUT', unknownOperation(name))
  return definition
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
