import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { columns, readRows } from './read-rows.ts'
import { WrongFile } from './wrong-file.ts'

const header = columns.join(',')
const line = '600001,90001,CAFÉ £ BOWL 😀,3,2010-01-04 09:12:00,0.85,20001,United Kingdom'
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-rows-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(name: string, content: string | Buffer) {
  const file = join(folder, name)
  await writeFile(file, content)
  return readFile(file)
}

async function readFile(file: string) {
  const rows = []
  for await (const batch of readRows(file)) rows.push(...batch)
  return rows
}

const big = `${header}\n${`${line}\n`.repeat(20_000)}`

test('reads a plain file', async () => {
  expect(await read('plain.csv', `${header}\n${line}`)).toEqual([{ line: 2, fields: line.split(',') }])
})

test('sees gzip by its first bytes, whatever the name', async () => {
  expect(await read('named.csv', gzipSync(`${header}\n${line}`))).toHaveLength(1)
  expect(await read('named.csv.gz', `${header}\n${line}`)).toHaveLength(1)
})

test('skips a byte order mark', async () => {
  expect(await read('bom.csv', `\ufeff${header}\n${line}`)).toHaveLength(1)
})

test.each(['big.csv', 'big.csv.gz'])('keeps characters whole that pieces of %s cut in two', async (name) => {
  // 1.6 MB in pieces of 256 KiB: the rows are made so that some piece ends within a character.
  const rows = await read(name, name.endsWith('.gz') ? gzipSync(big) : big)
  expect(rows).toHaveLength(20_000)
  expect(new Set(rows.map(({ fields }) => fields.join(',')))).toEqual(new Set([line]))
  expect(rows.at(-1)?.line).toBe(20_001)
})

test('tells how many bytes it has read', async () => {
  const file = join(folder, 'counted.csv')
  await writeFile(file, big)
  const heard: number[] = []
  for await (const _ of readRows(file, { onBytes: (bytes) => heard.push(bytes) }));
  expect(heard.at(-1)).toBe(Buffer.byteLength(big))
})

const packed = gzipSync(big)
const flipped = Buffer.from(packed)
flipped.fill(0xff, packed.length - 400, packed.length - 300)

const wrong: readonly { name: string; content: string | Buffer; says: RegExp }[] = [
  { name: 'empty.csv', content: '', says: /is empty\.$/ },
  { name: 'empty.csv.gz', content: gzipSync(''), says: /has no rows\.$/ },
  { name: 'header.csv', content: `${header}\n`, says: /has no rows after its header\.$/ },
  {
    name: 'other.csv',
    content: 'Date,Sales\n2010-01-01,3\n',
    says: /has other columns: expected Invoice, .*; found Date, Sales\.$/,
  },
  { name: 'order.csv', content: `${[...columns].reverse().join(',')}\n${line}\n`, says: /has other columns/ },
  { name: 'wide.csv', content: `${header},More\n${line},x\n`, says: /has other columns/ },
  { name: 'binary.csv', content: Buffer.alloc(500_000, 7), says: /Line 1 has more than 65536 characters/ },
  { name: 'workbook.csv', content: Buffer.from('PK\u0003\u0004rest'), says: /is a zip or an Excel workbook/ },
  {
    name: 'cut.csv.gz',
    content: packed.subarray(0, packed.length - 50),
    says: /ends in the middle of its gzip data/,
  },
  { name: 'damaged.csv.gz', content: flipped, says: /is damaged: its gzip data cannot be read/ },
  {
    name: 'nothing-packed.csv.gz',
    content: Buffer.from([0x1f, 0x8b]),
    says: /ends in the middle of its gzip data/,
  },
]

test.each(wrong)('refuses $name with one sentence', async ({ name, content, says }) => {
  const refusal = read(name, content)
  await expect(refusal).rejects.toBeInstanceOf(WrongFile)
  await expect(refusal).rejects.toThrow(says)
})

test('refuses a file that is not there, and a folder', async () => {
  await expect(readFile(join(folder, 'nowhere.csv'))).rejects.toThrow(/^There is no file .*nowhere\.csv\.$/)
  await expect(readFile(folder)).rejects.toThrow(/is a folder/)
})

test('stops reading when nobody wants more', async () => {
  const file = join(folder, 'stopped.csv.gz')
  await writeFile(file, packed)
  for await (const batch of readRows(file)) {
    expect(batch.length).toBeLessThan(20_000)
    break
  }
})
