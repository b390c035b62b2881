import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectFolder, readSupergraphConfig } from './supergraph-config.ts'

/**
 * `npm run check`: style, types, and that everything generated is what its source says. Prints each failing step; exit
 * code 1 then.
 */
interface Step {
  readonly name: string
  readonly holds: () => string | null
}

const contexts = readSupergraphConfig().map((entry) => entry.name)

const steps: readonly Step[] = [
  { name: 'style (Biome)', holds: () => run('npx', ['biome', 'check', '--error-on-warnings', '.']) },
  { name: 'types (tsc)', holds: () => run('npx', ['tsc', '-p', 'tsconfig.json']) },
  { name: 'shared schema block', holds: () => run('node', ['deploy/pipelines/shared-block.ts', '--check']) },
  {
    name: 'generated types',
    holds: () =>
      unchangedBy(generatedTypes(), 'npx', ['graphql-codegen', '--config', 'codegen.ts', '--silent']),
  },
  { name: 'supergraph', holds: () => run('node', ['deploy/pipelines/compose.ts', '--check']) },
  ...contexts.map((context) => ({
    name: `migrations of ${context}`,
    holds: () => migrationsAreComplete(context),
  })),
]

let failed = 0
for (const step of steps) {
  const problem = step.holds()
  process.stdout.write(`${problem === null ? 'ok     ' : 'FAILED '} ${step.name}\n`)
  if (problem === null) continue
  failed += 1
  process.stdout.write(`${problem.trimEnd()}\n`)
}
process.exitCode = failed === 0 ? 0 : 1

function run(command: string, args: readonly string[]): string | null {
  const result = spawnSync(command, args, { cwd: projectFolder, encoding: 'utf8' })
  return result.status === 0 ? null : result.stdout + result.stderr
}

function generatedTypes(): readonly string[] {
  return contexts.map((context) => `${projectFolder}subgraphs/${context}/api/types.generated.ts`)
}

function unchangedBy(files: readonly string[], command: string, args: readonly string[]): string | null {
  const before = files.map(contentOf)
  const failure = run(command, args)
  if (failure !== null) return failure
  const changed = files.filter((file, index) => contentOf(file) !== before[index])
  return changed.length === 0 ? null : `Out of date, now written anew; commit them:\n${changed.join('\n')}`
}

function contentOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

/** Drizzle would write no further migration: the tables in code and the SQL in the folder agree. */
function migrationsAreComplete(context: string): string | null {
  const folder = `subgraphs/${context}/store/migrations`
  const scratch = mkdtempSync(join(tmpdir(), 'migrations-'))
  try {
    run('cp', ['-r', `${projectFolder}${folder}/.`, scratch])
    const before = readdirSync(scratch).length
    const args = [
      '--dialect',
      'postgresql',
      '--schema',
      `subgraphs/${context}/store/tables.ts`,
      '--out',
      scratch,
    ]
    const failure = run('npx', ['drizzle-kit', 'generate', ...args])
    if (failure !== null) return failure
    if (readdirSync(scratch).length === before) return null
    return `subgraphs/${context}/store/tables.ts has changes without a migration: run \`npm run generate -- ${context}\`.`
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
