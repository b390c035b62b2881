import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTrackingNumber, tracking_digits, trackingNumber } from './tracking-number.ts'

const digits = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: tracking_digits, maxLength: tracking_digits })
  .map((each) => each.join(''))

test('the check digit is Luhn’s', () => {
  // ISO/IEC 7812-1's own example, led by zeros, which do not count: 7992739871 has the check digit 3.
  expect(trackingNumber('HS', '00007992739871')).toBe('HS000079927398713')
})

test('what we print can be read back, however it is typed', () => {
  fc.assert(
    fc.property(digits, (each) => {
      const printed = trackingNumber('HS', each)
      expect(readTrackingNumber(` hs-${printed.slice(2, 8)} ${printed.slice(8).toLowerCase()}`)).toBe(printed)
    }),
  )
})

test('one wrong digit is noticed', () => {
  fc.assert(
    fc.property(
      digits,
      fc.integer({ min: 2, max: 16 }),
      fc.integer({ min: 1, max: 9 }),
      (each, place, by) => {
        const printed = trackingNumber('HS', each)
        const wrong = String((Number(printed[place]) + by) % 10)
        expect(readTrackingNumber(printed.slice(0, place) + wrong + printed.slice(place + 1))).toBeNull()
      },
    ),
  )
})

const unreadable = (text: string) =>
  test(`${JSON.stringify(text)} is not one of ours`, () => expect(readTrackingNumber(text)).toBeNull())
unreadable('')
unreadable('HS')
unreadable("HS' or 1=1 --")
unreadable('HS0000799273987130000')
