import { expect, test } from 'vitest'
import { databaseAway } from './database-away.ts'

const failed = (code: string) =>
  databaseAway({ message: 'secret' }, Object.assign(new Error('secret'), { code }))

test.each([
  ['a server that restarts', '57P03'],
  ['a server without a free connection', '53300'],
  ['a full disk', '53100'],
  ['a server without memory', '53200'],
  ['nobody at the address', 'ECONNREFUSED'],
])('%s is told as being away for now', (_what, code) => {
  expect(failed(code)).toMatchObject({ extensions: { code: 'UNAVAILABLE' } })
  expect(failed(code)?.message).not.toContain('secret')
})

test.each([
  ['a broken rule', '23514'],
  ['a statement that is wrong', '42601'],
])('%s is not', (_what, code) => expect(failed(code)).toBeNull())
