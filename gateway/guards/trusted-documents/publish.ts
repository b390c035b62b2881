import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type GraphQLSchema, parse, validate } from 'graphql'
import { type Manifest, manifest_schema, operationsIn, problemsIn } from './manifest.ts'

/** What to release, where to, and under whose name. */
export interface Publication {
  /** A persisted query manifest, or a folder of `.graphql` files. */
  readonly source: string
  readonly registry: string
  readonly owner: string
  /** Null releases for every client. */
  readonly client: string | null
  /** What operations must be valid against; null skips the check. */
  readonly schema: GraphQLSchema | null
  /** Set on every query that has none of its own. */
  readonly max_age_seconds?: number
}

export interface Published {
  readonly file: string
  readonly added: readonly string[]
  /** Already there: an operation that was released is never taken back by a publication, because old clients still send it. */
  readonly kept: number
}

const client_name = /^[\w.-]{1,64}$/

/**
 * Adds operations to the manifest of a client. Throws an Error that lists everything wrong, and then nothing is written.
 * The file changes in one step, so that a running gateway never reads half of it.
 */
export async function publish(publication: Publication): Promise<Published> {
  const { registry, owner, client, schema } = publication
  if (client !== null && !client_name.test(client)) throw new Error(`"${client}" cannot be a client's name.`)
  const given = await read(publication.source)
  const problems = [...problemsIn(given), ...(schema === null ? [] : invalidIn(given, schema))]
  if (problems.length > 0) throw new Error(`Nothing is published:\n${problems.join('\n')}`)
  const file = join(registry, `${client ?? 'all-clients'}.json`)
  const before = await existing(file)
  const known = new Set(before.map(({ id }) => id))
  const added = given.operations
    .filter(({ id }) => !known.has(id))
    .map((each) => withMaxAge(each, publication.max_age_seconds))
  const manifest: Manifest = {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    owner,
    client,
    operations: [...before, ...added],
  }
  await mkdir(registry, { recursive: true })
  await writeFile(`${file}.new`, `${JSON.stringify(manifest, null, 2)}\n`)
  await rename(`${file}.new`, file)
  return { file, added: added.map(({ name, id }) => `${name} ${id}`), kept: before.length }
}

async function read(source: string): Promise<Manifest> {
  if ((await stat(source)).isDirectory()) {
    const names = (await readdir(source, { recursive: true })).filter((name) => /\.(graphql|gql)$/.test(name))
    const texts = await Promise.all(names.sort().map((name) => readFile(join(source, name), 'utf8')))
    const operations = [...operationsIn(texts)]
    if (operations.length === 0) throw new Error(`${source} has no .graphql file with an operation.`)
    return { format: 'apollo-persisted-query-manifest', version: 1, operations }
  }
  const parsed = manifest_schema.safeParse(JSON.parse(await readFile(source, 'utf8')))
  if (!parsed.success) throw new Error(`${source} is no persisted query manifest: ${parsed.error.message}`)
  return parsed.data
}

function invalidIn({ operations }: Manifest, schema: GraphQLSchema): readonly string[] {
  return operations.flatMap(({ name, body }) =>
    validate(schema, parse(body)).map(({ message }) => `${name}: ${message}`),
  )
}

async function existing(file: string): Promise<Manifest['operations']> {
  try {
    return manifest_schema.parse(JSON.parse(await readFile(file, 'utf8'))).operations
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

function withMaxAge(operation: Manifest['operations'][number], max_age_seconds: number | undefined) {
  if (max_age_seconds === undefined || operation.type !== 'query') return operation
  return { maxAgeSeconds: max_age_seconds, ...operation }
}
