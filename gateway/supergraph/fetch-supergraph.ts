/** Where a registry publishes the composed supergraph, such as a CDN of Hive, or a bucket. */
export interface SupergraphUrl {
  readonly url: URL
  /** What the registry wants to see, such as its access key. */
  readonly headers?: Readonly<Record<string, string>>
}

export type Fetched =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'sdl'; readonly sdl: string; readonly etag: string | null }

const answer_limit_ms = 10_000
/** The largest graphs we know of have supergraphs of some 5 MB. */
const sdl_bytes_max = 32 * 1024 * 1024

/** Gets the supergraph, unless it is still the one with this ETag. Rejects with an Error that says what went wrong. */
export async function fetchSupergraph(
  { url, headers = {} }: SupergraphUrl,
  etag: string | null,
  signal?: AbortSignal,
): Promise<Fetched> {
  const limit = AbortSignal.timeout(answer_limit_ms)
  const response = await fetch(url, {
    headers: { accept: 'text/plain, */*', ...headers, ...(etag === null ? {} : { 'if-none-match': etag }) },
    signal: signal === undefined ? limit : AbortSignal.any([signal, limit]),
  })
  if (response.status === 304) return { kind: 'unchanged' }
  if (!response.ok) {
    await response.body?.cancel()
    throw new Error(`The supergraph's URL answered with status ${response.status}.`)
  }
  return { kind: 'sdl', sdl: await boundedText(response), etag: response.headers.get('etag') }
}

async function boundedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += (chunk as Uint8Array).length
    if (bytes > sdl_bytes_max) throw new Error(`The supergraph is larger than ${sdl_bytes_max} bytes.`)
    chunks.push(chunk as Uint8Array)
  }
  return Buffer.concat(chunks).toString('utf8')
}
