import type { RawObject } from '../raw.ts'
import { type AnswerBuffer, closeAnswer, openAnswer, writeAscii } from './answer-buffer.ts'
import { project } from './project.ts'
import type { ObjectShape } from './shape.ts'
import { writeData } from './write-data.ts'

/** The `data` of an answer that was written as JSON already, where a GraphQL library wants an object. */
export interface WrittenData {
  readonly [written]: AnswerBuffer
  readonly [outbox]: Outbox
  /** The data itself, made when somebody asks for it. */
  toJSON(): RawObject | null
}

/** Where an answer goes that need not become a text: its bytes, to be sent, and then to be closed. */
export interface Outbox {
  answer: AnswerBuffer | null
}

const written: unique symbol = Symbol('written')
const outbox: unique symbol = Symbol('outbox')

/** An answer that has only data starts so. The room for it is left before the data. */
const head = '{"data":'

/** Writes the data; null when it breaks a promise of the schema. */
export function writtenData(shape: ObjectShape, root: RawObject, into: Outbox): WrittenData | null {
  const answer = openAnswer()
  writeAscii(answer, head)
  if (writeData(shape, root, answer)) {
    return { [written]: answer, [outbox]: into, toJSON: () => project(shape, root).data }
  }
  closeAnswer(answer)
  return null
}

/** The JSON of `data`, if it was written already. */
export function textOf(data: unknown): string | null {
  return isWritten(data) ? data[written].bytes.toString('utf8', head.length, data[written].length) : null
}

/**
 * The JSON of an answer. One that has data only, and that was written already, goes to its outbox as it is; then the text
 * is empty.
 */
export function stringifyAnswer(result: object): string {
  const data = 'data' in result ? result.data : undefined
  if (!isWritten(data)) return `${JSON.stringify(result)}\n`
  const parts = Object.entries(result).filter(([, value]) => value !== undefined)
  const answer = data[written]
  if (parts.length === 1) {
    writeAscii(answer, '}\n')
    data[outbox].answer = answer
    return ''
  }
  const text = textOf(data)
  const fields = parts.map(([name, value]) => `"${name}":${name === 'data' ? text : JSON.stringify(value)}`)
  closeAnswer(answer)
  return `{${fields.join(',')}}\n`
}

function isWritten(data: unknown): data is WrittenData {
  return typeof data === 'object' && data !== null && written in data
}
