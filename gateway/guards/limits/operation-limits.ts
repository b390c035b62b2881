import { document_tokens_max } from '#gateway/executor/operation/documents.ts'

/** How large an operation may be, before anything is spent on reading it closely. */
export interface OperationLimits {
  readonly characters_max: number
  readonly tokens_max: number
  readonly nesting_max: number
  readonly directives_max: number
  readonly aliases_max: number
  readonly fragments_max: number
  readonly selections_max: number
  readonly depth_max: number
  readonly root_fields_max: number
  readonly fields_max: number
  readonly repeats_max: number
  readonly deferred_max: number
}

export const default_operation_limits: OperationLimits = {
  /** A hundred kilobytes of text; the largest operation of our own clients has eight. */
  characters_max: 100_000,
  tokens_max: document_tokens_max,
  /** Brackets in brackets. The parser is recursive: thousands of levels would exhaust its stack. */
  nesting_max: 100,
  /** Each is checked where it stands; an operation with conditions on every field has a few dozen. */
  directives_max: 100,
  /** The same costly field under many names is one request with the work of many. */
  aliases_max: 100,
  /** Validation compares fragments in pairs. Clients that keep one fragment beside each component have about a hundred. */
  fragments_max: 200,
  /** Fields and fragments written in one selection set. No type has as many fields. */
  selections_max: 200,
  /** Fields in fields, fragments expanded. Introspection as GraphiQL sends it has fifteen. */
  depth_max: 20,
  /** Fields at the top, fragments expanded: each starts work of its own. A dashboard has a dozen. */
  root_fields_max: 30,
  /** Fields in all, fragments expanded: fragments that spread fragments twice grow as powers of two. */
  fields_max: 5_000,
  /** Selections of one place in the answer, fragments expanded. A hundred components may each ask for a product's name. */
  repeats_max: 100,
  /** Deferred fragments, counted at each place they are spread to: each is a part of the answer. A page has a handful. */
  deferred_max: 20,
}
