import { type DocumentNode, type FieldNode, Kind, visit } from 'graphql'
import { argumentsText, type PlanNeeds } from '#gateway/supergraph/plan-needs.ts'

/**
 * The name under which a field is planned, and stands in the raw data. Usually that of the answer. Where a client gives
 * another field the name of one that plans need, or asks for a field with other arguments than a plan needs it with, the
 * planner would take the one for the other; there it is a name of its own.
 */
export type PlanName = (node: FieldNode) => string

export function planNamesFor(needs: PlanNeeds, document: DocumentNode): PlanName {
  const taken = new Set(needs.names)
  visit(document, { [Kind.FIELD]: (node) => void taken.add(responseName(node)) })
  const prefix = freePrefix(taken)
  return (node) => {
    const name = responseName(node)
    return isMistakable(needs, node, name) ? `${prefix}${name}` : name
  }
}

/** The document with the names of the plan. */
export function withPlanNames(document: DocumentNode, planName: PlanName): DocumentNode {
  return visit(document, {
    [Kind.FIELD]: (node) => {
      const name = planName(node)
      return name === responseName(node) ? undefined : { ...node, alias: { kind: Kind.NAME, value: name } }
    },
  })
}

function responseName({ alias, name }: FieldNode): string {
  return alias?.value ?? name.value
}

function isMistakable({ names, argumentsOf }: PlanNeeds, node: FieldNode, as: string): boolean {
  const { value: name } = node.name
  if (!names.has(as)) return false
  if (as !== name) return !name.startsWith('__') || name === '__typename'
  const needed = argumentsOf.get(name)
  if (needed === undefined) return false
  return needed.size > 1 || !needed.has(argumentsText(node))
}

/** A prefix that makes no name into one that is taken. */
function freePrefix(taken: ReadonlySet<string>): string {
  let prefix = 'as_'
  while ([...taken].some((name) => name.startsWith(prefix))) prefix = `as_${prefix}`
  return prefix
}
