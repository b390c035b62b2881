import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gtinOf } from './gtin.ts'

test.each([
  ['an EAN-13', '4006381333931', '04006381333931'],
  ['a UPC-A', '036000291452', '00036000291452'],
  ['the same as EAN-13', '0036000291452', '00036000291452'],
  ['an EAN-8', '96385074', '00000096385074'],
  ['a case', '10036000291459', '10036000291459'],
  ['with space around', ' 96385074 ', '00000096385074'],
])('%s', (_name, text, gtin) => expect(gtinOf(text)).toBe(gtin))

test.each([
  ['a wrong check digit', '4006381333932'],
  ['too short', '400638133393'],
  ['letters', '400638133393X'],
  ['nothing', ''],
  ['another script', '٤٠٠٦٣٨١٣٣٣٩٣١'],
])('%s is none', (_name, text) => expect(gtinOf(text)).toBeNull())

test('any one digit mistyped is noticed', () =>
  fc.assert(
    fc.property(
      fc.constantFrom('04006381333931', '00036000291452'),
      fc.nat(13),
      fc.integer({ min: 1, max: 9 }),
      (gtin, at, change) => {
        const mistyped = String((Number(gtin[at]) + change) % 10)
        expect(gtinOf(`${gtin.slice(0, at)}${mistyped}${gtin.slice(at + 1)}`)).toBeNull()
      },
    ),
  ))
