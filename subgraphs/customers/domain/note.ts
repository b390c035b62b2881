import { accept, type Decision, refuse } from '#platform/decision/decision.ts'
import { createForm } from './form.ts'
import type { InvalidInput } from './refusals.ts'

const note_chars_max = 4000

/** What a member of staff wrote down about a customer. */
export interface CustomerNote {
  readonly id: string
  readonly customerId: string
  readonly body: string
  /** The account of who wrote it. */
  readonly authorId: string
  readonly createdAt: Date
}

/** A note with a body that is neither empty nor a book. */
export function writeNote(note: CustomerNote): Decision<CustomerNote, InvalidInput> {
  const form = createForm()
  const written = { ...note, body: form.text('body', note.body, note_chars_max) }
  const refusal = form.refusal()
  return refusal === null ? accept(written) : refuse(refusal)
}
