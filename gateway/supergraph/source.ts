import { readFile } from 'node:fs/promises'
import type { Logger } from '#platform/telemetry/logger.ts'
import type { SupergraphUrl } from './fetch-supergraph.ts'
import { firstSupergraph, type PollOptions, pollSupergraphUrl } from './poll-url.ts'
import { watchSupergraphFile } from './watch-file.ts'

/** Where the graph comes from: the SDL itself, or a file or a URL that is watched and swapped in when it changes. */
export type SupergraphSource =
  | { readonly sdl: string }
  | { readonly file: string }
  | (SupergraphUrl & PollOptions)

/** Reads the SDL a source points at. */
export async function readSource(source: SupergraphSource, logger: Logger): Promise<string> {
  if ('sdl' in source) return source.sdl
  return 'file' in source ? await readFile(source.file, 'utf8') : await firstSupergraph(source, logger)
}

/** Calls `swap` whenever the source changes. Returns the way to stop. */
export function watchSource(
  source: SupergraphSource,
  swap: (sdl: string) => Promise<void>,
  logger: Logger,
): () => void {
  if ('sdl' in source) return () => undefined
  return 'file' in source
    ? watchSupergraphFile(source.file, swap, logger)
    : pollSupergraphUrl(source, swap, logger, source)
}
