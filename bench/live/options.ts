import { toggle, wholeNumber } from '../shared/options.ts'

/** What `npm run bench:live` can be told. */
export const options = {
  sockets: wholeNumber({
    says: 'How many subscribers, each with a socket.',
    normally: '10000',
    min: 1,
    max: 50_000,
  }),
  shipments: wholeNumber({
    says: 'How many shipments they follow; no more than there are sockets.',
    normally: '1000',
    min: 1,
    max: 50_000,
  }),
  rate: wholeNumber({ says: 'Events published per second.', normally: '200', min: 1, max: 5_000 }),
  seconds: wholeNumber({
    says: 'How long events are published: a third steadily, a third with each restart.',
    normally: '24',
    min: 3,
    max: 600,
  }),
  own: toggle('Every subscriber is another viewer, with an upstream subscription of its own.'),
}

export interface LiveOptions {
  readonly sockets: number
  readonly shipments: number
  readonly rate: number
  readonly seconds: number
  readonly own: boolean
}
