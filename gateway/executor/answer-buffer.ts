/** Where an answer is written: bytes that are done, and text that is not encoded yet. */
export interface AnswerBuffer {
  bytes: Buffer
  /** How many bytes are written. */
  length: number
  /** What follows them. */
  pending: string
}

const first_bytes = 64 * 1024
/** Buffers up to this size are used again. */
const kept_bytes_max = 1024 * 1024
const kept_buffers_max = 64
/** UTF-8 takes at most three bytes for a UTF-16 unit. */
const bytes_per_unit_max = 3

const kept: Buffer[] = []

/** An empty buffer; memory that an earlier answer does not need any more, where there is some. */
export function openAnswer(): AnswerBuffer {
  return { bytes: kept.pop() ?? Buffer.allocUnsafeSlow(first_bytes), length: 0, pending: '' }
}

/** Gives the memory back. The bytes must have left the process, or never leave it. */
export function closeAnswer(answer: AnswerBuffer): void {
  const { bytes } = answer
  answer.bytes = Buffer.alloc(0)
  answer.length = 0
  if (bytes.length > 0 && bytes.length <= kept_bytes_max && kept.length < kept_buffers_max) kept.push(bytes)
}

/** Encodes what is pending. Returns the position after it. */
export function flush(answer: AnswerBuffer): number {
  const { pending } = answer
  if (pending !== '') {
    answer.pending = ''
    reserve(answer, pending.length * bytes_per_unit_max)
    answer.length += answer.bytes.write(pending, answer.length, 'utf8')
  }
  return answer.length
}

/** Appends a copy of what was written between two positions. */
export function repeat(answer: AnswerBuffer, start: number, end: number): void {
  flush(answer)
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
