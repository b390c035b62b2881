import { mkdir, writeFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { projectFolder } from '#deploy/pipelines/supergraph-config.ts'
import { lineOfTarget } from '../shared/targets.ts'
import { type LimitRow, lineOfLimit } from './limit.ts'
import { lineOfListing } from './listing.ts'
import type { BenchOptions } from './options.ts'
import { totalOf } from './rows.ts'
import type { Measured } from './scenarios.ts'
import { lineOfSlope, slopesOf } from './slopes.ts'
import { targetsOf } from './targets.ts'
import { wrongOf } from './wrong.ts'

export interface Results extends Measured {
  readonly options: BenchOptions
  readonly limits: readonly LimitRow[]
}

/** Prints what follows the table, writes the JSON. Returns the exit code: 1 when something is wrong, and never for being slow. */
export async function report(results: Results): Promise<number> {
  const { options, counts, spread, listings, contested, limits, verified } = results
  const slopes = slopesOf(spread)
  const targets = targetsOf(results)
  const wrong = wrongOf(results)
  const say = (text: string) => process.stdout.write(text)
  if (slopes.length > 0) say('\nMore data, per order:\n')
  for (const slope of slopes) say(lineOfSlope(slope))
  if (limits.length > 0) say('\nSQL by hand, on the same server, after the system was closed:\n')
  for (const limit of limits) say(lineOfLimit(limit))
  if (listings.length > 0) say('\nPages of 20 products with price and stock, through the gateway:\n')
  for (const listing of listings) say(lineOfListing(listing))
  say('\nCounted for an order, over all contexts, background work included, with 8 buyers:\n')
  for (const { size, statements, rows } of counts)
    say(`  ${`${size}x`.padStart(5)}: ${statements} statements, ${totalOf(rows)} rows\n`)
  say('\nTargets:\n')
  for (const target of targets) say(lineOfTarget(target))
  const { violations, notices, checked } = verified
  say(`\nverify: ${checked.length} invariants recounted, ${violations.length} violations\n`)
  for (const { invariant, id, says } of notices) say(`  notice: ${invariant} ${id}: ${says}\n`)
  for (const sentence of wrong) say(`WRONG: ${sentence}\n`)
  const folder = `${projectFolder}bench/results`
  await mkdir(folder, { recursive: true })
  const machine = { cores: cpus().length, model: cpus()[0]?.model, load: loadavg()[0], node: process.version }
  const counted = counts.map((count) => ({ ...count, rows: Object.fromEntries(count.rows) }))
  const text = { at: new Date(), machine, options, counts: counted, spread, contested, slopes, listings }
  const limitRows = limits.map((limit) => ({ ...limit, rows: Object.fromEntries(limit.rows) }))
  const all = { ...text, limits: limitRows, targets, violations, notices, wrong }
  await writeFile(`${folder}/orders.json`, `${JSON.stringify(all, null, 2)}\n`)
  say('Written to bench/results/orders.json.\n')
  return wrong.length > 0 ? 1 : 0
}
