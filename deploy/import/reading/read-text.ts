import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { WrongFile } from './wrong-file.ts'

const chunk_bytes = 256 * 1024

export interface ReadingOptions {
  /** Hears how many bytes of the file (as it lies on the disk) have been read. */
  readonly onBytes?: (bytes: number) => void
}

/** What tells one state of a file from another: if it differs between two readings, the file was changed meanwhile. */
export interface FileState {
  readonly bytes: number
  readonly changedAt_ms: number
}

/** Looks at the file. Throws WrongFile when there is none to read. */
export async function stateOf(file: string): Promise<FileState> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw new WrongFile(`There is no file ${file}.`)
    throw new WrongFile(`${file} cannot be read: ${error.message}.`)
  })
  if (found.isDirectory()) throw new WrongFile(`${file} is a folder: name the .csv or .csv.gz file in it.`)
  if (!found.isFile())
    throw new WrongFile(`${file} is not a file that can be read twice: save it as a .csv first.`)
  if (found.size === 0) throw new WrongFile(`${file} is empty.`)
  return { bytes: found.size, changedAt_ms: found.mtimeMs }
}

/**
 * The text of a plain or gzipped file, piece by piece. Whether it is gzipped is seen from its first bytes, not from
 * its name. Bytes that are not UTF-8 become U+FFFD, so that a rule can see them. Throws WrongFile when the file
 * cannot be read to its end.
 */
export async function* readText(file: string, options: ReadingOptions = {}): AsyncGenerator<string> {
  await stateOf(file)
  const decoder = new TextDecoder('utf-8')
  try {
    for await (const chunk of await openBytes(file, options)) {
      const text = decoder.decode(chunk as Buffer, { stream: true })
      if (text !== '') yield text
    }
  } catch (error) {
    throw explained(file, error)
  }
  const tail = decoder.decode()
  if (tail !== '') yield tail
}

async function openBytes(file: string, { onBytes }: ReadingOptions): Promise<Readable> {
  const kind = kindOf(await firstBytes(file))
  if (kind === 'zip')
    throw new WrongFile(`${file} is a zip or an Excel workbook: save it as .csv or .csv.gz first.`)
  const bytes = createReadStream(file, { highWaterMark: chunk_bytes })
  let read = 0
  bytes.on('data', (chunk) => {
    read += chunk.length
    onBytes?.(read)
  })
  // The listener above would start the stream before anybody reads it.
  bytes.pause()
  if (kind === 'plain') return bytes
  // A failure reaches the reader through the destroyed last stream; the callback has nothing to add.
  return pipeline(bytes, createGunzip({ chunkSize: chunk_bytes }), () => {})
}

async function firstBytes(file: string): Promise<Buffer> {
  const handle = await open(file).catch((error: Error) => {
    throw new WrongFile(`${file} cannot be read: ${error.message}.`)
  })
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

function kindOf(bytes: Buffer): 'gzip' | 'zip' | 'plain' {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip'
  return bytes.toString('latin1') === 'PK\u0003\u0004' ? 'zip' : 'plain'
}

function explained(file: string, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'Z_BUF_ERROR')
    return new WrongFile(`${file} ends in the middle of its gzip data: copy it again.`)
  if (code.startsWith('Z_')) return new WrongFile(`${file} is damaged: its gzip data cannot be read.`)
  if (/^E[A-Z]+$/.test(code)) return new WrongFile(`${file} cannot be read: ${(error as Error).message}.`)
  return error
}
