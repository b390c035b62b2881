import type { LotUnits } from '../domain/lots/lots.ts'
import type { LotUnitsInput } from './types.generated.ts'

interface GivenLots {
  readonly lots?: readonly LotUnitsInput[] | null | undefined
  readonly serials?: readonly string[] | null | undefined
}

/** A line with what it says of lots and serial numbers; what is absent is null. */
export function toReport<Line extends GivenLots>(line: Line) {
  const { lots, serials } = line
  return { ...line, lots: lots == null ? null : lots.map(toLot), serials: serials ?? null }
}

function toLot({ code, expiresOn, quantity }: LotUnitsInput): LotUnits {
  return { code, expiresOn: expiresOn ?? null, quantity }
}
