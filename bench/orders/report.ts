import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { projectFolder } from '#deploy/pipelines/supergraph-config.ts'
import { lineOfTarget } from '../shared/targets.ts'
import { type LimitRow, lineOfLimit } from './limit.ts'
import type { Measurement } from './measure.ts'
import type { BenchOptions } from './options.ts'
import { totalOf } from './rows.ts'
import { type Measured, scarce_units } from './scenarios.ts'
import { lineOfSlope, slopesOf } from './slopes.ts'
import type { Counts } from './statements.ts'
import { targetsOf } from './targets.ts'

export interface Results extends Measured {
  readonly options: BenchOptions
  readonly counts: Counts
  readonly limits: readonly LimitRow[]
}

/** Prints what follows the table, writes the JSON. Returns the exit code: 1 when something is wrong, and never for being slow. */
export async function report(results: Results): Promise<number> {
  const { options, counts, spread, contested, limits, verified } = results
  const slopes = slopesOf(spread)
  const targets = targetsOf(results)
  const wrong = wrongOf(results)
  const say = (text: string) => process.stdout.write(text)
  if (slopes.length > 0) say('\nMore data, per order:\n')
  for (const slope of slopes) say(lineOfSlope(slope))
  if (limits.length > 0) say('\nSQL by hand, on the same server, after the system was closed:\n')
  for (const limit of limits) say(lineOfLimit(limit))
  say(
    `\n${counts.statements} statements and ${totalOf(counts.rows)} rows per order over all contexts, background work\n`,
  )
  say('included, at 1x with 8 buyers.\n')
  say('\nTargets:\n')
  for (const target of targets) say(lineOfTarget(target))
  const { violations, notices, checked } = verified
  say(`\nverify: ${checked.length} invariants recounted, ${violations.length} violations\n`)
  for (const { invariant, id, says } of notices) say(`  notice: ${invariant} ${id}: ${says}\n`)
  for (const sentence of wrong) say(`WRONG: ${sentence}\n`)
  const folder = `${projectFolder}bench/results`
  await mkdir(folder, { recursive: true })
  const machine = { cores: cpus().length, model: cpus()[0]?.model, load: loadavg()[0], node: process.version }
  const rows = Object.fromEntries(counts.rows)
  const text = { at: new Date(), machine, options, counts: { ...counts, rows }, spread, contested, slopes }
  const limitRows = limits.map((limit) => ({ ...limit, rows: Object.fromEntries(limit.rows) }))
  const all = { ...text, limits: limitRows, targets, violations, notices, wrong }
  await writeFile(`${folder}/orders.json`, `${JSON.stringify(all, null, 2)}\n`)
  say('Written to bench/results/orders.json.\n')
  return wrong.length > 0 ? 1 : 0
}

/** What must not be, however slow a machine is. */
function wrongOf({ spread, contested, verified }: Results): readonly string[] {
  const failed = [...spread, ...contested].flatMap(({ name, clients, confirmed, errors, refused }) => {
    const isScarce = name.endsWith('in stock')
    const bad = Object.entries(isScarce ? errors : { ...errors, ...refused })
    const none = confirmed === 0 ? [`${name}, ${clients} clients: no order was confirmed`] : []
    return [...none, ...bad.map(([what, count]) => `${name}, ${clients} clients: ${count} × ${what}`)]
  })
  const scarce = contested.find(({ name }) => name.endsWith('in stock'))
  const sold = scarce === undefined ? [] : wrongSale(scarce)
  return [
    ...failed,
    ...sold,
    ...verified.violations.map(({ invariant, id, says }) => `${invariant} ${id}: ${says}`),
  ]
}

function wrongSale({ confirmed, refused }: Measurement): readonly string[] {
  const others = Object.entries(refused).filter(([reason]) => !reason.startsWith('OutOfStock'))
  return [
    ...(confirmed === scarce_units ? [] : [`${confirmed} of ${scarce_units} units were sold`]),
    ...others.map(([reason, count]) => `${count} buyers were told ${reason} and not that it is out of stock`),
  ]
}
