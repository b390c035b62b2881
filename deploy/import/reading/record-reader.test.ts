import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRecordReader, type RawRow } from './record-reader.ts'

/** Reads a text given in pieces of `size` characters. */
function read(text: string, size = text.length): readonly RawRow[] {
  const reader = createRecordReader()
  const rows: RawRow[] = []
  for (let at = 0; at < text.length; at += size) rows.push(...reader.push(text.slice(at, at + size)))
  return [...rows, ...reader.end()]
}

const cases: readonly { name: string; text: string; rows: readonly RawRow[] }[] = [
  { name: 'plain fields', text: 'a,b\n1,2\n', rows: [row(1, 'a', 'b'), row(2, '1', '2')] },
  { name: 'no line break at the end', text: 'a,b\n1,2', rows: [row(1, 'a', 'b'), row(2, '1', '2')] },
  { name: 'CRLF', text: 'a,b\r\n1,"2"\r\n', rows: [row(1, 'a', 'b'), row(2, '1', '2')] },
  { name: 'quoted commas', text: '1,"a,b",2\n', rows: [row(1, '1', 'a,b', '2')] },
  { name: 'doubled quotes', text: '"6"" PLATE",""""\n', rows: [row(1, '6" PLATE', '"')] },
  { name: 'empty fields', text: ',,\n"",,""\n', rows: [row(1, '', '', ''), row(2, '', '', '')] },
  {
    name: 'line breaks within quotes',
    text: '1,"a\nb\r\nc"\r\n2,x\n',
    rows: [row(1, '1', 'a\nb\r\nc'), row(4, '2', 'x')],
  },
  { name: 'an empty line', text: 'a\n\nb\n', rows: [row(1, 'a'), row(2, ''), row(3, 'b')] },
  {
    name: 'text after a closing quote',
    text: 'a\n1,"x"y\n3,4\n',
    rows: [row(1, 'a'), broken(2, '1,"x"y'), row(3, '3', '4')],
  },
  {
    name: 'a quote within a plain field',
    text: '1,5" x\n2,b\n3,c',
    rows: [broken(1, '1,5" x'), row(2, '2', 'b'), row(3, '3', 'c')],
  },
  {
    name: 'a quote that is never closed',
    text: '1,"a\n2,"b"\n3,c\n',
    rows: [broken(1, '1,"a'), row(2, '2', 'b'), row(3, '3', 'c')],
  },
]

test.each(cases)('reads $name', ({ text, rows }) => {
  expect(read(text)).toEqual(rows)
  for (const size of [1, 2, 3, 7]) expect(read(text, size)).toEqual(rows)
})

test('a quote that is never closed costs one row however far the next quote is', () => {
  const others = Array.from({ length: 60 }, (_, index) => `${index},x`)
  expect(read(`1,"a\n${others.join('\n')}\n`)).toEqual([
    broken(1, '1,"a'),
    ...others.map((text, index) => row(index + 2, ...text.split(','))),
  ])
})

test('a line longer than 64 Ki characters is no line of a table', () => {
  expect(() => read('x'.repeat(70_000), 1_000)).toThrow('Line 1 has more than 65536 characters')
})

test('any fields that are written by the rules are read back, cut anywhere', () => {
  const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'é', '😀'), maxLength: 6 })
  const record = fc.array(field, { minLength: 2, maxLength: 4 })
  fc.assert(
    fc.property(
      fc.array(record, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 9 }),
      (records, size) => {
        const text = records.map((fields) => `${fields.map(quoted).join(',')}\n`).join('')
        expect(read(text, size).map(({ fields }) => fields)).toEqual(records)
      },
    ),
    { numRuns: 500 },
  )
})

function row(line: number, ...fields: readonly string[]): RawRow {
  return { line, fields }
}

function broken(line: number, text: string): RawRow {
  return { line, fields: [text], quotesBroken: true }
}

function quoted(field: string): string {
  return `"${field.replaceAll('"', '""')}"`
}
