import type { PlanNode, SubscriptionNode } from '@apollo/query-planner'
import { type ExecutionResult, parse } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { planDocument } from '#gateway/supergraph/plan-document.ts'
import { outline, plain } from '#gateway/testing/harness.ts'
import { liveWorld } from '#gateway/testing/live-world.ts'
import type { SubgraphRequest } from '#platform/subgraph/port.ts'
import type { AnsweredCase, Case, EventsCase, RefusedCase } from './case.ts'
import { groups } from './groups.ts'
import { subgraphsOf, viewerOf, type World, worldOf } from './world.ts'

const isAnswered = (each: Case): each is AnsweredCase => 'data' in each
const isRefused = (each: Case): each is RefusedCase => 'refused' in each
const isEvents = (each: Case): each is EventsCase => 'events' in each

/** The kinds of the nodes of all plans, as the planner makes them of the queries as they are written. */
const node_kinds = new Set<string>()

describe.each(groups)('$about', (group) => {
  let world: World
  beforeAll(async () => {
    world = await worldOf(group)
  })

  for (const asked of group.cases.filter(isAnswered)) {
    test(asked.name, async () => {
      expect(world.invalid(asked)).toEqual([])
      noteNodeKinds(world, asked)
      const { result, requests } = await world.ours(asked)
      expect(answerOf(result)).toEqual({ data: asked.data, errors: asked.errors ?? [] })
      expect(JSON.stringify(result.data), 'the order of the fields').toBe(JSON.stringify(asked.data))
      if (asked.requests !== undefined) expect(requests.map(sizes)).toEqual(asked.requests)
      if (asked.sent !== undefined) expect(requests.flatMap(representations)).toEqual(asked.sent)
      if (asked.cost !== undefined) expect(world.costOf(asked)).toBe(asked.cost)
      if (asked.answers === undefined) {
        const split = await world.ours(asked, 'always')
        expect(answerOf(split.result), 'with its plan split').toEqual(answerOf(result))
      }
      await compareWithStock(world, asked)
    })
  }

  for (const asked of group.cases.filter(isRefused)) {
    test(asked.name, async () => {
      const invalid = world.invalid(asked)
      const reasons = invalid.length > 0 ? invalid : [refusalOf(world, asked)]
      expect(reasons.join('\n')).toMatch(asked.refused)
      expect(asked.stock === undefined, 'whether the stock gateway refuses it too').toBe(invalid.length > 0)
    })
  }

  for (const asked of group.cases.filter(isEvents)) {
    test(asked.name, async () => {
      expect(world.invalid(asked)).toEqual([])
      noteNodeKinds(world, asked)
      const { follow } = liveWorld(() => subgraphsOf(group))
      const follower = follow(asked.query, { ...asked.variables }, viewerOf(asked))
      for (const { data, errors = [] } of asked.events) {
        const event = await follower.next()
        expect(event === 'ended' ? event : answerOf(event)).toEqual({ data, errors })
      }
      expect(await follower.next()).toBe('ended')
    })
  }
})

/** The stock executor must give the same data, and errors where we give some; unless the case says why it does not. */
async function compareWithStock(world: World, asked: AnsweredCase): Promise<void> {
  const theirs = await world.stock(asked).then(
    (result) => ({ data: plain(result.data ?? null), hasErrors: hasErrors(result) }),
    (error) => String(error),
  )
  const ours = { data: asked.data, hasErrors: (asked.errors ?? []).length > 0 }
  if (asked.stock === undefined) expect(theirs, '@apollo/gateway').toEqual(ours)
  else expect(theirs, `@apollo/gateway agrees although: ${asked.stock}`).not.toEqual(ours)
}

/** The stock executor tells of broken promises of the schema in an extension. */
function hasErrors({ errors, extensions }: ExecutionResult): boolean {
  return errors !== undefined || extensions?.valueCompletion !== undefined
}

function refusalOf(world: World, asked: Case): string {
  try {
    world.operationOf(asked).variantFor(asked.variables ?? {})
    return 'it was not refused'
  } catch (error) {
    return String(error)
  }
}

function answerOf({ data, errors = [] }: { readonly data?: unknown; readonly errors?: readonly unknown[] }) {
  const brief = errors.map((error) => {
    const { message, path, code } = outline(error as Parameters<typeof outline>[0])
    return `${(path as readonly unknown[] | undefined)?.join('.')} ${code ?? message}`
  })
  return { data: plain(data ?? null), errors: brief }
}

interface Sent {
  readonly service: string
  readonly request: SubgraphRequest
}

const listsOf = ({ request }: Sent) => Object.values(request.variables ?? {}).filter(isRepresentations)

function isRepresentations(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'object' && '__typename' in each)
}

function sizes(sent: Sent): string {
  return [sent.service, ...listsOf(sent).map(({ length }) => length)].join(' ')
}

function representations(sent: Sent): readonly unknown[] {
  return listsOf(sent).map(plain)
}

function noteNodeKinds({ supergraph }: World, { query }: Case): void {
  const { node } = planDocument(supergraph, parse(query), undefined)
  const note = (each: PlanNode | SubscriptionNode | undefined): void => {
    if (each === undefined) return
    node_kinds.add(each.kind)
    if (each.kind === 'Sequence' || each.kind === 'Parallel') each.nodes.forEach(note)
    else if (each.kind === 'Flatten') note(each.node)
    else if (each.kind === 'Condition') [each.ifClause, each.elseClause].forEach(note)
    else if (each.kind === 'Subscription') [each.primary, each.rest].forEach(note)
  }
  note(node)
}

describe('the suite', () => {
  const cases = groups.flatMap(({ cases }) => cases)
  const directives = [
    ...[
      'key',
      'external',
      'requires',
      'provides',
      'shareable',
      'override',
      'interfaceObject',
      'inaccessible',
    ],
    ...['tag', 'composeDirective', 'authenticated', 'requiresScopes', 'policy', 'cost', 'listSize'],
    ...['context', 'fromContext'],
  ]

  test('has at least 120 cases, each with a name of its own', () => {
    expect(cases.length).toBeGreaterThanOrEqual(120)
    expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length)
  })

  test.each(directives)('uses @%s', (directive) => {
    const using = groups.filter(({ subgraphs }) =>
      Object.values(subgraphs).some(({ sdl }) => new RegExp(`@${directive}\\b`).test(sdl)),
    )
    expect(using.length).toBeGreaterThan(0)
  })

  test('has every kind of plan node, and no other is known', () => {
    expect([...node_kinds].sort()).toEqual([
      'Condition',
      'Fetch',
      'Flatten',
      'Parallel',
      'Sequence',
      'Subscription',
    ])
  })
})
