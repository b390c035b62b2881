/** Which tenant a guest visits, by the host the shop is reached under. */
export interface Tenants {
  /** Host without port, in lower case → tenant id. */
  readonly byHost: Readonly<Record<string, string>>
  /** The tenant of every other host. */
  readonly defaultTenant: string
}

const local_host = /^([a-z0-9][a-z0-9-]{0,62})\.localhost$/

/** The tenant of a Host header: as configured, else `acme` for `acme.localhost`, else the default. */
export function tenantOfHost(tenants: Tenants, host: string | undefined): string {
  const name = (host ?? '').toLowerCase().replace(/:\d+$/, '')
  if (Object.hasOwn(tenants.byHost, name)) return tenants.byHost[name] ?? tenants.defaultTenant
  return local_host.exec(name)?.[1] ?? tenants.defaultTenant
}
