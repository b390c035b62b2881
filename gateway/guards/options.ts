import type { UnauthorizedMode } from './authorization/authorize.ts'
import type { Policies } from './authorization/requirement.ts'

/** How a gateway guards its graph. Whatever is absent has the default that the guard's own file explains. */
export interface GuardOptions {
  /** Whether fields a viewer may not have become null, with an error each, or refuse the whole operation; `filter` when absent. */
  readonly unauthorized?: UnauthorizedMode
  /** What the names in `@policy` mean; a name that is not here never holds. */
  readonly policies?: Policies
}
