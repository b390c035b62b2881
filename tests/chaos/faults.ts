import { database_faults } from './database-faults.ts'
import { death_faults } from './deaths.ts'
import type { Fault } from './fault.ts'
import { ledger_faults } from './ledger.ts'
import { payment_faults } from './payments.ts'
import { race_faults } from './races.ts'
import { step_faults } from './steps.ts'

/** Everything that is done to a running shop, in this order. */
export const faults: readonly Fault[] = [
  ...death_faults,
  ...race_faults,
  ...payment_faults,
  ...step_faults,
  ...database_faults,
  ...ledger_faults,
]
