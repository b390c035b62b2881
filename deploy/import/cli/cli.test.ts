import { expect, test } from 'vitest'
import type { Progress } from '../import-retail.ts'
import { readArguments } from './arguments.ts'
import { createProgressBar, lineOf, type Screen } from './progress-bar.ts'
import { pounds } from './texts.ts'

test('reads the command line', () => {
  expect(readArguments(['a.csv'])).toMatchObject({ file: 'a.csv', tenantId: 'online-retail', work: 'IMPORT' })
  expect(readArguments(['a.csv', '--tenant', 'acme', '--verify'])).toMatchObject({
    tenantId: 'acme',
    work: 'IMPORT_AND_VERIFY',
  })
  expect(readArguments(['--verify-only', 'a.csv'])).toMatchObject({ file: 'a.csv', work: 'VERIFY' })
})

test.each<[readonly string[], string]>([
  [[], 'Name one file'],
  [['a.csv', 'b.csv'], 'Name one file'],
  [['a.csv', '--tenat', 'x'], "Unknown option '--tenat'"],
  [['a.csv', '--tenant', 'Acme Ltd'], 'A tenant is'],
])('refuses %j', (given, says) => {
  expect(() => readArguments(given)).toThrow(says)
})

test.each([
  [953_948_462, '£9,539,484.62'],
  [-13_617_845, '-£136,178.45'],
  [5, '£0.05'],
  [0, '£0.00'],
])('%d pence are %s', (pence, text) => {
  expect(pounds(pence)).toBe(text)
})

const orders = (rows: number): Progress => ({ stage: 'orders', done: rows, total: 1_000, rows })

test('a line tells share, rows, speed and what is left', () => {
  expect(lineOf(orders(250), 10)).toBe(
    'orders     [######------------------]   25 %   250 rows  25 rows/s  0:30 left',
  )
  expect(lineOf(orders(1_000), 40)).toBe(
    'orders     [########################]  100 %   1,000 rows  25 rows/s',
  )
  expect(lineOf({ ...orders(0), total: 0 }, 0)).toContain('100 %')
})

/** A bar on a screen of its own, with a clock that moves when told. */
function bar(isTTY: boolean) {
  let written = ''
  let now = 0
  const screen: Screen = {
    isTTY,
    columns: 60,
    write: (text) => {
      written += text
    },
  }
  const { show, end } = createProgressBar(screen, () => now)
  return {
    show,
    end,
    pass: (ms: number) => {
      now += ms
    },
    written: () => written,
  }
}

test('on a terminal one line changes, no wider than the screen', () => {
  const { show, end, pass, written } = bar(true)
  show(orders(1))
  pass(10)
  show(orders(2))
  pass(100)
  show(orders(3))
  end()
  const lines = written().split('\r').slice(1)
  expect(lines).toHaveLength(2)
  expect(written().match(/\n/g)).toHaveLength(1)
  for (const line of lines) expect(line.replace('\u001b[K', '').trimEnd().length).toBeLessThan(60)
})

test('elsewhere there is a line every three seconds, and the last of each stage', () => {
  const { show, end, pass, written } = bar(false)
  for (let rows = 1; rows <= 10; rows += 1) {
    show(orders(rows * 100))
    pass(1_000)
  }
  end()
  const rows = written()
    .trimEnd()
    .split('\n')
    .map((line) => /([\d,]+) rows(?!\/)/.exec(line)?.[1])
  expect(rows).toEqual(['100', '400', '700', '1,000'])
})
