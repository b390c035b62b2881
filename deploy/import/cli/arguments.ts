import { resolve } from 'node:path'
import { readOptions } from '#platform/config/command-line.ts'
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

const command = {
  call: 'npm run import -- FILE.csv[.gz]',
  does: 'Imports the transactions of a retailer, or (`npm run import:verify`) compares the graph with a recount of them.',
  takesNames: true,
  options: {
    tenant: {
      value: 'NAME',
      default: shop.id,
      says: 'whose shop: 1 to 63 small letters, digits and hyphens',
    },
    folder: {
      value: 'FOLDER',
      says: 'the data folder, while `npm start` runs on it or not (that of `npm start`)',
    },
    quarantine: { value: 'FOLDER', says: 'where rows go that cannot be imported (.data/import/TENANT)' },
    verify: { says: 'recounts the file against the graph afterwards' },
    'verify-only': { says: 'only that; exits with 1 when a figure differs' },
  },
} as const
const tenant_pattern = /^[a-z0-9][a-z0-9-]{0,62}$/

/** Reads the command line of `import` and `import:verify`. Throws WrongArguments. */
export function readArguments(given: readonly string[]): Arguments {
  const { values, names } = readOptions(command, given)
  const [file, ...others] = names
  if (file === undefined || others.length > 0)
    throw new WrongArguments(`Name one file: ${command.call}. \`-- --help\` tells the options.`)
  const tenantId = values.tenant
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
