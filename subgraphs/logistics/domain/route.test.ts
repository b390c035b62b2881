import { expect, test } from 'vitest'
import { placeOf } from './route.ts'
import { forward_statuses } from './status.ts'

const seen = (country: string | null, ...places: string[]) =>
  test(`on the way to ${country}`, () =>
    expect(
      forward_statuses.flatMap((each) => (each === 'PLANNED' ? [] : placeOf(each, 'London Dock', country))),
    ).toEqual(['London Dock', 'London Dock', ...places]))

seen('DE', 'Leipzig, Germany', 'Local depot, Germany', 'Germany')
seen('CL', 'Parcel hub, Chile', 'Local depot, Chile', 'Chile')
seen(null, 'Parcel hub, destination', 'Local depot, destination', 'destination')
seen('not a code', 'Parcel hub, not a code', 'Local depot, not a code', 'not a code')
