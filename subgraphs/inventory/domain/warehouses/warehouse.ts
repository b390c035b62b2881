import { type Problem, problemsOfText, unless } from '../problem.ts'

/** A place where stock is kept, as staff opened it. */
export interface WarehouseSite {
  readonly id: string
  readonly code: string
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** The delivery region: `eu-west`. Its first word is the continent. */
  readonly region: string
  readonly priority: number
}

/** What a new warehouse is to be. */
export type WarehousePlan = Omit<WarehouseSite, 'id'>

export const priority_default = 100

const code_chars_max = 20
const name_chars_max = 100
const region_chars_max = 30
const priority_max = 1_000

/** Everything that is wrong with a plan; empty when it can be opened. */
export function problemsOfPlan(plan: WarehousePlan): readonly Problem[] {
  const { code, name, region, priority } = plan
  return [
    ...unless(
      /^[A-Za-z0-9-]+$/.test(code) && code.length <= code_chars_max,
      'code',
      `Use 1 to ${code_chars_max} letters, digits and dashes.`,
    ),
    ...problemsOfText('name', name, name_chars_max, `Give a name of at most ${name_chars_max} characters.`),
    ...unless(
      /^[a-z]+(-[a-z0-9]+)*$/.test(region) && region.length <= region_chars_max,
      'region',
      `Use lower case words with dashes, such as eu-west; at most ${region_chars_max} characters.`,
    ),
    ...unless(
      priority >= 0 && priority <= priority_max,
      'priority',
      `Use a number from 0 to ${priority_max}.`,
    ),
  ]
}
