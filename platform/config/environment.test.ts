import { expect, test } from 'vitest'
import {
  databaseUrlVariable,
  mapVariable,
  portVariable,
  readEnvironment,
  secretVariable,
} from './environment.ts'

const variables = {
  PORT: portVariable,
  DATABASE_URL: databaseUrlVariable,
  SECRET: secretVariable,
  URLS: mapVariable.default({}),
}
const good = { PORT: '4000', DATABASE_URL: 'postgres://u:p@db:5432/orders', SECRET: 'x'.repeat(32) }

test('good variables are read and typed', () => {
  expect(readEnvironment(variables, { ...good, URLS: '{"a":"b"}', OTHER: 'ignored' })).toEqual({
    ...good,
    PORT: 4000,
    URLS: { a: 'b' },
  })
})

test.each([
  [{ PORT: 'eighty' }, /PORT is wrong/],
  [{ PORT: '70000' }, /PORT is wrong/],
  [{ DATABASE_URL: '' }, /DATABASE_URL is missing/],
  [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL is wrong: must be a URL such as postgres:/],
  [{ SECRET: 'short' }, /SECRET is wrong: must be a secret of at least 32 characters/],
  [{ URLS: '[1]' }, /URLS is wrong: must be a JSON object/],
])('%o stops the start with a message that names it', (wrong, message) => {
  expect(() => readEnvironment(variables, { ...good, ...wrong })).toThrow(message)
})

test('all wrong variables are named at once', () => {
  expect(() => readEnvironment(variables, {})).toThrow(/PORT[\s\S]*DATABASE_URL[\s\S]*SECRET/)
})
