import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importRetail } from './import-retail.ts'
import { columns } from './reading/read-rows.ts'
import { WrongFile } from './reading/wrong-file.ts'

// What an import does to the graph is tested on real subgraphs, in tests/import.test.ts.

const slice = fileURLToPath(new URL('./fixtures/slice.csv', import.meta.url))
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Imports into a system that must not be asked anything. */
function importUnasked(file: string, signal?: AbortSignal) {
  const ports = (): never => {
    throw new Error('a subgraph was asked')
  }
  const quarantineFolder = join(folder, 'quarantine')
  return importRetail({
    file,
    tenantId: 'shop',
    ports,
    quarantineFolder,
    ...(signal === undefined ? {} : { signal }),
  })
}

test('a file that is wrong at its very end changes nothing', async () => {
  const file = join(folder, 'end.csv')
  const rows = '600001,90001,JUG,1,2010-07-01 10:00:00,2.50,,France\n'.repeat(20_000)
  await writeFile(file, `${columns.join(',')}\n${rows}${'x'.repeat(70_000)}`)
  await expect(importUnasked(file)).rejects.toThrow(WrongFile)
  expect(await readdir(folder)).not.toContain('quarantine')
})

test('a file that is not there changes nothing', async () => {
  await expect(importUnasked(join(folder, 'nowhere.csv'))).rejects.toThrow('There is no file')
  expect(await readdir(folder)).not.toContain('quarantine')
})

test('stops when it is told to', async () => {
  const controller = new AbortController()
  controller.abort(new Error('stopped'))
  await expect(importUnasked(slice, controller.signal)).rejects.toThrow('stopped')
})

test('asks nothing of the graph before all of the file is checked', async () => {
  await expect(importUnasked(slice)).rejects.toThrow('a subgraph was asked')
  expect(await readdir(join(folder, 'quarantine'))).toEqual(['quarantine.csv'])
})
