import { type ReadingOptions, readText } from './read-text.ts'
import { createRecordReader, type RawRow } from './record-reader.ts'
import { WrongFile } from './wrong-file.ts'

/** The columns of Online Retail II, in their order. */
export const columns = [
  'Invoice',
  'StockCode',
  'Description',
  'Quantity',
  'InvoiceDate',
  'Price',
  'Customer ID',
  'Country',
] as const

const shown_columns_max = 12
const shown_length_max = 40

/**
 * The rows of a file after its header, in batches of what one piece of the file held. Throws WrongFile when the
 * columns are others, when there are no rows, or when the file cannot be read to its end.
 */
export async function* readRows(
  file: string,
  options: ReadingOptions = {},
): AsyncGenerator<readonly RawRow[]> {
  const reader = createRecordReader()
  let header: RawRow | undefined
  let hasRows = false

  function afterHeader(rows: readonly RawRow[]): readonly RawRow[] {
    if (header !== undefined || rows.length === 0) return rows
    const [first, ...others] = rows
    checkHeader(file, first)
    header = first
    return others
  }

  for await (const text of readText(file, options)) {
    const rows = afterHeader(reader.push(text))
    hasRows ||= rows.length > 0
    if (rows.length > 0) yield rows
  }
  const rows = afterHeader(reader.end())
  if (!hasRows && rows.length === 0)
    throw new WrongFile(`${file} has no rows${header === undefined ? '' : ' after its header'}.`)
  if (rows.length > 0) yield rows
}

function checkHeader(file: string, header: RawRow | undefined) {
  const found = header?.fields ?? []
  if (found.length === columns.length && columns.every((column, index) => column === found[index])) return
  const shown = found.slice(0, shown_columns_max).map((field) => printable(field).slice(0, shown_length_max))
  const more = found.length > shown_columns_max ? ', …' : ''
  throw new WrongFile(
    `${file} has other columns: expected ${columns.join(', ')}; found ${shown.join(', ')}${more}.`,
  )
}

/** A binary file must not write to the terminal. */
function printable(text: string): string {
  return text.replaceAll(/\p{C}/gu, '·')
}
