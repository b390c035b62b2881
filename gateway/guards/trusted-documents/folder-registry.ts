import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from '#platform/telemetry/logger.ts'
import { manifest_schema, problemsIn } from './manifest.ts'
import { indexDocuments, type TrustedDocument, type TrustedDocuments } from './trusted-documents.ts'

/**
 * A registry in a folder: one manifest for each client, `ios.json`. Good for a mounted volume, or a folder in the
 * repository.
 */
export interface FolderRegistry extends TrustedDocuments {
  stop(): void
}

/** Polled, because file events do not arrive through mounted config maps and network file systems. */
const poll_interval_default_ms = 5_000
const unknown_owner = 'unknown'

/** Reads the folder now and whenever it changes. Rejects when it cannot be read at first; later the old documents stay. */
export async function openFolderRegistry(
  folder: string,
  logger: Logger,
  poll_interval_ms: number = poll_interval_default_ms,
): Promise<FolderRegistry> {
  const listeners = new Set<() => void>()
  let fingerprint = ''
  let index = indexDocuments([])

  async function refresh(): Promise<void> {
    const files = await readManifests(folder)
    const next = JSON.stringify(files)
    if (next === fingerprint) return
    index = indexDocuments(files.flatMap(({ file, text }) => documentsIn(file, text)))
    fingerprint = next
    for (const listener of listeners) listener()
  }

  await refresh()
  const polling = setInterval(() => {
    refresh().catch((error: unknown) => {
      logger.error({ err: error, folder }, 'the trusted documents cannot be read; the old ones stay')
    })
  }, poll_interval_ms)
  polling.unref()
  return {
    find: (id, client) => index.find(id, client),
    all: () => index.all(),
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: () => clearInterval(polling),
  }
}

async function readManifests(folder: string) {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  return Promise.all(names.map(async (file) => ({ file, text: await readFile(join(folder, file), 'utf8') })))
}

/** The documents of one manifest. Throws an Error that names the file and what is wrong with it. */
function documentsIn(file: string, text: string): readonly TrustedDocument[] {
  const parsed = manifest_schema.safeParse(parseJson(text))
  if (!parsed.success) throw new Error(`${file} is no persisted query manifest: ${parsed.error.message}`)
  const problems = problemsIn(parsed.data)
  if (problems.length > 0) throw new Error(`${file} cannot be trusted:\n${problems.join('\n')}`)
  const { owner = unknown_owner, client = null, operations } = parsed.data
  return operations.map(({ id, name, type, body, maxAgeSeconds = 0 }) => {
    return { id, name, type, text: body, owner, client, max_age_seconds: maxAgeSeconds }
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
