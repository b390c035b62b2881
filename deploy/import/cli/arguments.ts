import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { shop } from '../settings.ts'

/** What the command line asks for. */
export interface Arguments {
  readonly file: string
  readonly tenantId: string
  readonly quarantineFolder: string
  /** The data folder of the embedded system, where it is not the usual one. */
  readonly dataFolder: string | undefined
  /** What to do: import, import and then verify, or verify only. */
  readonly work: 'IMPORT' | 'IMPORT_AND_VERIFY' | 'VERIFY'
}

/** The command line cannot be understood; the message says how it must be. */
export class WrongArguments extends Error {
  override readonly name = 'WrongArguments'
}

const usage =
  'npm run import -- FILE.csv[.gz] [--tenant NAME] [--folder DATA] [--quarantine FOLDER] [--verify | --verify-only]'
const tenant_pattern = /^[a-z0-9][a-z0-9-]{0,62}$/

/** Reads the command line of `import` and `import:verify`. Throws WrongArguments. */
export function readArguments(given: readonly string[]): Arguments {
  const { values, positionals } = parsed(given)
  const [file, ...others] = positionals
  if (file === undefined || others.length > 0) throw new WrongArguments(`Name one file: ${usage}`)
  const tenantId = values.tenant ?? shop.id
  if (!tenant_pattern.test(tenantId)) {
    throw new WrongArguments('A tenant is 1 to 63 small letters, digits and hyphens, such as online-retail.')
  }
  return {
    file,
    tenantId,
    quarantineFolder: resolve(values.quarantine ?? `.data/import/${tenantId}`),
    dataFolder: values.folder,
    work: workOf(values),
  }
}

function workOf(values: { readonly verify?: boolean; readonly 'verify-only'?: boolean }): Arguments['work'] {
  if (values['verify-only'] === true) return 'VERIFY'
  return values.verify === true ? 'IMPORT_AND_VERIFY' : 'IMPORT'
}

function parsed(args: readonly string[]) {
  try {
    const options = {
      tenant: { type: 'string' },
      folder: { type: 'string' },
      quarantine: { type: 'string' },
      verify: { type: 'boolean' },
      'verify-only': { type: 'boolean' },
    } as const
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    throw new WrongArguments(`${(error as Error).message} Use: ${usage}`)
  }
}
