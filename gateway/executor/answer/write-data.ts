import { isRawObject, type RawObject } from '../raw.ts'
import {
  type AnswerBuffer,
  repeat,
  writeAscii,
  writeByte,
  writeEncoded,
  writeString,
} from './answer-buffer.ts'
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

const opening_brace = 0x7b
const closing_brace = 0x7d
const opening_bracket = 0x5b
const closing_bracket = 0x5d
const comma = 0x2c

const broken_promise = new Error('The data breaks a promise of the schema.')

function writeObject(shape: ObjectShape, raw: RawObject, writing: Writing): void {
  const { answer } = writing
  let separator = opening_brace
  for (const field of shape.fields) {
    writeByte(answer, separator)
    writeAscii(answer, field.key)
    separator = comma
    if (field.kind === 'field') writeField(field, raw[field.rawName], writing)
    else if (field.kind === 'introspection') writeLeaf(answer, raw[field.name])
    else if (field.kind === 'refused' || shape.typeName === null) throw broken_promise
    else writeString(answer, shape.typeName)
  }
  if (shape.fields.length === 0) writeByte(answer, opening_brace)
  writeByte(answer, closing_brace)
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
  const start = answer.length
  writeValue(field.type, value, writing)
  memo.set(value, { start, end: answer.length })
}

function writeValue(type: TypeShape, value: unknown, writing: Writing): void {
  if (value === null || value === undefined) {
    if (type.nonNull) throw broken_promise
    writeAscii(writing.answer, 'null')
  } else if (type.kind === 'leaf') {
    if (type.accepts !== null && !type.accepts(value)) throw broken_promise
    writeLeaf(writing.answer, value)
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
  writeByte(answer, opening_bracket)
  for (let index = 0; index < values.length; index += 1) {
    if (index > 0) writeByte(answer, comma)
    writeValue(item, values[index], writing)
  }
  writeByte(answer, closing_bracket)
}

function writeLeaf(answer: AnswerBuffer, value: unknown): void {
  if (typeof value === 'string') {
    writeString(answer, value)
  } else if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) {
    writeAscii(answer, String(value))
  } else {
    const text: string | undefined = JSON.stringify(value)
    if (text === undefined) throw broken_promise
    writeEncoded(answer, text)
  }
}
