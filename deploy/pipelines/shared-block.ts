import { readFileSync, writeFileSync } from 'node:fs'
import { projectFolder, readSupergraphConfig } from './supergraph-config.ts'

/**
 * Every schema ends with the same types (scalars, money, pages, refusals), because Rover and composition read one file per
 * subgraph. This writes the block into each; with `--check` it only compares.
 */
const marker = '# --- shared: platform/scalars/shared.graphql ---'
const block = readFileSync(`${projectFolder}platform/scalars/shared.graphql`, 'utf8')
const checking = process.argv.includes('--check')

for (const { name, schemaFile } of readSupergraphConfig()) {
  const schema = readFileSync(schemaFile, 'utf8')
  const own = schema.split(marker)[0] ?? ''
  const wanted = `${own.trimEnd()}\n\n${marker}\n${block}`
  if (schema === wanted) continue
  if (!checking) writeFileSync(schemaFile, wanted)
  else {
    process.stderr.write(
      `The shared block of ${name}/schema.graphql is out of date: run \`npm run generate\`.\n`,
    )
    process.exitCode = 1
  }
}
