import type { Row } from '../rules/judge.ts'

/** A customer, as the first row that names them says. */
export interface SurveyedCustomer {
  readonly externalId: string
  readonly country: string
  readonly at: string
}

/** Gathers the customers of a file, row by row. */
export function createCustomerSurvey() {
  const customers = new Map<string, SurveyedCustomer>()
  return {
    add({ customer, country, at }: Row) {
      if (customer === null) return
      const known = customers.get(customer)
      if (known === undefined || at < known.at) customers.set(customer, { externalId: customer, country, at })
    },
    customers: (): readonly SurveyedCustomer[] => [...customers.values()],
  }
}
