import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '#platform/auth/viewer.ts'
import { admin, newShopper, type Shopper, startWorld, support, type World } from './world.ts'

let world: World
let ada: Shopper
beforeAll(async () => {
  world = await startWorld()
  ada = await newShopper(world, { name: 'Ada Lovelace', email: 'ada@example.com' })
})
afterAll(() => world.stop())

describe('notes', () => {
  const add = async (viewer: Viewer, customerId: string, body: string) =>
    (
      await world.data(
        viewer,
        `mutation ($input: AddCustomerNoteInput!) { addCustomerNote(input: $input) {
          __typename ... on AddCustomerNoteSuccess { note { id body author { name } } } ... on InvalidInput { problems { path } } } }`,
        { input: { customerId, body } },
      )
    ).addCustomerNote
  const notesOf = async (id: string, args: string) =>
    (
      await world.data(
        support,
        `query ($id: ID!) { customer(id: $id) { notes(${args}) { nodes { body } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`,
        { id },
      )
    ).customer.notes
  const bodies = (page: { nodes: { body: string }[] }) => page.nodes.map((node) => node.body)

  test('are read newest first, in pages both ways', async () => {
    const { customerId } = await newShopper(world)
    for (const body of ['1', '2', '3', '4', '5']) {
      world.clock.advance(1000)
      expect((await add(support, customerId, body)).__typename).toBe('AddCustomerNoteSuccess')
    }
    const first = await notesOf(customerId, 'first: 2')
    expect(bodies(first)).toEqual(['5', '4'])
    const second = await notesOf(customerId, `first: 2, after: "${first.pageInfo.endCursor}"`)
    expect(bodies(second)).toEqual(['3', '2'])
    expect(bodies(await notesOf(customerId, `last: 2, before: "${second.pageInfo.startCursor}"`))).toEqual([
      '5',
      '4',
    ])
    expect(bodies(await notesOf(customerId, 'last: 2'))).toEqual(['2', '1'])
  })

  test('name their author', async () => {
    const { createStaff } = await world.data(
      admin,
      `mutation { createStaff(input: { email: "sam@retailer.example.com", name: "Sam", password: "a good long password", roles: [SUPPORT] }) {
        ... on CreateStaffSuccess { account { id } } } }`,
    )
    const answer = await add(
      { ...support, subject: createStaff.account.id },
      ada.customerId,
      'Called about a parcel.',
    )
    expect(answer.note).toMatchObject({ body: 'Called about a parcel.', author: { name: 'Sam' } })
  })

  test('are neither empty nor endless, and are about somebody', async () => {
    expect(await add(support, ada.customerId, ' ')).toEqual({
      __typename: 'InvalidInput',
      problems: [{ path: 'body' }],
    })
    expect((await add(support, ada.customerId, 'x'.repeat(4001))).__typename).toBe('InvalidInput')
    expect((await add(support, '01900000-0000-7000-8000-000000000000', 'x')).__typename).toBe(
      'CustomerNotFound',
    )
  })

  test('are not for the customer', async () => {
    const { data, errors } = await world.run(
      ada.viewer,
      `{ me { customer { name notes { nodes { body } } } } }`,
    )
    expect(data).toEqual({ me: { customer: { name: 'Ada Lovelace', notes: null } } })
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })
})
