import { randomUUID } from 'node:crypto'
import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdir, rename, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { columns } from './reading/read-rows.ts'
import type { RawRow } from './reading/record-reader.ts'
import type { QuarantineReason } from './rules/policies.ts'

const file_name = 'quarantine.csv'

/** The file of rows that are kept out, as it is being written. */
export interface QuarantineFile {
  /** Where it will be. */
  readonly path: string
  /** Resolves when the writer can take the next one. */
  add(raw: RawRow, reasons: readonly QuarantineReason[]): Promise<void> | void
  /** Puts the whole file in its place, over that of an earlier import. */
  keep(): Promise<void>
  /** Forgets it: an earlier one stays as it was. */
  discard(): Promise<void>
}

/** Opens a new quarantine file beside its final place, so that nobody ever reads half of one. */
export async function openQuarantine(folder: string): Promise<QuarantineFile> {
  const folderIsNew = (await mkdir(folder, { recursive: true })) !== undefined
  const path = join(folder, file_name)
  const draft = `${path}.${randomUUID()}.draft`
  const writer = createWriteStream(draft)
  // A failure shows when the file is kept; without a listener it would end the process before that.
  const ended = finished(writer).then(
    () => null,
    (error: Error) => error,
  )
  writer.write(`line,reason,further reasons,${columns.join(',')}\n`)

  return {
    path,
    add({ line, fields }, [reason = '', ...further]) {
      const text = [String(line), reason, further.join(' '), ...fields].map(csvField).join(',')
      if (!writer.write(`${text}\n`)) return drained(writer)
    },
    async keep() {
      writer.end()
      const error = await ended
      if (error !== null) throw error
      await rename(draft, path)
    },
    async discard() {
      writer.destroy()
      await ended
      await rm(draft, { force: true })
      if (folderIsNew) await rmdir(folder).catch(() => {})
    },
  }
}

function drained(writer: WriteStream): Promise<void> {
  return new Promise((resolve) => {
    writer.once('drain', resolve)
    writer.once('close', resolve)
  })
}

function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
