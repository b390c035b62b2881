import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { connectionOf, decodeCursor, encodeCursor, type PageArguments, pageOf } from './pages.ts'

const rows = Array.from({ length: 23 }, (_, index) => ({ id: String(index).padStart(2, '0') }))

/** What a reader does: rows beyond the cursor in the page's direction, one more than asked. */
function read(given: PageArguments) {
  const page = pageOf(given)
  const from = page.from?.[0] as string | undefined
  const inOrder = page.backward ? rows.toReversed() : rows
  const beyond = inOrder.filter(({ id }) => from === undefined || (page.backward ? id < from : id > from))
  return connectionOf(
    beyond.slice(0, page.limit + 1),
    page,
    ({ id }) => [id],
    ({ id }) => id,
  )
}

describe('pages', () => {
  test('walking forward or backward in any page size shows every row once, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.boolean(), (size, backward) => {
        const seen: string[] = []
        let cursor: string | null = null
        for (;;) {
          const page = read(backward ? { last: size, before: cursor } : { first: size, after: cursor })
          seen.splice(backward ? 0 : seen.length, 0, ...page.nodes)
          const { hasNextPage, hasPreviousPage, endCursor, startCursor } = page.pageInfo
          if (!(backward ? hasPreviousPage : hasNextPage)) break
          cursor = backward ? startCursor : endCursor
        }
        expect(seen).toEqual(rows.map(({ id }) => id))
      }),
    )
  })

  test.each<[PageArguments, RegExp]>([
    [{ first: 101 }, /between 0 and 100/],
    [{ first: -1 }, /between 0 and 100/],
    [{ first: 1, last: 1 }, /not both/],
    [{ first: 1, before: encodeCursor(['a']) }, /first.*after/],
    [{ after: 'nonsense' }, /not one this list gave out/],
    [{ after: encodeCursor(['a']).repeat(200) }, /not one this list gave out/],
  ])('%o is refused', (given, message) => {
    expect(() => pageOf(given)).toThrow(message)
  })

  test('a cursor is read back as it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ maxLength: 40 }), fc.integer()), { minLength: 1, maxLength: 3 }),
        (keyset) => {
          expect(decodeCursor(encodeCursor(keyset))).toEqual(keyset)
        },
      ),
    )
  })

  test('an empty list has no cursors', () => {
    expect(
      connectionOf(
        [],
        pageOf({}),
        () => ['x'],
        (row) => row,
      ).pageInfo,
    ).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    })
  })
})
