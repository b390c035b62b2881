import type { GraphQLError } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { FieldShape, ObjectShape, TypeShape } from '#gateway/executor/answer/shape.ts'
import type { CompiledOperation, Variables } from '#gateway/executor/operation/compile-operation.ts'
import type { Refusals } from '#gateway/executor/operation/refusals.ts'
import type { Supergraph } from '#gateway/supergraph/supergraph.ts'
import type { Viewer } from '#platform/auth/viewer.ts'
import { holds, keyOf, type Policies, type Requirement, refusalOf } from './requirement.ts'
import { type AuthorizationRules, readRules } from './rules.ts'
import { usedRequirements } from './used-requirements.ts'

/** What happens to an operation that asks for more than its viewer may have. */
export type UnauthorizedMode = 'filter' | 'reject'

export interface AuthorizationOptions {
  readonly mode: UnauthorizedMode
  readonly policies: Policies
}

/**
 * The form of an operation that a viewer may run: itself when it may have everything, else one in which what is refused is
 * null, with an error at its path. Throws the refusal instead when the mode is `reject`, or when nothing of a subscription
 * is left.
 */
export type Authorize = (
  operation: CompiledOperation,
  viewer: Viewer,
  variables: Variables,
) => CompiledOperation

/** Different sets of unmet requirements per operation that stay compiled; a graph has about as many roles as this. */
const restricted_forms_max = 16
/** What is looked through for the error of a rejected operation, so that a huge one costs no more than a large one. */
const looked_at_max = 10_000

interface Forms {
  readonly requirements: readonly Requirement[]
  /** By which requirements are not met. */
  readonly restricted: LRUCache<string, CompiledOperation>
}

/** Enforces the supergraph's rules. An operation that needs nothing, or a viewer who has it all, costs a few set look-ups. */
export function createAuthorize({ mode, policies }: AuthorizationOptions): Authorize {
  const rulesBySupergraph = new WeakMap<Supergraph, AuthorizationRules>()
  const formsByOperation = new WeakMap<CompiledOperation, Forms>()

  function rulesOf(supergraph: Supergraph): AuthorizationRules {
    const rules = rulesBySupergraph.get(supergraph) ?? readRules(supergraph)
    rulesBySupergraph.set(supergraph, rules)
    return rules
  }

  function formsOf(operation: CompiledOperation): Forms {
    let forms = formsByOperation.get(operation)
    if (forms === undefined) {
      const requirements = usedRequirements(operation, rulesOf(operation.supergraph))
      forms = { requirements, restricted: new LRUCache({ max: restricted_forms_max }) }
      formsByOperation.set(operation, forms)
    }
    return forms
  }

  return (operation, viewer, variables) => {
    const { requirements, restricted } = formsOf(operation)
    const unmet = requirements.filter((requirement) => !holds(requirement, viewer, policies))
    if (unmet.length === 0) return operation
    // Guests are told to sign in where others are told what they lack.
    const key = `${viewer.subject === null ? 'guest' : 'known'} ${unmet.map(keyOf).join(' ')}`
    let form = restricted.get(key)
    if (form === undefined) {
      form = restrict(operation, rulesOf(operation.supergraph), unmet, viewer, key)
      restricted.set(key, form)
    }
    const refused =
      mode === 'reject' || operation.kind === 'subscription' ? firstRefusal(form, variables) : null
    if (refused !== null && (mode === 'reject' || refused.isRoot)) throw refused.error
    return form
  }
}

function restrict(
  operation: CompiledOperation,
  rules: AuthorizationRules,
  unmet: readonly Requirement[],
  viewer: Viewer,
  key: string,
): CompiledOperation {
  const errors = new Map(unmet.map((requirement) => [keyOf(requirement), refusalOf(requirement, viewer)]))
  const firstOf = (requirements: readonly Requirement[]) => {
    for (const requirement of requirements) {
      const error = errors.get(keyOf(requirement))
      if (error !== undefined) return error
    }
    return null
  }
  const refusals: Refusals = {
    key,
    ofType: (typeName) => firstOf(rules.ofType(typeName)),
    ofField: (typeName, fieldName) => firstOf(rules.ofField(typeName, fieldName)),
  }
  return operation.without(refusals)
}

interface FoundRefusal {
  readonly error: GraphQLError
  readonly isRoot: boolean
}

/** The first thing that is refused of what these variables select; null when nothing is. The form of the answer says it, not the plan. */
function firstRefusal(form: CompiledOperation, variables: Variables): FoundRefusal | null {
  const shape = form.shapeFor(variables)
  const open: (readonly [shape: ObjectShape, isRoot: boolean])[] = [[shape, true]]
  for (let looked = 0; open.length > 0 && looked < looked_at_max; looked += 1) {
    const [current, isRoot] = open.shift() ?? [shape, true]
    if (current.refusal != null && selectsAnything(current)) return { error: current.refusal, isRoot }
    for (const field of current.fields) {
      if (field.kind === 'refused') return { error: field.error, isRoot }
      for (const inner of shapesIn(field)) open.push([inner, false])
    }
  }
  return null
}

/** An object behind a union of which nothing is selected does not reject an operation; where it comes up, it is null. */
function selectsAnything({ fields }: ObjectShape): boolean {
  return fields.some(({ kind }) => kind !== 'typename')
}

function shapesIn(field: FieldShape): readonly ObjectShape[] {
  return field.kind === 'field' ? shapesOf(field.type) : []
}

function shapesOf(type: TypeShape): readonly ObjectShape[] {
  if (type.kind === 'list') return shapesOf(type.item)
  return type.kind === 'object' ? type.shapes() : []
}
