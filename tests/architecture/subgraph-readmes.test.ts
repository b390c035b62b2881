import { readFileSync } from 'node:fs'
import { type FieldDefinitionNode, print } from 'graphql'
import { describe, expect, test } from 'vitest'
import { projectFolder, readSupergraphConfig } from '#deploy/pipelines/supergraph-config.ts'
import { schemaTypes } from './schema-files.ts'
import { placeOf, sourceFiles } from './source-files.ts'

// What a README promises to a reader who looks up an operation, an event or a permission is what the code has.

const contexts = readSupergraphConfig().map((entry) => entry.name)
const types = schemaTypes()
const files = sourceFiles().filter(({ path }) => !/\.test\.ts$|\/tests\//.test(path))
const verbs = { Query: 'reads', Mutation: 'changes', Subscription: 'follows' } as const

/** Names of the events that a context publishes. */
const published = new Map(
  contexts.map((context) => {
    const text = readFileSync(`${projectFolder}subgraphs/${context}/published.ts`, 'utf8')
    const names = [...text.matchAll(/export const (\w+) = defineEvent\(\s*'([\w.]+)'/g)]
    return [context, names.map(([, name = '', type]) => ({ name, type }))]
  }),
)

/** The text below a heading of a context's README, up to the next one. */
function section(context: string, heading: string): string {
  const text = readFileSync(`${projectFolder}subgraphs/${context}/README.md`, 'utf8')
  const found = new RegExp(`\\n## ${heading}\\n([\\s\\S]*?)(?=\\n## |$)`).exec(text)?.[1]
  expect(found, `subgraphs/${context}/README.md has no section "${heading}"`).toBeDefined()
  return found ?? ''
}

/** Events that a text names: `OrderPlaced` or `orders.OrderPlaced.v1`, in code quotes. */
function eventsIn(text: string): readonly string[] {
  const names = [...text.matchAll(/`(?:[a-z]+\.)?([A-Z][a-z]\w+)(?:\.v\d+)?`/g)].map(([, name = '']) => name)
  return [...new Set(names)].sort()
}

/** Who may do something: anybody, signed in, or the scopes. */
function needOf({ directives = [] }: FieldDefinitionNode): string {
  const scopes = directives.find(({ name }) => name.value === 'requiresScopes')
  if (scopes === undefined)
    return directives.some(({ name }) => name.value === 'authenticated') ? 'signed in' : 'anybody'
  const ways = [...print(scopes).matchAll(/\[("[^\]]*")\]/g)].map(([, way = '']) =>
    way.replaceAll(/"([^"]+)"/g, '`$1`').replaceAll(', ', ' and '),
  )
  return ways.join(' or ')
}

/** `inventory:read changes`: the operations, as the schema has them. */
function operationsOf(context: string): Record<string, readonly string[]> {
  const found: Record<string, string[]> = {}
  for (const [root, verb] of Object.entries(verbs)) {
    const type = types.find((each) => each.context === context && each.name === root)
    for (const field of type?.fields ?? []) {
      if (field.kind !== 'FieldDefinition') continue
      const key = `${needOf(field)} ${verb}`
      found[key] = [...(found[key] ?? []), field.name.value].sort()
    }
  }
  return found
}

/** The same, as the README lists it: `- NEED: reads …; changes …; follows …`. */
function listedIn(text: string): Record<string, readonly string[]> {
  const found: Record<string, readonly string[]> = {}
  for (const [, need = '', rest = ''] of text.matchAll(/^- (.+?): ((?:.|\n {2})+)/gm)) {
    for (const part of rest.split(';')) {
      const verb = /^\s*(\w+)/.exec(part)?.[1] ?? ''
      found[`${need} ${verb}`] = [...part.matchAll(/`(\w+)`/g)].map(([, name = '']) => name).sort()
    }
  }
  return found
}

describe.each(contexts)('the README of %s', (context) => {
  test('lists every operation with who may do it', () => {
    const operations = operationsOf(context)
    expect(Object.keys(operations).length).toBeGreaterThan(0)
    expect(listedIn(section(context, 'Operations'))).toEqual(operations)
  })

  test('says the events that it publishes', () => {
    const events = published.get(context) ?? []
    expect(eventsIn(section(context, 'Says'))).toEqual(events.map(({ name }) => name).sort())
    for (const { name, type } of events) expect(type).toMatch(new RegExp(`^${context}\\.${name}\\.v\\d+$`))
  })

  test('says the events that it hears', () => {
    const heard = files
      .filter(({ path }) => placeOf(path)?.context === context)
      .flatMap(({ text }) => [
        ...text.matchAll(/import \{([^}]+)\} from '#subgraphs\/(\w+)\/published\.ts'/g),
      ])
      .flatMap(([, names = '', other = '']) => {
        const events = new Set(published.get(other)?.map(({ name }) => name))
        return names
          .split(',')
          .map((name) => name.trim())
          .filter((name) => events.has(name))
      })
    expect(eventsIn(section(context, 'Hears'))).toEqual([...new Set(heard)].sort())
  })
})

test('there are events to hear', () => {
  expect([...published.values()].flat().length).toBeGreaterThan(10)
})
