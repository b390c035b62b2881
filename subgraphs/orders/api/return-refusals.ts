import type { DecideAnswer } from '../commands/returns/decide-return.ts'
import type { ReceiveAnswer } from '../commands/returns/receive-return.ts'
import type { ReturnAnswer } from '../commands/returns/request-return.ts'
import type { ReturnStatus } from '../domain/return.ts'
import { invalid, key_reused, not_found, refundNotPossible } from './refusals.ts'

const return_not_found = {
  __typename: 'ReturnNotFound',
  message: 'There is no such return of an order of ours.',
} as const

const past: Readonly<Record<ReturnStatus, string>> = {
  REQUESTED: 'The return is not approved yet: approve it first.',
  APPROVED: 'The return is approved already.',
  REJECTED: 'The return was rejected.',
  RECEIVED: 'The goods were taken in already.',
  COMPLETED: 'The return has ended already.',
}

function notOpen(status: ReturnStatus) {
  return { __typename: 'ReturnNotOpen', message: past[status], status } as const
}

export function requestedResult(answer: ReturnAnswer) {
  switch (answer.type) {
    case 'invalid':
      return invalid(answer.problems)
    case 'keyReused':
      return key_reused
    case 'notFound':
      return not_found
    case 'notReturnable': {
      const message = 'This order was taken over from another system: its goods are returned there.'
      return { __typename: 'OrderNotReturnable', message } as const
    }
    case 'exceeds': {
      const message = 'More is to come back than left and is not back already. Name fewer units.'
      const lines = answer.lines.map(({ quantity, ...line }) => ({ ...line, requested: quantity }))
      return { __typename: 'ReturnExceedsFulfilled', message, lines } as const
    }
    case 'returned':
      return { __typename: 'RequestReturnSuccess', return: answer.row } as const
  }
}

export function decidedResult<Success extends string>(success: Success, answer: DecideAnswer) {
  switch (answer.type) {
    case 'invalid':
      return invalid(answer.problems)
    case 'notFound':
      return return_not_found
    case 'notOpen':
      return notOpen(answer.status)
    case 'returned':
      return { __typename: success, return: answer.row } as const
  }
}

export function receivedResult(answer: ReceiveAnswer) {
  switch (answer.type) {
    case 'invalid':
      return invalid(answer.problems)
    case 'keyReused':
      return key_reused
    case 'notFound':
      return return_not_found
    case 'notOpen':
      return notOpen(answer.status)
    case 'notPossible':
      return refundNotPossible(answer)
    case 'returned':
      return { __typename: 'ReceiveReturnSuccess', return: answer.row, order: answer.order } as const
  }
}
