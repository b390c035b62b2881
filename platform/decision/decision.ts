/**
 * The outcome of a rule: the facts that now hold, or a refusal a person can act on. Rules return it and touch nothing; a
 * command saves accepted facts.
 */
export type Decision<Fact, Refusal> =
  | { readonly accepted: true; readonly facts: Fact }
  | { readonly accepted: false; readonly refusal: Refusal }

/** The rule agrees; these facts follow. */
export function accept<const Fact>(facts: Fact): Decision<Fact, never> {
  return { accepted: true, facts }
}

/** The rule says no, for this reason. */
export function refuse<const Refusal>(refusal: Refusal): Decision<never, Refusal> {
  return { accepted: false, refusal }
}
