import { type ExecutionResult, parse } from 'graphql'
import { complete, writeAnswerInto } from '#gateway/executor/execute.ts'
import { compileOperation } from '#gateway/executor/operation/compile-operation.ts'
import { createAuthorize, type UnauthorizedMode } from '#gateway/guards/authorization/authorize.ts'
import type { Policies } from '#gateway/guards/authorization/requirement.ts'
import { buildSupergraph } from '#gateway/supergraph/supergraph.ts'
import type { Viewer } from '#platform/auth/viewer.ts'
import { composeGraph } from './graph.ts'
import { guardedShop } from './guarded-shop.ts'
import { executionOver, guest, outline, plain } from './harness.ts'

/** Somebody who has signed in, with these scopes. */
export const someone = (...scopes: string[]): Viewer => ({
  ...guest,
  kind: 'customer',
  subject: 'account-1',
  scopes: new Set(scopes),
})

export const known = composeGraph(guardedShop)

/** Runs a query as a viewer; tells also what subgraphs were asked for. */
export async function as(
  viewer: Viewer,
  text: string,
  settings: { mode?: UnauthorizedMode; policies?: Policies; sdl?: string; variables?: object } = {},
) {
  const { mode = 'filter', policies = {}, sdl = known.sdl, variables = {} } = settings
  const operation = compileOperation(buildSupergraph(sdl), parse(text), null)
  const asked = known.requests.length
  const authorized = createAuthorize({ mode, policies })(operation, viewer, { ...variables })
  const result = await complete(
    executionOver(known),
    authorized,
    { ...variables },
    { viewer },
    {},
    [],
    writeAnswerInto({ answer: null }),
  )
  const queries = known.requests
    .slice(asked)
    .map(({ request }) => request.query)
    .join('\n')
  return { ...shown(result), queries }
}

function shown({ data, errors }: ExecutionResult) {
  const brief = (errors ?? []).map(outline).map(({ path, code }) => `${(path as string[]).join('.')} ${code}`)
  return { data: plain(data ?? null), errors: brief }
}
