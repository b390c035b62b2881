import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { publish } from './guards/trusted-documents/publish.ts'
import { buildSupergraph } from './supergraph/supergraph.ts'

const usage = `Releases operations, so that clients can run them by id.

  npm run trust -- publish FILE --owner TEAM [--client NAME] [--registry FOLDER] [--supergraph FILE] [--max-age SECONDS]

  FILE          a persisted query manifest of Apollo's format, or a folder of .graphql files
  --owner       whom to ask about these operations
  --client      the client application that may run them; all clients without it
  --registry    where a gateway reads them: its TRUSTED_DOCUMENTS; ./trusted-documents without it
  --supergraph  what they must be valid against; gateway/supergraph.graphql without it
  --max-age     how long shared caches may keep guests' answers to GET
`

/** `npm run trust`: exits with 1 and says why when nothing was published. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      owner: { type: 'string' },
      client: { type: 'string' },
      registry: { type: 'string', default: 'trusted-documents' },
      supergraph: { type: 'string', default: 'gateway/supergraph.graphql' },
      'max-age': { type: 'string' },
    },
  })
  const [verb, source] = positionals
  if (verb !== 'publish' || source === undefined || values.owner === undefined) throw new Error(usage)
  const { apiSchema } = buildSupergraph(await readFile(values.supergraph, 'utf8'))
  const published = await publish({
    source,
    registry: values.registry,
    owner: values.owner,
    client: values.client ?? null,
    schema: apiSchema,
    ...(values['max-age'] === undefined ? {} : { max_age_seconds: secondsIn(values['max-age']) }),
  })
  for (const line of published.added) console.log(line)
  console.log(`${published.added.length} added to ${published.file}, ${published.kept} were there.`)
}

function secondsIn(text: string): number {
  const seconds = Number(text)
  if (Number.isInteger(seconds) && seconds >= 0) return seconds
  throw new Error('--max-age must be a whole number of seconds.')
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
