/**
 * The standard normal quantile: the z with Φ(z) = p, for 0 < p < 1, to about 7 digits. Wichura, Algorithm AS 241 (PPND7),
 * Applied Statistics 37 (1988).
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`${p} is no probability between 0 and 1`)
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q
    return (q * polynomial(r, near.top)) / polynomial(r, near.bottom)
  }
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p))
  const value =
    r <= 5
      ? polynomial(r - 1.6, middle.top) / polynomial(r - 1.6, middle.bottom)
      : polynomial(r - 5, far.top) / polynomial(r - 5, far.bottom)
  return q < 0 ? -value : value
}

const near = {
  top: [3.3871327179, 50.434271938, 159.29113202, 59.10937472],
  bottom: [1, 17.895169469, 78.757757664, 67.1875636],
}
const middle = {
  top: [1.4234372777, 2.75681539, 1.3067284816, 0.17023821103],
  bottom: [1, 0.7370016425, 0.12021132975],
}
const far = {
  top: [6.657905115, 3.081226386, 0.42868294337, 0.017337203997],
  bottom: [1, 0.24197894225, 0.012258202635],
}

/** Coefficients from the constant on (Horner). */
function polynomial(x: number, coefficients: readonly number[]): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0)
}
