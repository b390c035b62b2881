import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { ConfigurationError } from '#platform/config/environment.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** What a command line says on top of the environment. */
export interface CommandLine {
  readonly environment: Environment
  /** Whether everybody is a guest: a supergraph was named on the command line, and nobody is configured who issues tokens. */
  readonly isAnonymous: boolean
}

/** A stranger's subgraphs ignore our tokens; these only have to be well formed. Nothing outside this machine can connect. */
const anonymous_defaults = {
  HOST: '127.0.0.1',
  TOKEN_ISSUER: 'nobody',
  JWKS_URL: 'http://localhost/no-keys',
  DEFAULT_TENANT: 'default',
}

/**
 * On this machine everybody has one address, and would count as one client; and a stranger's graph does not say how long
 * its lists are, which its costs depend on. Whoever says where else to listen has limits.
 */
const local_defaults = {
  RATE_PER_ADDRESS: 'off',
  RATE_PER_CLIENT: 'off',
  COST_PER_CLIENT: 'off',
  NEW_OPERATIONS_PER_CLIENT: 'off',
  COST_MAX: '1000000000',
}

/**
 * Reads `--supergraph FILE --port N`, which win over SUPERGRAPH_FILE, SUPERGRAPH_URL and PORT. With `--supergraph` and
 * without JWKS_URL the gateway serves guests only, in front of any subgraphs; and, unless HOST is set, only this machine,
 * as often as it likes. Throws a ConfigurationError for any other argument.
 */
export function readCommandLine(given: Environment, argv: readonly string[]): CommandLine {
  const { supergraph, port } = parse(argv)
  const isAnonymous = supergraph !== undefined && (given.JWKS_URL ?? '') === ''
  const isLocal = (given.HOST ?? '') === ''
  const defaults: Environment = isAnonymous
    ? {
        ...anonymous_defaults,
        ...(isLocal ? local_defaults : {}),
        SERVICE_TOKEN_SECRET: randomBytes(32).toString('hex'),
      }
    : {}
  const flags = {
    ...(supergraph === undefined ? {} : { SUPERGRAPH_FILE: supergraph, SUPERGRAPH_URL: undefined }),
    ...(port === undefined ? {} : { PORT: port }),
  }
  return { environment: { ...defaults, ...given, ...flags }, isAnonymous }
}

function parse(argv: readonly string[]): { readonly supergraph?: string; readonly port?: string } {
  try {
    const options = { supergraph: { type: 'string' }, port: { type: 'string' } } as const
    return parseArgs({ args: [...argv], options }).values
  } catch (error) {
    throw new ConfigurationError(`${(error as Error).message}\nUse --supergraph FILE and --port N.`)
  }
}
