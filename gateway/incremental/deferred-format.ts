import type { IncomingMessage } from 'node:http'
import { closing, delimiter, part } from '#gateway/live/multipart-format.ts'

/**
 * The form in which Apollo's clients and router exchange deferred answers, named after the day of its working draft
 * (https://www.apollographql.com/docs/graphos/routing/operations/defer).
 */
export const content_type = 'multipart/mixed;boundary="graphql";deferSpec=20220824'

/** Whether a client takes its answer in parts, and in this form. */
export function acceptsParts({ headers: { accept = '' } }: IncomingMessage): boolean {
  return /multipart\/mixed[^,]*;\s*deferspec=["']?20220824/i.test(accept)
}

/** The first part, which opens the answer. */
export function firstText(payload: object): string {
  return delimiter + laterText(payload)
}

/** Each part ends with its delimiter, because clients read a part when they see its end. */
export function laterText(payload: object): string {
  const text = part(JSON.stringify(payload))
  return 'hasNext' in payload && payload.hasNext === true ? text : text + closing
}
