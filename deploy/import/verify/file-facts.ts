import type { RawRow } from '../reading/record-reader.ts'
import { createTexts } from '../reading/texts.ts'

/** What can be counted in a file without judging its rows. */
export interface FileFacts {
  readonly invoices: number
  /** Invoices whose number begins with C. */
  readonly cancellations: number
  /** As they are written: letter case and white space make another code. */
  readonly stockCodes: number
  readonly customers: number
  readonly countries: number
  readonly rowsWithoutCustomer: number
  readonly rowsWithNegativeQuantity: number
  readonly rowsWithoutPositivePrice: number
  readonly rowsWithoutDescription: number
}

/** Counts rows as they stand, knowing only the columns: to hold against what the publisher of the file says of it. */
export function createFileFacts() {
  const textOf = createTexts()
  const invoices = new Set<string>()
  const stockCodes = new Set<string>()
  const customers = new Set<string>()
  const countries = new Set<string>()
  let rowsWithoutCustomer = 0
  let rowsWithNegativeQuantity = 0
  let rowsWithoutPositivePrice = 0
  let rowsWithoutDescription = 0

  return {
    add({ fields }: RawRow) {
      const [
        invoice = '',
        code = '',
        description = '',
        quantity = '',
        ,
        price = '',
        customer = '',
        country = '',
      ] = fields
      invoices.add(textOf(invoice))
      stockCodes.add(textOf(code))
      countries.add(textOf(country))
      if (customer === '') rowsWithoutCustomer += 1
      else customers.add(textOf(customer))
      if (quantity.startsWith('-')) rowsWithNegativeQuantity += 1
      if (price.startsWith('-') || !/[1-9]/.test(price)) rowsWithoutPositivePrice += 1
      if (description.trim() === '') rowsWithoutDescription += 1
    },
    facts: (): FileFacts => ({
      invoices: invoices.size,
      cancellations: [...invoices].filter((number) => number.startsWith('C')).length,
      stockCodes: stockCodes.size,
      customers: customers.size,
      countries: countries.size,
      rowsWithoutCustomer,
      rowsWithNegativeQuantity,
      rowsWithoutPositivePrice,
      rowsWithoutDescription,
    }),
  }
}
