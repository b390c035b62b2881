import type { DocumentRequest } from '#gateway/guards/trusted-documents/resolve-document.ts'

/** A GraphQL request over HTTP, as it came. */
export interface GraphqlRequest {
  readonly method: string
  readonly headers: ReadonlyMap<string, string>
  /** `?query=…`, or empty. */
  readonly search: string
  /** The parsed JSON body; undefined for GET. */
  readonly body: unknown
}

/** How the requests in an HTTP request name their documents: several in a batch, none when it is about something else. */
export function documentRequestsIn({ method, search, body }: GraphqlRequest): readonly DocumentRequest[] {
  if (method === 'GET') {
    const parameters = new URLSearchParams(search)
    const get = (name: string) => parameters.get(name) ?? undefined
    const request = {
      query: get('query'),
      documentId: get('documentId'),
      extensions: json(get('extensions')),
    }
    return Object.values(request).every((value) => value === undefined) ? [] : [request]
  }
  const requests = Array.isArray(body) ? body : [body]
  return requests.map((each) => (isObject(each) ? each : {}))
}

/** The same HTTP request with the documents' texts in place of ids and hashes; what has no text stays as it is. */
export function withTexts(request: GraphqlRequest, texts: readonly (string | null)[]): GraphqlRequest {
  const [first = null] = texts
  if (request.method !== 'GET') {
    const { body } = request
    const changed = Array.isArray(body)
      ? body.map((each, index) => withText(each, texts[index] ?? null))
      : withText(body, first)
    return { ...request, body: changed }
  }
  if (first === null) return request
  const parameters = new URLSearchParams(request.search)
  parameters.delete('documentId')
  parameters.set('query', first)
  const extensions = withoutHash(json(parameters.get('extensions') ?? undefined))
  if (extensions === undefined) parameters.delete('extensions')
  else parameters.set('extensions', JSON.stringify(extensions))
  return { ...request, search: `?${parameters}` }
}

function withText(body: unknown, text: string | null): unknown {
  if (text === null || !isObject(body)) return body
  const { documentId: _id, extensions, ...rest } = body
  const others = withoutHash(extensions)
  return { ...rest, query: text, ...(others === undefined ? {} : { extensions: others }) }
}

function withoutHash(extensions: unknown): unknown {
  if (!isObject(extensions)) return extensions
  const { persistedQuery: _hash, ...others } = extensions
  return others
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function json(text: string | undefined): unknown {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
