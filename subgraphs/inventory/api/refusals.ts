import { problemsInWords } from '#platform/texts/problems-in-words.ts'
import type { Problem } from '../domain/problem.ts'
import type { ShortLine } from '../domain/reservations/allocation.ts'
import type { ReservationClosed } from '../domain/reservations/reservation.ts'
import type { Level, LevelKey } from '../domain/stock/level.ts'
import { purchasingRefusals } from './purchasing-refusals.ts'
import { stockRefusals } from './stock-refusals.ts'

/** Each refusal as GraphQL shows it: the type's name, a sentence for people, and the detail. */
const refusals = {
  ...purchasingRefusals,
  InvalidInput: ({ problems }: { readonly problems: readonly Problem[] }) => ({
    __typename: 'InvalidInput' as const,
    message: problemsInWords(problems),
    problems,
  }),
  IdempotencyKeyReused: () => ({
    __typename: 'IdempotencyKeyReused' as const,
    message: 'This idempotency key was used with another input; nothing was changed. Use a new key.',
  }),
  WarehouseCodeTaken: ({ code }: { readonly code: string }) => ({
    __typename: 'WarehouseCodeTaken' as const,
    message: `Another warehouse has the code ${code}. Choose another one.`,
    code,
  }),
  WarehouseNotFound: ({ warehouseId }: { readonly warehouseId: string }) => ({
    __typename: 'WarehouseNotFound' as const,
    message: 'There is no such warehouse. Look it up with the query warehouses.',
    warehouseId,
  }),
  StockLevelNotFound: ({ variantId, warehouseId }: LevelKey) => ({
    __typename: 'StockLevelNotFound' as const,
    message: 'This variant was never kept in this warehouse. Receive it first.',
    variantId,
    warehouseId,
  }),
  StockInUse: ({ level, removable }: { readonly level: Level; readonly removable: number }) => ({
    __typename: 'StockInUse' as const,
    message: `At most ${removable} can be taken away: there are no more, or they are held for or promised to orders.`,
    level,
    removable,
  }),
  StockSettingsConflict: ({ level }: { readonly level: Level }) => ({
    __typename: 'StockSettingsConflict' as const,
    message: `The settings were changed meanwhile. Look at them and try again with version ${level.settingsVersion}.`,
    level,
  }),
  InsufficientStock: ({ lines }: { readonly lines: readonly ShortLine[] }) => ({
    __typename: 'InsufficientStock' as const,
    message:
      lines.length === 1
        ? 'There is not enough stock for one line; nothing was held. Ask for what is available.'
        : `There is not enough stock for ${lines.length} lines; nothing was held. Ask for what is available.`,
    lines,
  }),
  ReservationClosed: ({ status, reason }: Omit<ReservationClosed, 'kind'>) => ({
    __typename: 'ReservationClosed' as const,
    message: reasons_closed[reason],
    status,
  }),
  NotPromised: ({ lineId }: { readonly lineId: string }) => ({
    __typename: 'UnitsNotPromised' as const,
    message: 'Fewer units of this line are promised there; nothing was given back.',
    lineId,
  }),
  ...stockRefusals,
}

const reasons_closed: Readonly<Record<ReservationClosed['reason'], string>> = {
  UNKNOWN: 'There is no such reservation. Reserve first.',
  EXPIRED: 'The hold ran out of time and the stock was given back. Reserve again under a new id.',
  RELEASED: 'The reservation was released. Reserve again under a new id.',
  SHIPPED: 'Goods of this reservation were shipped, so it cannot be given back.',
}

type Kind = keyof typeof refusals
type Shown<K extends Kind> = { [Each in K]: ReturnType<(typeof refusals)[Each]> }[K]

/** What a command refused with, as GraphQL shows it. */
export function toRefusal<const Refusal extends { readonly kind: Kind }>(
  refusal: Refusal,
): Shown<Refusal['kind']> {
  const show = refusals[refusal.kind] as (refusal: Refusal) => unknown
  return show(refusal) as Shown<Refusal['kind']>
}
