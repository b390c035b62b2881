import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isGtin } from './gtin.ts'
import { importedSlug } from './import.ts'
import { isSku, isSlug, slug_chars_max, slugOf } from './texts.ts'

test.each([
  ['Brass Lamp', 'brass-lamp'],
  ['  Crème brûlée, 2 pcs! ', 'creme-brulee-2-pcs'],
  ['!!!', ''],
  ['x'.repeat(300), 'x'.repeat(100)],
])('the slug of %j is %j', (name, slug) => {
  expect(slugOf(name)).toBe(slug)
})

test('what a slug is made of is a slug, or nothing', () => {
  const holds = (name: string) => slugOf(name) === '' || isSlug(slugOf(name))
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), holds))
})

test('an imported product always has an address of its own', () => {
  const mark = '0abcdefg'
  const holds = (name: string) => {
    const slug = importedSlug(name, mark)
    return isSlug(slug) && slug.length <= slug_chars_max && slug.endsWith(mark)
  }
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), holds))
})

test.each([
  ['96385074', true],
  ['036000291452', true],
  ['4006381333931', true],
  ['10614141000415', true],
  ['4006381333932', false],
  ['400638133393', false],
  ['40063813339310000', false],
  ['ABCDEFGH', false],
  ['', false],
])('%j is a GTIN: %s', (text, holds) => {
  expect(isGtin(text)).toBe(holds)
})

test.each([
  ['85123A', true],
  ['BANK CHARGES', true],
  ['x'.repeat(64), true],
  ['x'.repeat(65), false],
  ['', false],
  [' A', false],
  ['A\u0000', false],
  ['A\nB', false],
])('%j is a sku: %s', (text, holds) => {
  expect(isSku(text)).toBe(holds)
})
