import type { ImportReport } from '../import-retail.ts'
import type { Created } from '../importing/ids.ts'
import { agrees, type ComparedFigure } from '../verify/compare.ts'
import type { Recount } from '../verify/recount.ts'

/** `£9,539,484.62` of 953948462 pence. */
export function pounds(pence: number): string {
  const sign = pence < 0 ? '-' : ''
  const size = Math.abs(pence)
  return `${sign}£${count(Math.floor(size / 100))}.${String(size % 100).padStart(2, '0')}`
}

/** What an import found and did, as lines of text. */
export function reportText(report: ImportReport): string {
  const { tally, orders, returns } = report
  const gross = pounds(tally.importedGross + tally.quarantinedGross)
  const parts = `${pounds(tally.importedGross)} imported, ${pounds(tally.quarantinedGross)} in quarantine`
  return [
    `Rows        ${count(tally.rows)}: ${count(tally.imported)} imported, ${count(tally.quarantined)} in quarantine`,
    `Amount      ${gross}: ${parts} (returns deducted)`,
    `Invoices    ${count(orders)} orders and ${count(returns)} returns: ${created(report.invoices)}`,
    `            ${count(report.invoicesOnlyInQuarantine)} more invoices have all their rows in quarantine`,
    `Products    ${created(report.products)}`,
    `Customers   ${created(report.customers)}`,
    `Stock       ${created(report.openingStock)} (assumed: the units sold in the busiest 28 days)`,
    '',
    ...quarantineLines(report),
  ].join('\n')
}

/** What a recount found in the file, as lines of text. */
export function recountText({ rows, quarantined, grossOfFile, total, facts }: Recount): string {
  const sold = `${count(total.orders)} orders of ${pounds(total.gross)}`
  const givenBack = `${count(total.returns)} returns of ${pounds(total.refunds)}`
  return [
    `File        ${count(rows)} rows, ${pounds(grossOfFile)} in all`,
    `            ${count(facts.invoices)} invoices, of them ${count(facts.cancellations)} cancellations`,
    `            ${count(facts.stockCodes)} stock codes, ${count(facts.customers)} customers, ${count(facts.countries)} countries`,
    `            ${count(facts.rowsWithoutCustomer)} rows without customer`,
    `            ${count(facts.rowsWithNegativeQuantity)} rows with negative quantity`,
    `            ${count(facts.rowsWithoutPositivePrice)} rows whose price is not positive`,
    `            ${count(facts.rowsWithoutDescription)} rows without description`,
    `By rules    ${sold}, ${givenBack}; ${count(quarantined)} rows in quarantine`,
  ].join('\n')
}

/** Both sides of every figure, differences marked, and a last line that says how it ended. */
export function comparisonText(figures: readonly ComparedFigure[]): string {
  const width = Math.max(...figures.map(({ name }) => name.length))
  const lines = figures.map((figure) => {
    const { name, file, graph } = figure
    const mark = agrees(figure) ? ' ' : '≠'
    return `${mark} ${name.padEnd(width)}  ${String(file).padStart(12)}  ${String(graph).padStart(12)}`
  })
  const differing = figures.filter((figure) => !agrees(figure)).length
  const verdict = differing === 0 ? 'all agree.' : `${count(differing)} differ (marked ≠).`
  return [
    `  ${'figure (amounts in pence)'.padEnd(width)}  ${'file'.padStart(12)}  ${'graph'.padStart(12)}`,
    ...lines,
    `${count(figures.length)} figures were compared: ${verdict}`,
  ].join('\n')
}

function quarantineLines({ tally, quarantineFile }: ImportReport): readonly string[] {
  if (tally.quarantined === 0) return ['No row is in quarantine.']
  return [
    `Quarantine  ${quarantineFile}`,
    `            ${'reason'.padEnd(40)}${'rows'.padStart(8)}${'applies to'.padStart(12)}${'amount'.padStart(18)}`,
    ...tally.reasons.map(
      ({ reason, rows, applies, gross }) =>
        `            ${reason.padEnd(40)}${count(rows).padStart(8)}${count(applies).padStart(12)}${pounds(gross).padStart(18)}`,
    ),
  ]
}

function created({ created, unchanged }: Created): string {
  return `${count(created)} created, ${count(unchanged)} unchanged`
}

function count(number: number): string {
  return number.toLocaleString('en-GB')
}
