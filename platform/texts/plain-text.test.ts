import { describe, expect, test } from 'vitest'
import { isPlainLine, isPlainText } from './plain-text.ts'

const cases: readonly (readonly [string, string, boolean, boolean])[] = [
  ['words in any script', 'Zoë, 北京, 👩‍👩‍👧 ﷺ', true, true],
  ['nothing', '', true, true],
  ['line breaks and tabs', 'a\r\n\tb', true, false],
  ['NUL', 'a\0b', false, false],
  ['a terminal escape', 'a\u001b[31mb', false, false],
  ['a C1 control', 'a\u009bb', false, false],
  ['the first half of a pair', 'a\ud83db', false, false],
  ['the second half of a pair', 'a\udc69b', false, false],
]

describe('a text that can be kept', () => {
  test.each(cases)('%s', (_name, text, inText, inLine) => {
    expect([isPlainText(text), isPlainLine(text)]).toEqual([inText, inLine])
  })
})
