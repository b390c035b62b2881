import { expect, test } from 'vitest'
import { HelpAsked, readOptions, WrongOptions, wholeNumber } from './command-line.ts'

const command = {
  call: 'npm run work -- FILE',
  does: 'Does the work.',
  takesNames: true,
  options: {
    folder: { value: 'FOLDER', default: '.data', says: 'where the data is' },
    n: { value: 'N', says: 'how many, 1 to 9' },
    fast: { says: 'does not look twice' },
  },
} as const
const read = (...given: string[]) => readOptions(command, given)
const thrown = (...given: string[]): Error => {
  try {
    read(...given)
  } catch (error) {
    return error as Error
  }
  throw new Error('nothing was thrown')
}

test('what is given, what is not, and names', () => {
  expect(read()).toEqual({ values: { folder: '.data', fast: false }, names: [] })
  expect(read('a.csv', '--n', '3', '--fast', '--folder=x')).toEqual({
    values: { folder: 'x', n: '3', fast: true },
    names: ['a.csv'],
  })
})

test.each(['--help', '-h'])('%s tells every option with its default', (asked) => {
  const help = thrown('a.csv', asked)
  expect(help).toBeInstanceOf(HelpAsked)
  expect(help.message).toBe(`Does the work.

npm run work -- FILE [OPTIONS]

  --folder FOLDER  where the data is (.data)
  --n N            how many, 1 to 9
  --fast           does not look twice
  --help           this text`)
})

test.each([
  [['--nonsense'], "Unknown option '--nonsense'."],
  [['--n'], "Option '--n <value>' argument missing."],
  [['--fast=yes'], "Option '--fast' does not take an argument."],
])('%j: said, with all there is', (given, reason) => {
  const wrong = thrown(...given)
  expect(wrong).toBeInstanceOf(WrongOptions)
  expect(wrong.message.split('\n')[0]).toBe(reason)
  expect(wrong.message).toContain('--folder FOLDER')
})

test('a name where none is taken', () => {
  expect(() => readOptions({ ...command, takesNames: false }, ['a.csv'])).toThrow(
    /Unexpected argument 'a\.csv'/,
  )
})

test('whole numbers within their bounds', () => {
  expect(wholeNumber('n', '9', 1, 9)).toBe(9)
  for (const wrong of ['0', '10', '-1', '1.5', '1e1', '', ' 3', 'x'])
    expect(() => wholeNumber('n', wrong, 1, 9), wrong).toThrow('--n is a whole number from 1 to 9')
})
