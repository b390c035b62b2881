import { type FragmentDefinitionNode, Kind } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { CompiledOperation, Variables } from '#gateway/executor/operation/compile-operation.ts'
import { conditionVariables, inclusionFor } from '#gateway/executor/operation/conditions.ts'
import type { Supergraph } from '#gateway/supergraph/supergraph.ts'
import { type CostNode, costNodes, total } from './cost-tree.ts'
import { readWeights, type Weights } from './weights.ts'

/** What operations cost, by the supergraph's `@cost` and `@listSize`, as Apollo's demand control reckons. */
export interface Costs {
  /**
   * The most an operation may cost with these coerced variables, found without planning it. Throws a fault BAD_USER_INPUT
   * when its slicing arguments are not as the schema asks.
   */
  estimate(operation: CompiledOperation, variables: Variables): number
  weightsOf(supergraph: Supergraph): Weights
}

/** A write costs this much before anything is selected (Apollo's default). */
export const mutation_cost = 10
/** More combinations of conditions than this are worked out again. */
const variants_max = 32

interface Estimates {
  readonly conditions: readonly string[]
  readonly variants: LRUCache<string, readonly CostNode[]>
}

export function createCosts(): Costs {
  const weightsBySupergraph = new WeakMap<Supergraph, Weights>()
  const estimates = new WeakMap<CompiledOperation, Estimates>()

  function weightsOf(supergraph: Supergraph): Weights {
    const weights = weightsBySupergraph.get(supergraph) ?? readWeights(supergraph)
    weightsBySupergraph.set(supergraph, weights)
    return weights
  }

  return {
    weightsOf,
    estimate(operation, variables) {
      let known = estimates.get(operation)
      if (known === undefined) {
        known = {
          conditions: conditionVariables(operation.document),
          variants: new LRUCache({ max: variants_max }),
        }
        estimates.set(operation, known)
      }
      const key = known.conditions.map((name) => (variables[name] === true ? '1' : '0')).join('')
      const nodes = known.variants.get(key) ?? nodesOf(operation, weightsOf(operation.supergraph), variables)
      known.variants.set(key, nodes)
      return total(nodes, variables) + (operation.kind === 'mutation' ? mutation_cost : 0)
    },
  }
}

function nodesOf(
  { supergraph, document, definition }: CompiledOperation,
  weights: Weights,
  variables: Variables,
): readonly CostNode[] {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const each of document.definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each)
  }
  const root = supergraph.apiSchema.getRootType(definition.operation) ?? undefined
  const source = { supergraph, weights, fragments, included: inclusionFor(variables) }
  return costNodes(source, root, [definition.selectionSet])
}
