/** A figure beside what it should be. */
export interface Target {
  readonly what: string
  readonly figure: number
  readonly goal: 'at least' | 'at most' | 'exactly'
  readonly limit: number
  readonly unit: string
}

/** Whether it is met. Speed that is missed is a finding, not a fault: the machine may be busy. */
export function isMet({ figure, goal, limit }: Target): boolean {
  if (goal === 'exactly') return figure === limit
  return goal === 'at least' ? figure >= limit : figure <= limit
}

/** One line for a person: the figure, the target, and by how much it is missed. */
export function lineOfTarget(target: Target): string {
  const { what, figure, goal, limit, unit } = target
  const sign = { 'at least': '≥', 'at most': '≤', exactly: '=' }[goal]
  const off = Math.abs(figure - limit)
  const by = limit === 0 ? `${round(off)} ${unit}` : `${Math.ceil((off / limit) * 100)} %`
  const verdict = isMet(target) ? 'met' : `missed by ${by}`
  return `  ${what.padEnd(64)} ${`${round(figure)} ${unit}`.padStart(16)}  ${`${sign} ${limit}`.padEnd(8)} ${verdict}\n`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
