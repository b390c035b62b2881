import { access } from './access.ts'
import type { Group } from './case.ts'
import { conditions } from './conditions.ts'
import { context } from './context.ts'
import { costs } from './costs.ts'
import { failures } from './failures.ts'
import { fragments } from './fragments.ts'
import { inputs } from './inputs.ts'
import { interfaceObject } from './interface-object.ts'
import { keys } from './keys.ts'
import { mutations } from './mutations.ts'
import { nulls } from './nulls.ts'
import { override } from './override.ts'
import { provides } from './provides.ts'
import { requests } from './requests.ts'
import { requires } from './requires.ts'
import { subscriptions } from './subscriptions.ts'
import { together } from './together.ts'
import { visibility } from './visibility.ts'

export const groups: readonly Group[] = [
  keys,
  requires,
  provides,
  override,
  interfaceObject,
  visibility,
  access,
  costs,
  context,
  fragments,
  inputs,
  conditions,
  nulls,
  failures,
  requests,
  mutations,
  subscriptions,
  together,
]
