import { setTimeout as pause } from 'node:timers/promises'
import type { DatabaseUrls } from '../../embedded/databases.ts'
import type { Finding, Invariant } from './invariant.ts'
import { invariants } from './invariants.ts'
import { onSnapshots } from './snapshots.ts'

/** What a verification found. */
export interface Report {
  /** Names of the invariants that were recounted. */
  readonly checked: readonly string[]
  /** What breaks a promise, at every look. */
  readonly violations: readonly Finding[]
  /** Work that waits, at the last look. */
  readonly notices: readonly Finding[]
  /** Invariants of which more was wrong than is told. */
  readonly cutShort: readonly string[]
  /** How often the databases were looked at. */
  readonly looks: number
}

export interface VerifyOptions {
  /** Waits between looks at what was suspicious. None: what is not right at this instant is a violation. */
  readonly pauses_ms?: readonly number[]
  /** Most findings that are told of one invariant. */
  readonly findings_max?: number
}

/** Together longer than a lease with its adoption: an order that was on its way at the first look is not at the last. */
const pauses_default_ms = [500, 2_500, 9_000]
const findings_max_default = 20

/**
 * Recounts every invariant of a system over all tenants, while it runs. Contexts are looked at a few milliseconds apart and
 * orders are on their way, so whatever is suspicious is looked at again after a while: a violation is what was wrong with
 * the same thing every time. Reads only. Output and memory are bounded, whatever the size of the books.
 */
export async function verifySystem(urls: DatabaseUrls, options: VerifyOptions = {}): Promise<Report> {
  const { pauses_ms = pauses_default_ms, findings_max = findings_max_default } = options
  const first = await look(urls, invariants, findings_max)
  let violations = first.findings.filter(isViolation)
  let notices = first.findings.filter((finding) => !isViolation(finding))
  let { cutShort } = first
  let looks = 1
  for (const pause_ms of pauses_ms) {
    if (violations.length === 0) break
    await pause(pause_ms)
    const suspects = new Set(violations.map((finding) => finding.invariant))
    const again = await look(
      urls,
      invariants.filter(({ name, severity }) => severity === 'notice' || suspects.has(name)),
      findings_max,
    )
    const known = new Set(violations.map(identityOf))
    violations = again.findings.filter((finding) => isViolation(finding) && known.has(identityOf(finding)))
    notices = again.findings.filter((finding) => !isViolation(finding))
    cutShort = again.cutShort
    looks += 1
  }
  return { checked: invariants.map(({ name }) => name), violations, notices, cutShort, looks }
}

interface Look {
  readonly findings: readonly Finding[]
  readonly cutShort: readonly string[]
}

function look(urls: DatabaseUrls, wanted: readonly Invariant[], findings_max: number): Promise<Look> {
  return onSnapshots(urls, async (books) => {
    const findings: Finding[] = []
    const cutShort: string[] = []
    for (const { name, find } of wanted) {
      const rows = await find(books, findings_max + 1)
      if (rows.length > findings_max) cutShort.push(name)
      for (const { tenant_id: tenantId, id, says } of rows.slice(0, findings_max)) {
        findings.push({ invariant: name, tenantId, id, says })
      }
    }
    return { findings, cutShort }
  })
}

const severities = new Map(invariants.map(({ name, severity }) => [name, severity]))
const isViolation = ({ invariant }: Finding) => severities.get(invariant) === 'violation'
const identityOf = ({ invariant, tenantId, id }: Finding) => `${invariant}\n${tenantId}\n${id}`
