import { cut_errors, type StreamFormat, textOf } from './stream-format.ts'

/** Opens a multipart answer, and ends each part. */
export const delimiter = '\r\n--graphql'
/** After the last delimiter. */
export const closing = '--\r\n'

/**
 * Apollo's multipart subscription protocol 1.0: each part is `{"payload": …}`, a heartbeat is `{}`, and an error that ends
 * the stream stands beside a null payload. The delimiter follows each part, because clients read a part when they see its
 * end.
 */
export const multipart_format: StreamFormat = {
  transport: 'multipart',
  contentType: 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0',
  opening: delimiter,
  heartbeat: part('{}'),
  next: (event) => part(`{"payload":${textOf(event)}}`),
  complete: closing,
  cut: (reason) => `${part(JSON.stringify({ payload: null, errors: [cut_errors[reason]] }))}${closing}`,
}

/** JSON as a part of a multipart answer, its delimiter included. */
export function part(json: string): string {
  return `\r\ncontent-type: application/json\r\n\r\n${json}${delimiter}`
}
