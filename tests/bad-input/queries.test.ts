import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import {
  buildASTSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  parse,
} from 'graphql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Assembly, assemble } from '#deploy/embedded/assemble.ts'
import { contextNames } from '#deploy/embedded/contexts.ts'
import { serviceViewer, type Viewer } from '#platform/auth/viewer.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import { silentLogger } from '#platform/telemetry/logger.ts'
import { clonedDatabases } from '#tests/system/databases.ts'
import { shape_environment } from '#tests/system/shape.ts'
import { type Arguments, mutantsOf } from './mutants.ts'

// Every query of every context, and the mutations of customers: whatever is asked for, the answer is never that we failed.

let system: Assembly
beforeAll(async () => {
  const environment = { ...shape_environment, LOGISTICS_SIMULATOR: 'off' }
  system = await assemble({ urls: await clonedDatabases(), environment, logger: silentLogger })
}, 60_000)
afterAll(() => system.close())

interface Asked {
  readonly name: string
  readonly context: string
  readonly operation: 'query' | 'mutation'
  readonly field: GraphQLField<unknown, unknown>
  readonly schema: GraphQLSchema
}

const asked: readonly Asked[] = contextNames.flatMap((context) => {
  const path = fileURLToPath(new URL(`../../subgraphs/${context}/schema.graphql`, import.meta.url))
  const schema = buildASTSchema(parse(readFileSync(path, 'utf8')), { assumeValidSDL: true })
  const fieldsOf = (operation: Asked['operation']) => {
    const type = operation === 'query' ? schema.getQueryType() : schema.getMutationType()
    return Object.values(type?.getFields() ?? {}).map((field) => {
      return { name: `${context}.${field.name}`, context, operation, field, schema }
    })
  }
  // The mutations of the other contexts are spoilt in bad-input.test.ts, from input that is good.
  return [...fieldsOf('query'), ...(context === 'customers' ? fieldsOf('mutation') : [])]
})

const scopes = asked.flatMap(
  ({ field }) => JSON.stringify(field.astNode?.directives).match(/[a-z]+:[a-z]+/g) ?? [],
)
const viewer: Viewer = {
  ...serviceViewer('keeper', 'acme'),
  scopes: new Set(['service', ...scopes]),
}

const samples: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 1,
  Boolean: true,
  String: 'word',
  ID: uuidv7(),
  Decimal: '1.50',
  MinorUnits: 150,
  CurrencyCode: 'GBP',
  CountryCode: 'GB',
  Date: '2026-03-31',
  DateTime: '2026-03-31T09:30:00Z',
}

/** Something of the type, with everything in it that can be there. */
function sampleOf(type: GraphQLInputType, depth = 0): unknown {
  const bare = getNullableType(type)
  if (isListType(bare)) return [sampleOf(bare.ofType, depth)]
  if (isEnumType(bare)) return bare.getValues()[0]?.name
  if (isInputObjectType(bare)) {
    const fields = Object.values(bare.getFields()).filter(() => depth < 4)
    return Object.fromEntries(fields.map((field) => [field.name, sampleOf(field.type, depth + 1)]))
  }
  return samples[bare.name]
}

function documentOf({ operation, field }: Asked, args: readonly GraphQLArgument[]): string {
  const variables = args.map(({ name, type }) => `$${name}: ${type}`).join(', ')
  const given = args.map(({ name }) => `${name}: $${name}`).join(', ')
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }'
  return `${operation} ${variables && `(${variables})`} { ${field.name}${given && `(${given})`} ${selection} }`
}

test.each(asked)('$name', async (each) => {
  // Forwards and backwards at once is refused as such, and hides the rest.
  const args = each.field.args.filter(({ name }) => name !== 'last' && name !== 'before')
  const query = documentOf(each, args)
  const good: Arguments = Object.fromEntries(args.map(({ name, type }) => [name, sampleOf(type)]))
  const strangers = { elsewhere: {}, unknownId: uuidv7(), idOfAnotherType: uuidv7() }
  const field = { ...each.field, args } as typeof each.field
  const failures: string[] = []
  const mutants = mutantsOf(
    { name: each.field.name, field, document: () => query, refusals: new Set() },
    good,
    strangers,
  )
  for (const { path, what, args: variables } of mutants) {
    const { errors } = await system.port(each.context).execute({ query, variables: { ...variables }, viewer })
    const codes = (errors ?? []).map((error) => error.extensions?.code)
    if (codes.includes('INTERNAL_SERVER_ERROR')) failures.push(`${path}: ${what}`)
  }
  expect(failures).toEqual([])
})
