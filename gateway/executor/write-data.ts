import { type AnswerBuffer, flush, repeat } from './answer-buffer.ts'
import { isRawObject, type RawObject } from './raw.ts'
import type { FieldShape, ObjectShape, TypeShape } from './shape.ts'

/**
 * Writes the answer's `data` as JSON, straight from raw data: the text that `JSON.stringify` gives of what `project`
 * makes, without making it. A value that stands in several places is written once, and its bytes are copied. False when a
 * promise of the schema is broken somewhere, or the viewer may not have what is there; then `project` has to say where,
 * and what becomes null.
 */
export function writeData(shape: ObjectShape, root: RawObject, answer: AnswerBuffer): boolean {
  try {
    writeObject(shape, root, { answer, memos: [] })
    flush(answer)
    return true
  } catch (thrown) {
    if (thrown === broken_promise) return false
    throw thrown
  }
}

interface Writing {
  readonly answer: AnswerBuffer
  /** By memo number: where the bytes of a shared value are. */
  readonly memos: Map<unknown, Written>[]
}

interface Written {
  readonly start: number
  readonly end: number
}

const broken_promise = new Error('The data breaks a promise of the schema.')

function writeObject(shape: ObjectShape, raw: RawObject, writing: Writing): void {
  const { answer } = writing
  let separator = '{'
  for (const field of shape.fields) {
    answer.pending += separator + field.key
    separator = ','
    if (field.kind === 'field') writeField(field, raw[field.rawName], writing)
    else if (field.kind === 'introspection') answer.pending += leafText(raw[field.name])
    else if (field.kind === 'refused' || shape.typeName === null) throw broken_promise
    else answer.pending += `"${shape.typeName}"`
  }
  answer.pending += shape.fields.length === 0 ? '{}' : '}'
}

function writeField(field: Extract<FieldShape, { kind: 'field' }>, value: unknown, writing: Writing): void {
  if (field.memo === null || typeof value !== 'object' || value === null) {
    writeValue(field.type, value, writing)
    return
  }
  const { answer, memos } = writing
  let memo = memos[field.memo]
  if (memo === undefined) {
    memo = new Map()
    memos[field.memo] = memo
  }
  const known = memo.get(value)
  if (known !== undefined) {
    repeat(answer, known.start, known.end)
    return
  }
  const start = flush(answer)
  writeValue(field.type, value, writing)
  memo.set(value, { start, end: flush(answer) })
}

function writeValue(type: TypeShape, value: unknown, writing: Writing): void {
  if (value === null || value === undefined) {
    if (type.nonNull) throw broken_promise
    writing.answer.pending += 'null'
  } else if (type.kind === 'leaf') {
    if (type.accepts !== null && !type.accepts(value)) throw broken_promise
    writing.answer.pending += leafText(value)
  } else if (type.kind === 'list') {
    writeList(type.item, value, writing)
  } else {
    const shape = isRawObject(value) ? type.shapeOf(value.__typename) : undefined
    if (shape === undefined || shape.refusal != null) throw broken_promise
    writeObject(shape, value as RawObject, writing)
  }
}

function writeList(item: TypeShape, values: unknown, writing: Writing): void {
  if (!Array.isArray(values)) throw broken_promise
  const { answer } = writing
  answer.pending += '['
  for (let index = 0; index < values.length; index += 1) {
    if (index > 0) answer.pending += ','
    writeValue(item, values[index], writing)
  }
  answer.pending += ']'
}

/**
 * What JSON must escape: quotes, backslashes, control characters; and lone surrogates, which are rare enough to look at
 * all.
 */
const needs_escape = /["\\\p{Cc}\p{Cs}]/u

function leafText(value: unknown): string {
  if (typeof value === 'string') return needs_escape.test(value) ? JSON.stringify(value) : `"${value}"`
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (value === true) return 'true'
  if (value === false) return 'false'
  const text: string | undefined = JSON.stringify(value)
  if (text === undefined) throw broken_promise
  return text
}
