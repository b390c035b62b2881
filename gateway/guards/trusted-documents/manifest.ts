import { createHash } from 'node:crypto'
import { type FragmentDefinitionNode, Kind, parse, print, visit } from 'graphql'
import { z } from 'zod'

/** Apollo's persisted query manifest, with whom to ask and who may run it. */
export const manifest_schema = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  owner: z.string().min(1).optional(),
  client: z.string().min(1).nullish(),
  operations: z.array(
    z.object({
      id: z.string().regex(/^[\w.:-]{1,128}$/, 'must have letters, digits and . : _ - only, at most 128'),
      name: z.string().min(1),
      type: z.enum(['query', 'mutation', 'subscription']),
      body: z.string().min(1),
      maxAgeSeconds: z.number().int().min(0).optional(),
    }),
  ),
})

export type Manifest = z.infer<typeof manifest_schema>
export type ManifestOperation = Manifest['operations'][number]

/** SHA-256 of a document's text in lower-case hex, as clients of persisted queries compute it. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

const sha256 = /^[0-9a-f]{64}$/

/**
 * Checks what a manifest says against its bodies: each is one named operation of the said type, and an id that looks like
 * a hash is the body's. Returns one sentence for each thing wrong.
 */
export function problemsIn({ operations }: Manifest): readonly string[] {
  return operations.flatMap(({ id, name, type, body }) => {
    if (sha256.test(id) && id !== hashOf(body)) return [`${name}: the id is not the SHA-256 of the body.`]
    try {
      const found = parse(body).definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION)
      if (found.length !== 1) return [`${name}: the body has ${found.length} operations; one is allowed.`]
      const [operation] = found
      if (operation?.name?.value !== name) return [`${name}: the body's operation has another name.`]
      if (operation.operation !== type)
        return [`${name}: the body is a ${operation.operation}, not a ${type}.`]
      return []
    } catch (error) {
      return [`${name}: ${error instanceof Error ? error.message : String(error)}`]
    }
  })
}

/**
 * The operations in `.graphql` texts, each with the fragments it uses, which may be in any of the texts. Throws an Error
 * when one cannot be parsed, has no name, or uses a fragment that is nowhere.
 */
export function operationsIn(texts: readonly string[]): readonly ManifestOperation[] {
  const definitions = texts.flatMap((text) => parse(text, { noLocation: true }).definitions)
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const each of definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each)
  return definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return []
    if (definition.name === undefined)
      throw new Error('An operation has no name. Trusted documents need one.')
    const name = definition.name.value
    const used = new Set<string>()
    const follow = (node: typeof definition | FragmentDefinitionNode) => {
      visit(node, {
        [Kind.FRAGMENT_SPREAD]: ({ name: { value } }) => {
          const fragment = fragments.get(value)
          if (fragment === undefined)
            throw new Error(`${name}: the fragment ${value} is in none of the files.`)
          if (used.has(value)) return
          used.add(value)
          follow(fragment)
        },
      })
    }
    follow(definition)
    const parts = [definition, ...[...used].sort().flatMap((each) => fragments.get(each) ?? [])]
    const body = print({ kind: Kind.DOCUMENT, definitions: parts })
    return [{ id: hashOf(body), name, type: definition.operation, body }]
  })
}
