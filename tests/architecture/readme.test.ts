import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Supergraph } from '@apollo/federation-internals'
import { parse, validate } from 'graphql'
import { describe, expect, test } from 'vitest'
import { projectFolder } from '#deploy/pipelines/supergraph-config.ts'

const api = Supergraph.build(readFileSync(`${projectFolder}gateway/supergraph.graphql`, 'utf8'), {
  supportedFeatures: null,
})
  .apiSchema()
  .toGraphQLJSSchema()

const readme = readFileSync(`${projectFolder}README.md`, 'utf8')
const blocks = [...readme.matchAll(/```graphql\n([\s\S]*?)```/g)].map((match) => match[1] ?? '')
const folder = `${projectFolder}deploy/embedded/demo/operations`
const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))

describe('the README', () => {
  test('shows five operations', () => expect(blocks).toHaveLength(5))

  test.each([...blocks, ...files])('an operation it shows is valid: %s', (operation) => {
    expect(validate(api, parse(operation)).map((error) => error.message)).toEqual([])
  })

  test('every file it links to is there', () => {
    const links = [...readme.matchAll(/\]\((?!http)([^)#]+)\)/g)].map((match) => match[1] ?? '')
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter((link) => !existsSync(join(projectFolder, link)))).toEqual([])
  })

  test('every npm command it names exists', () => {
    const { scripts } = JSON.parse(readFileSync(`${projectFolder}package.json`, 'utf8'))
    const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? '')
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })
})

test('every script of package.json runs a file that is there', () => {
  const { scripts } = JSON.parse(readFileSync(`${projectFolder}package.json`, 'utf8')) as {
    scripts: Record<string, string>
  }
  const run = Object.values(scripts).flatMap((script) => /(\S+\.ts)/.exec(script)?.[1] ?? [])
  expect(run.length).toBeGreaterThan(5)
  expect(run.filter((file) => !existsSync(join(projectFolder, file)))).toEqual([])
})
