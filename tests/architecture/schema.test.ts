import { type FieldDefinitionNode, print } from 'graphql'
import { describe, expect, test } from 'vitest'
import { isPublic, nameOf, type SchemaType, schemaTypes, scopesOf } from './schema-files.ts'

const types = schemaTypes()
const roots = ['Query', 'Mutation', 'Subscription']
const find = (context: string, name: string) =>
  types.find((type) => type.context === context && type.name === name)

/** A field of an object, and where it is. */
interface Field {
  readonly type: SchemaType
  readonly field: FieldDefinitionNode
  /** `inventory: Query.warehouses`. */
  readonly place: string
}
const fields: readonly Field[] = types.flatMap((type) =>
  type.fields.flatMap((field) =>
    field.kind === 'FieldDefinition'
      ? [{ type, field, place: `${type.context}: ${type.name}.${field.name.value}` }]
      : [],
  ),
)
const fieldsOf = (name: string) => fields.filter(({ type }) => type.name === name)
const mutations = fieldsOf('Mutation')
const publicMutations = mutations.filter(({ field }) => isPublic(field))
const capital = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`
const inputOf = ({ type, field }: Field) => {
  const [argument] = field.arguments ?? []
  return argument === undefined ? undefined : find(type.context, nameOf(argument.type))
}
const resultOf = ({ type, field }: Field) => find(type.context, nameOf(field.type))

/** Whose each shared entity is. What others add to it, and how they refer to it, may fail alone. */
const owners: Readonly<Record<string, string>> = {
  Customer: 'customers',
  Product: 'catalog',
  Variant: 'catalog',
  Category: 'catalog',
  Channel: 'catalog',
  Warehouse: 'inventory',
  Order: 'orders',
  OrderLine: 'orders',
  Shipment: 'logistics',
  Carrier: 'logistics',
}
const isForeign = (context: string, name: string) => owners[name] !== undefined && owners[name] !== context

/** Those for which the check is false, by place. */
function breaking(all: readonly Field[], holds: (field: Field) => boolean): readonly string[] {
  expect(all.length).toBeGreaterThan(0)
  return all.filter((each) => !holds(each)).map(({ place }) => place)
}

describe('descriptions', () => {
  test('of every type, field, argument and value', () => {
    const missing = types.flatMap((type) => [
      ...(type.description === null && !roots.includes(type.name) ? [type.name] : []),
      ...[...type.fields, ...type.values]
        .filter(({ description }) => description === undefined)
        .map(({ name }) => `${type.name}.${name.value}`),
      ...type.fields
        .flatMap((field) => ('arguments' in field ? (field.arguments ?? []) : []))
        .filter(({ description }) => description === undefined)
        .map(({ name }) => `${type.name}(${name.value})`),
    ])
    expect(missing).toEqual([])
  })

  test('name the scopes that are needed', () => {
    const scoped = fields.filter(({ field }) => isPublic(field) && scopesOf(field).length > 0)
    const unnamed = breaking(scoped, ({ field }) =>
      scopesOf(field)
        .filter((scope) => scope !== 'service')
        .every((scope) => field.description?.value.includes(scope)),
    )
    expect(unnamed).toEqual([])
  })
})

describe('a mutation', () => {
  test('takes one input', () => {
    const wrong = breaking(
      mutations,
      ({ field }) => field.arguments?.map(({ name }) => name.value).join() === 'input',
    )
    expect(wrong).toEqual([])
  })

  test('has an input and a result of its own', () => {
    const wrong = breaking(publicMutations, (mutation) => {
      const { field } = mutation
      const name = capital(field.name.value)
      return inputOf(mutation)?.name === `${name}Input` && print(field.type) === `${name}Result!`
    })
    expect(wrong).toEqual([])
  })

  test('answers with its success, or a refusal that says what to do', () => {
    const wrong = breaking(publicMutations, (mutation) => {
      const { context } = mutation.type
      const [success, ...others] = resultOf(mutation)?.related ?? []
      // An order is placed in two ways, and is the same afterwards.
      const expected = capital(mutation.field.name.value).replace('PlaceCart', 'PlaceOrder')
      return (
        success === `${expected}Success` &&
        others.every((name) => find(context, name)?.related.includes('Refusal') && !name.endsWith('Error'))
      )
    })
    expect(wrong).toEqual([])
  })

  test('refuses a key that was used for something else, where it takes a key', () => {
    const has = (type: SchemaType | undefined, name: string) =>
      type?.fields.some((field) => field.name.value === name) ?? false
    const wrong = breaking(
      mutations,
      (mutation) =>
        has(inputOf(mutation), 'idempotencyKey') ===
        (resultOf(mutation)?.related.includes('IdempotencyKeyReused') ?? false),
    )
    const unguarded = breaking(
      mutations,
      (mutation) =>
        !has(inputOf(mutation), 'expectedVersion') ||
        (resultOf(mutation)?.related.some((name) => name.endsWith('Conflict')) ?? false),
    )
    expect([...wrong, ...unguarded]).toEqual([])
  })
})

describe('a connection', () => {
  const connections = fields.filter(({ field }) => nameOf(field.type).endsWith('Connection'))

  test('goes both ways, in pages of at most 100', () => {
    const wrong = breaking(connections, ({ field }) => {
      const given = new Map(field.arguments?.map((each) => [each.name.value, each.description?.value ?? '']))
      return (
        ['first', 'after', 'last', 'before'].every((name) => given.has(name)) &&
        ['first', 'last'].every((name) => given.get(name)?.includes('at most 100'))
      )
    })
    expect(wrong).toEqual([])
  })

  test('has edges, nodes and its place in the list', () => {
    const names = new Set(connections.map(({ field, type }) => `${type.context} ${nameOf(field.type)}`))
    const shapes = types
      .filter((type) => names.has(`${type.context} ${type.name}`))
      .map((type) => type.fields.map((field) => field.name.value).join())
    expect(shapes.length).toBe(names.size)
    expect(new Set(shapes)).toEqual(new Set(['edges,nodes,pageInfo']))
  })
})

describe('what another subgraph answers costs one field when it cannot', () => {
  test('fields of Query are nullable', () => {
    const asked = fieldsOf('Query').filter(({ field }) => isPublic(field))
    expect(breaking(asked, ({ field }) => !print(field.type).endsWith('!'))).toEqual([])
  })

  test('entities of others are nullable', () => {
    const references = fields.filter(({ type, field }) => isForeign(type.context, nameOf(field.type)))
    expect(breaking(references, ({ field }) => !/!\]|\w!$/.test(print(field.type)))).toEqual([])
  })

  test('what is added to entities of others is nullable', () => {
    const added = fields.filter(
      ({ type, field }) => isForeign(type.context, type.name) && field.name.value !== 'id',
    )
    expect(breaking(added, ({ field }) => !print(field.type).endsWith('!'))).toEqual([])
  })
})

test('ids are of type ID', () => {
  // What another system calls a customer is a text of that system.
  const isId = (name: string) => /(^id|Ids?)$/.test(name) && name !== 'externalId'
  const wrong = types.flatMap((type) =>
    type.fields
      .flatMap((field) => [field, ...('arguments' in field ? (field.arguments ?? []) : [])])
      .filter((each) => isId(each.name.value) && nameOf(each.type) !== 'ID')
      .map((each) => `${type.context}: ${type.name}.${each.name.value}`),
  )
  expect(wrong).toEqual([])
})
