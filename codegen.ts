import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { CodegenConfig } from '@graphql-codegen/cli'

/** Every subgraph that has a schema, or the ones named in ONLY (comma separated). */
const only = process.env.ONLY?.split(',')
const contexts = readdirSync('subgraphs').filter(
  (context) => existsSync(`subgraphs/${context}/schema.graphql`) && (only?.includes(context) ?? true),
)

/** What resolvers return for a type is declared in `api/parents.ts` under the type's own name. */
function mappersOf(context: string): Record<string, string> {
  const money = {
    Money: '../../../platform/money/money.ts#Money as MoneyParent',
    TaxedMoney: '../../../platform/money/money.ts#TaxedMoney as TaxedMoneyParent',
  }
  const file = `subgraphs/${context}/api/parents.ts`
  if (!existsSync(file)) return money
  const names = [...readFileSync(file, 'utf8').matchAll(/^export (?:interface|type) (\w+)/gm)].map(
    (match) => match[1],
  )
  return {
    ...money,
    ...Object.fromEntries(names.map((name) => [name, `./parents.ts#${name} as ${name}Parent`])),
  }
}

const config: CodegenConfig = {
  generates: Object.fromEntries(
    contexts.map((context) => [
      `subgraphs/${context}/api/types.generated.ts`,
      {
        schema: `subgraphs/${context}/schema.graphql`,
        plugins: ['typescript', 'typescript-resolvers'],
        config: {
          federation: true,
          useTypeImports: true,
          enumsAsTypes: true,
          immutableTypes: true,
          contextType: './context.ts#Context',
          mappers: mappersOf(context),
          avoidOptionals: { field: true, inputValue: false },
          inputMaybeValue: 'T | null | undefined',
          maybeValue: 'T | null',
          scalars: {
            ID: 'string',
            DateTime: 'Date',
            Date: 'string',
            Decimal: 'string',
            CurrencyCode: 'string',
            CountryCode: 'string',
            MinorUnits: 'number',
          },
        },
      },
    ]),
  ),
}

export default config
