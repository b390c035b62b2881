import { CsvError, parse } from 'csv-parse/sync'
import { WrongFile } from './wrong-file.ts'

/** One record as it stands in the file. */
export interface RawRow {
  /** Of its first line, counted from 1 as editors do. */
  readonly line: number
  readonly fields: readonly string[]
  /** The quotes of this line cannot be right. `fields` then holds the line as it is; reading goes on with the next line. */
  readonly quotesBroken?: true
}

/** Turns pieces of text, cut anywhere, into records. */
export interface RecordReader {
  /** The records that are complete with this piece. */
  push(text: string): readonly RawRow[]
  /** The records that end with the text. */
  end(): readonly RawRow[]
}

/** No line of a table is this long: what is longer is another kind of file. */
const line_length_max = 64 * 1024
/** A field may hold line breaks; a quote that is never closed must not swallow the file. */
const record_lines_max = 20

interface OpenRecord {
  readonly line: number
  readonly lines: string[]
}

/**
 * Reads RFC 4180 records; lines end in LF or CRLF. A line without a quote is split at its commas. Others are left to
 * csv-parse, record by record: its stream cannot go on after a broken quote without losing rows, so where a record
 * begins and ends is found here. Throws WrongFile when a line is too long to be one.
 */
export function createRecordReader(): RecordReader {
  let unfinished = ''
  let linesSeen = 0
  let open: OpenRecord | null = null
  let rows: RawRow[] = []

  function take(line: number, text: string) {
    if (open === null && !text.includes('"')) {
      rows.push({ line, fields: withoutReturn(text).split(',') })
      return
    }
    open ??= { line, lines: [] }
    open.lines.push(text)
    if (open.lines.length >= record_lines_max || quotesAreEven(open.lines)) close(open)
  }

  /** A record that csv-parse refuses costs its first line only: the lines after it are read on their own. */
  function close({ line, lines }: OpenRecord) {
    open = null
    const fields = fieldsOf(withoutReturn(lines.join('\n')))
    if (fields !== null) {
      rows.push({ line, fields })
      return
    }
    const [first = '', ...others] = lines
    rows.push({ line, fields: [withoutReturn(first)], quotesBroken: true })
    others.forEach((text, index) => {
      take(line + 1 + index, text)
    })
  }

  function given(): readonly RawRow[] {
    const complete = rows
    rows = []
    return complete
  }

  return {
    push(piece) {
      const text = unfinished + piece
      let from = 0
      for (let to = text.indexOf('\n'); to !== -1; to = text.indexOf('\n', from)) {
        linesSeen += 1
        refuseTooLong(linesSeen, to - from)
        take(linesSeen, text.slice(from, to))
        from = to + 1
      }
      unfinished = text.slice(from)
      refuseTooLong(linesSeen + 1, unfinished.length)
      return given()
    },
    end() {
      if (unfinished !== '') take(linesSeen + 1, unfinished)
      unfinished = ''
      while (open !== null) close(open)
      return given()
    },
  }
}

function withoutReturn(text: string): string {
  return text.endsWith('\r') ? text.slice(0, -1) : text
}

function quotesAreEven(lines: readonly string[]): boolean {
  let quotes = 0
  for (const line of lines)
    for (let at = line.indexOf('"'); at !== -1; at = line.indexOf('"', at + 1)) quotes += 1
  return quotes % 2 === 0
}

/** The fields of one record, or null when it is none. */
function fieldsOf(record: string): readonly string[] | null {
  try {
    const records = parse(record, { record_delimiter: '\n' })
    return records.length === 1 ? (records[0] ?? null) : null
  } catch (error) {
    if (error instanceof CsvError) return null
    throw error
  }
}

function refuseTooLong(line: number, length: number) {
  if (length <= line_length_max) return
  throw new WrongFile(
    `Line ${line} has more than ${line_length_max} characters: this is not the expected CSV file.`,
  )
}
