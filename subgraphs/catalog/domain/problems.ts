/** One thing that is wrong with an input, and where: `variants.0.sku`. */
export interface Problem {
  readonly path: string
  readonly message: string
}

/** Something in the input cannot be accepted. */
export interface InvalidInput {
  readonly kind: 'InvalidInput'
  readonly problems: readonly Problem[]
}

/** A refusal of the whole input for these problems. */
export function invalidInput(problems: readonly Problem[]): InvalidInput {
  return { kind: 'InvalidInput', problems }
}

/** A refusal for a single problem. */
export function problemAt(path: string, message: string): InvalidInput {
  return invalidInput([{ path, message }])
}

/** Collects problems, so that a person hears of all of them at once. */
export interface ProblemList {
  readonly found: readonly Problem[]
  add(path: string, message: string): void
  /** Notes the problem unless the rule holds. */
  expect(holds: boolean, path: string, message: string): void
}

/** A list with nothing wrong yet. */
export function noProblems(): ProblemList {
  const found: Problem[] = []
  const add = (path: string, message: string) => void found.push({ path, message })
  return {
    found,
    add,
    expect(holds, path, message) {
      if (!holds) add(path, message)
    },
  }
}
