import { expect, test } from 'vitest'
import type { Viewer } from '#platform/auth/viewer.ts'
import { customer, guest, service, staff } from '#platform/testing/viewers.ts'
import { type Approach, type Sight, sightOf } from './sight.ts'

const sees = (who: string, viewer: Viewer, owner: string | null, expected: Record<Approach, Sight | null>) =>
  test(who, () => {
    for (const [approach, sight] of Object.entries(expected)) {
      expect(sightOf(viewer, owner, approach as Approach), approach).toBe(sight)
    }
  })
const everything = { BY_ID: 'WHOLE', BY_TRACKING_NUMBER: 'WHOLE', THROUGH_ORDER: 'WHOLE' } as const
const strangers = { BY_ID: null, BY_TRACKING_NUMBER: 'PUBLIC', THROUGH_ORDER: null } as const
const guests = { BY_ID: 'PUBLIC', BY_TRACKING_NUMBER: 'PUBLIC', THROUGH_ORDER: 'WHOLE' } as const

sees('the customer', customer('ada'), 'ada', everything)
sees('another customer', customer('bob'), 'ada', strangers)
sees('a visitor', guest, 'ada', strangers)
sees('a visitor, of a guest’s order', guest, null, guests)
sees('a customer, of a guest’s order', customer('ada'), null, guests)
sees('staff of logistics', staff('logistics:read'), 'ada', everything)
sees('staff of something else', staff('orders:read'), 'ada', strangers)
sees('a neighbour', service('orders'), 'ada', everything)
