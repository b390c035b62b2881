/** Where a server is, as postgres.js takes it. */
export interface Address {
  readonly url: string
  /** The server's socket; absent: TCP. */
  readonly options: { readonly path?: string }
}

/**
 * Reads a URL with libpq's parameter `host`: an absolute folder means the server's socket in that folder instead of TCP,
 * which postgres.js does not know (it would hand the parameter to the server).
 */
export function addressOf(url: string): Address {
  const parsed = new URL(url)
  const folder = parsed.searchParams.get('host')
  if (folder?.startsWith('/') !== true) return { url, options: {} }
  parsed.searchParams.delete('host')
  return { url: parsed.toString(), options: { path: `${folder}/.s.PGSQL.${parsed.port || '5432'}` } }
}

/** The same database, reached through the server's socket in `folder`; null leaves it at TCP. */
export function throughSocket(url: string, folder: string | null): string {
  if (folder === null) return url
  const changed = new URL(url)
  changed.searchParams.set('host', folder)
  return changed.toString()
}
