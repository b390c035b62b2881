/** Where an answer is written. */
export interface AnswerBuffer {
  bytes: Buffer
  /** How many bytes are written. */
  length: number
}

const first_bytes = 64 * 1024
/** Buffers up to this size are used again. */
const kept_bytes_max = 1024 * 1024
const kept_buffers_max = 64
/** UTF-8 takes at most three bytes for a UTF-16 unit. */
const bytes_per_unit_max = 3
/** Longer texts are encoded at once. */
const written_by_byte_max = 128
const quote = 0x22
const backslash = 0x5c

const kept: Buffer[] = []

/** An empty buffer; memory that an earlier answer does not need any more, where there is some. */
export function openAnswer(): AnswerBuffer {
  return { bytes: kept.pop() ?? Buffer.allocUnsafeSlow(first_bytes), length: 0 }
}

/** Gives the memory back. The bytes must have left the process, or never leave it. */
export function closeAnswer(answer: AnswerBuffer): void {
  const { bytes } = answer
  answer.bytes = Buffer.alloc(0)
  answer.length = 0
  if (bytes.length > 0 && bytes.length <= kept_bytes_max && kept.length < kept_buffers_max) kept.push(bytes)
}

/** Appends a text of ASCII characters byte by byte: for short texts that is faster than anything that encodes them. */
export function writeAscii(answer: AnswerBuffer, text: string): void {
  const { length } = text
  reserve(answer, length)
  const { bytes } = answer
  let at = answer.length
  for (let index = 0; index < length; index += 1) bytes[at++] = text.charCodeAt(index)
  answer.length = at
}

/** Appends one ASCII character. */
export function writeByte(answer: AnswerBuffer, code: number): void {
  reserve(answer, 1)
  answer.bytes[answer.length++] = code
}

/** Appends any text as UTF-8. */
export function writeEncoded(answer: AnswerBuffer, text: string): void {
  reserve(answer, text.length * bytes_per_unit_max)
  answer.length += answer.bytes.write(text, answer.length, 'utf8')
}

/** Appends a text as a JSON string. */
export function writeString(answer: AnswerBuffer, text: string): void {
  if (text.length > written_by_byte_max || !writePlain(answer, text))
    writeEncoded(answer, JSON.stringify(text))
}

/** False, and nothing is appended, when the text has anything to escape, or to encode as more than one byte. */
function writePlain(answer: AnswerBuffer, text: string): boolean {
  const { length } = text
  reserve(answer, length + 2)
  const { bytes } = answer
  let at = answer.length
  bytes[at++] = quote
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 0x20 || code > 0x7e || code === quote || code === backslash) return false
    bytes[at++] = code
  }
  bytes[at++] = quote
  answer.length = at
  return true
}

/** Appends a copy of what was written between two positions. */
export function repeat(answer: AnswerBuffer, start: number, end: number): void {
  reserve(answer, end - start)
  answer.bytes.copyWithin(answer.length, start, end)
  answer.length += end - start
}

function reserve(answer: AnswerBuffer, more: number): void {
  const needed = answer.length + more
  if (needed <= answer.bytes.length) return
  const larger = Buffer.allocUnsafeSlow(Math.max(needed, answer.bytes.length * 2))
  answer.bytes.copy(larger, 0, 0, answer.length)
  answer.bytes = larger
}
