import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { projectFolder, readSupergraphConfig } from '#deploy/pipelines/supergraph-config.ts'
import { placeOf, sourceFiles } from './source-files.ts'

const rooms = ['api', 'commands', 'domain', 'events', 'store', 'tests']
const faces = ['README.md', 'schema.graphql', 'published.ts', 'subgraph.ts']
const contexts = readSupergraphConfig().map((entry) => entry.name)
const files = sourceFiles()

describe.each(contexts)('%s', (context) => {
  const folder = `${projectFolder}subgraphs/${context}`

  test('has the four faces', () => {
    for (const face of faces) expect(existsSync(`${folder}/${face}`), face).toBe(true)
  })

  test('has only the rooms we know', () => {
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map((entry) => entry.name).filter((name) => !rooms.includes(name))).toEqual([])
  })
})

test('domain has no clock, randomness, promise or I/O', () => {
  const domain = files.filter(
    (file) => placeOf(file.path)?.room === 'domain' && !file.path.endsWith('.test.ts'),
  )
  expect(domain.length).toBeGreaterThan(0)
  const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\basync\b|\bawait\b|\bPromise\b|\bprocess\./
  const broken = domain.filter((file) => impure.test(withoutComments(file.text))).map((file) => file.path)
  expect(broken).toEqual([])
})

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\/\/.*$/gm, '')
}
