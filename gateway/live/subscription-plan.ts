import type { FetchNode } from '@apollo/query-planner'
import {
  type FieldNode,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  valueFromASTUntyped,
  visit,
} from 'graphql'
import { type FetchDocument, readFetch } from '#gateway/executor/fetching/fetch-document.ts'
import { operationOf } from '#gateway/executor/fetching/graft.ts'
import type { CompiledOperation, Variables } from '#gateway/executor/operation/compile-operation.ts'
import { isRawObject, type RawObject } from '#gateway/executor/raw.ts'

/** How a subscription is asked of its primary subgraph, and resumed there. */
export interface SubscriptionPlan {
  readonly service: string
  readonly text: string
  readonly operationName: string | undefined
  readonly variables: readonly string[]
  readonly outputRewrites: FetchDocument['outputRewrites']
  /** Null when the field has no cursor to resume from: events during an outage are then lost. */
  readonly resume: Resume | null
}

export interface Resume {
  /** The variable that carries the cursor to resume after. */
  readonly variable: string
  /** The cursor the client itself asked to resume after. */
  initialAfter(variables: Variables): string | null
  /** The cursor of an event, which the plan fetches although the client may not have selected it. */
  cursorOf(data: RawObject): string | null
}

const after_argument = 'after'
const cursor_field = 'cursor'

const plans = new WeakMap<FetchNode, SubscriptionPlan>()

/** The upstream request of a subscription, made once for each compiled operation: ten thousand viewers may ask the same. */
export function planSubscription(operation: CompiledOperation, primary: FetchNode): SubscriptionPlan {
  const plan = plans.get(primary) ?? makePlan(operation, primary)
  plans.set(primary, plan)
  return plan
}

/** The planner's primary fetch, with the cursor selected and `after` ours to set. */
function makePlan(operation: CompiledOperation, primary: FetchNode): SubscriptionPlan {
  const fetch = readFetch(primary)
  const definition = operationOf(fetch.document)
  const field = definition.selectionSet.selections.find((node) => node.kind === Kind.FIELD)
  const plain: SubscriptionPlan = {
    service: primary.serviceName,
    text: fetch.text,
    operationName: fetch.operationName,
    variables: fetch.variables,
    outputRewrites: fetch.outputRewrites,
    resume: null,
  }
  if (field === undefined || !isResumable(operation, field)) return plain
  const names = ownNames(definition, field)
  const resumable = withResume(definition, field, names)
  return {
    ...plain,
    text: print({ kind: Kind.DOCUMENT, definitions: [resumable] }),
    variables: (resumable.variableDefinitions ?? [])
      .map(({ variable }) => variable.name.value)
      .filter((name) => name !== names.variable),
    resume: {
      variable: names.variable,
      initialAfter: initialAfterOf(field),
      cursorOf: cursorReader(field.alias?.value ?? field.name.value, names.alias),
    },
  }
}

/** Our convention: the field takes `after: String`, and its payload has a `cursor`. */
function isResumable(operation: CompiledOperation, field: FieldNode): boolean {
  const definition = operation.supergraph.fullSchema.getSubscriptionType()?.getFields()[field.name.value]
  if (definition === undefined) return false
  const payload = getNamedType(definition.type)
  const takesAfter = definition.args.some((argument) => argument.name === after_argument)
  return (
    takesAfter && (isObjectType(payload) || isInterfaceType(payload)) && cursor_field in payload.getFields()
  )
}

interface OwnNames {
  readonly variable: string
  readonly alias: string
}

/** Names that the client's operation does not use. */
function ownNames(definition: OperationDefinitionNode, field: FieldNode): OwnNames {
  const used = new Set(definition.variableDefinitions?.map(({ variable }) => variable.name.value))
  for (const node of field.selectionSet?.selections ?? []) {
    if (node.kind === Kind.FIELD) used.add(node.alias?.value ?? node.name.value)
  }
  const free = (name: string): string => (used.has(name) ? free(`${name}_`) : name)
  return { variable: free('resumeAfter'), alias: free('resumeCursor') }
}

function withResume(
  definition: OperationDefinitionNode,
  field: FieldNode,
  names: OwnNames,
): OperationDefinitionNode {
  const variable = { kind: Kind.VARIABLE, name: nameNode(names.variable) } as const
  const resumable: FieldNode = {
    ...field,
    arguments: [
      ...(field.arguments ?? []).filter((argument) => argument.name.value !== after_argument),
      { kind: Kind.ARGUMENT, name: nameNode(after_argument), value: variable },
    ],
    selectionSet: {
      kind: Kind.SELECTION_SET,
      selections: [
        ...(field.selectionSet?.selections ?? []),
        { kind: Kind.FIELD, name: nameNode(cursor_field), alias: nameNode(names.alias) },
      ],
    },
  }
  const selectionSet = { kind: Kind.SELECTION_SET, selections: [resumable] } as const
  const used = usedVariables({ ...definition, variableDefinitions: [], selectionSet })
  return {
    ...definition,
    selectionSet,
    variableDefinitions: [
      ...(definition.variableDefinitions ?? []).filter((each) => used.has(each.variable.name.value)),
      { kind: Kind.VARIABLE_DEFINITION, variable, type: { kind: Kind.NAMED_TYPE, name: nameNode('String') } },
    ],
  }
}

function nameNode(value: string) {
  return { kind: Kind.NAME, value } as const
}

function usedVariables(definition: OperationDefinitionNode): ReadonlySet<string> {
  const used = new Set<string>()
  visit(definition, {
    [Kind.VARIABLE]: (node) => {
      used.add(node.name.value)
    },
  })
  return used
}

function initialAfterOf(field: FieldNode): (variables: Variables) => string | null {
  const given = field.arguments?.find((argument) => argument.name.value === after_argument)?.value
  return (variables) => {
    const value = given === undefined ? null : valueFromASTUntyped(given, { ...variables })
    return typeof value === 'string' ? value : null
  }
}

function cursorReader(field: string, alias: string): (data: RawObject) => string | null {
  return (data) => {
    const payload = data[field]
    const cursor = isRawObject(payload) ? payload[alias] : null
    return typeof cursor === 'string' ? cursor : null
  }
}
