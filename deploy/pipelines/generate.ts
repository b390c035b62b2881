import { spawnSync } from 'node:child_process'
import { projectFolder, readSupergraphConfig } from './supergraph-config.ts'

/**
 * `npm run generate`: everything that is written by a tool from a source of ours: the shared block of the schemas,
 * resolver types, migrations for changed tables, the supergraph. `npm run generate -- orders` limits the migrations to one
 * context.
 */
const wanted = process.argv.slice(2)
const contexts = readSupergraphConfig().map((entry) => entry.name)

run('node', ['deploy/pipelines/shared-block.ts'])
run('npx', ['graphql-codegen', '--config', 'codegen.ts', '--silent'])
for (const context of contexts.filter((name) => wanted.length === 0 || wanted.includes(name))) {
  run('npx', ['drizzle-kit', 'generate', '--config', `subgraphs/${context}/drizzle.config.ts`])
}
run('npx', ['drizzle-kit', 'generate', '--config', 'platform/events/drizzle.config.ts'])
run('npx', ['drizzle-kit', 'generate', '--config', 'platform/testing/probe/drizzle.config.ts'])
run('node', ['deploy/pipelines/compose.ts'])

function run(command: string, args: readonly string[]): void {
  const { status } = spawnSync(command, args, { cwd: projectFolder, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}
