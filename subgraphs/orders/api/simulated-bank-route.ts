import type { IncomingMessage } from 'node:http'
import { readRawBody } from '#platform/http/read-body.ts'
import { formatAmount, money } from '#platform/money/money.ts'
import type { Route } from '#platform/subgraph/subgraph.ts'
import type { SimulatedBank } from '../store/simulated-bank.ts'
import { sendPage } from './send.ts'

const path = '/simulator/bank'
const form_bytes_max = 1_000
const name_rule = /^[\w:-]{1,200}$/

/** The page of the simulated bank, where a buyer proves who they are: the address is the `url` of a payment's action. */
export function simulatedBankRoutes(bank: SimulatedBank): readonly Route[] {
  return [
    {
      method: 'GET',
      path,
      async handle(request, response) {
        const asked = paymentOf(request)
        const waiting = asked === null ? null : await bank.waiting(asked.tenant, asked.payment)
        if (waiting === null)
          return sendPage(response, 404, 'Nothing to confirm', '<p>No payment waits for you here.</p>')
        const amount = `${formatAmount(money(waiting.amount, waiting.currency))} ${waiting.currency}`
        const button = (value: string, text: string) =>
          `<button name="answer" value="${value}">${text}</button>`
        const form = `<form method="post">${button('approve', 'It is me: pay')} ${button('refuse', 'Refuse')}</form>`
        return sendPage(response, 200, 'Simulated bank', `<p>Do you pay ${amount}?</p>${form}`)
      },
    },
    {
      method: 'POST',
      path,
      async handle(request, response) {
        const asked = paymentOf(request)
        const form = await readRawBody(request, form_bytes_max)
        const answer = new URLSearchParams(form?.toString('utf8') ?? '').get('answer')
        if (form === null || (answer !== 'approve' && answer !== 'refuse')) {
          response.setHeader('connection', 'close')
          return sendPage(
            response,
            400,
            'Not understood',
            '<p>The answer is <code>approve</code> or <code>refuse</code>.</p>',
          )
        }
        const counted =
          asked !== null && (await bank.answer(asked.tenant, asked.payment, answer === 'approve'))
        if (!counted)
          return sendPage(response, 404, 'Too late', '<p>No payment waits for you here any more.</p>')
        const said = answer === 'approve' ? 'Thank you: the payment is confirmed.' : 'The payment is refused.'
        return sendPage(response, 200, 'Simulated bank', `<p>${said} You can close this page.</p>`)
      },
    },
  ]
}

function paymentOf(request: IncomingMessage) {
  const { searchParams } = new URL(request.url ?? '/', 'http://bank')
  const [tenant, payment] = [searchParams.get('tenant') ?? '', searchParams.get('payment') ?? '']
  return name_rule.test(tenant) && name_rule.test(payment) ? { tenant, payment } : null
}
