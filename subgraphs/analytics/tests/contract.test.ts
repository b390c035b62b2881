import { readFileSync } from 'node:fs'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, parse } from 'graphql'
import { expect, test } from 'vitest'
import { shipment_statuses } from '#subgraphs/logistics/published.ts'

const sdl = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8')
const schema = buildSubgraphSchema({ typeDefs: parse(sdl) })
const own = Object.values(schema.getTypeMap()).filter(
  (type) => !/^_|__/.test(type.name) && type.astNode !== undefined,
)

/** Every name a client can write, with its description. */
function* described(): Generator<readonly [string, string | null | undefined]> {
  for (const type of own) {
    if (!['Query', 'Mutation', 'Subscription'].includes(type.name)) yield [type.name, type.description]
    if (isEnumType(type))
      for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description]
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      if (field.name.startsWith('_')) continue
      yield [`${type.name}.${field.name}`, field.description]
      if ('args' in field)
        for (const each of field.args) yield [`${type.name}.${field.name}(${each.name}:)`, each.description]
    }
  }
}

test('everything is described', () => {
  const all = [...described()]
  expect(all.length).toBeGreaterThan(150)
  expect(all.filter(([, description]) => !description).map(([name]) => name)).toEqual([])
})

test('every public field of the roots says who may use it', () => {
  const roots = ['Query', 'Mutation', 'Subscription'].flatMap((name) => {
    const type = schema.getType(name)
    return isObjectType(type)
      ? Object.values(type.getFields()).filter((field) => !field.name.startsWith('_'))
      : []
  })
  expect(roots.length).toBe(14)
  for (const field of roots) {
    expect(
      field.astNode?.directives?.map((each) => each.name.value),
      field.name,
    ).toContain('requiresScopes')
  }
})

test('references to the things of others are stubs with their owners’ words', () => {
  const stubs = {
    Variant: 'One sellable form of a product, with its own code, stock and price.',
    Channel: 'A way of selling, with its own currency and tax display.',
    Warehouse: 'A place where stock is kept.',
    Carrier: 'A company that moves parcels.',
  }
  for (const [name, description] of Object.entries(stubs)) {
    expect(schema.getType(name)?.description).toBe(description)
    expect(sdl).toContain(`type ${name} @key(fields: "id", resolvable: false) {`)
  }
})

test('shipments are counted by every status that logistics publishes', () => {
  const type = schema.getType('CountedShipmentStatus')
  expect(isEnumType(type) && type.getValues().map((value) => value.name)).toEqual([...shipment_statuses])
})

test('the schema ends with the shared block as it is', () => {
  const shared = readFileSync(new URL('../../../platform/scalars/shared.graphql', import.meta.url), 'utf8')
  expect(sdl.endsWith(`# --- shared: platform/scalars/shared.graphql ---\n${shared}`)).toBe(true)
})
