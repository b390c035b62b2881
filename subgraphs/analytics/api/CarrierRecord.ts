import { onTimeRate } from '../domain/average.ts'
import type { Resolvers } from './types.generated.ts'

export const CarrierRecord: Resolvers['CarrierRecord'] = {
  carrier: ({ carrierId }) => ({ __typename: 'Carrier', id: carrierId }),
  onTimeRate: ({ onTime, promised }) => onTimeRate(onTime, promised),
}
