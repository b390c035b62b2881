import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { composeSupergraph } from './compose-supergraph.ts'
import { projectFolder, readSupergraphConfig } from './supergraph-config.ts'

/** `npm run compose`: writes gateway/supergraph.graphql. With `--check` it only compares and exits 1 when it is out of date. */
const target = `${projectFolder}gateway/supergraph.graphql`
const composition = composeSupergraph(readSupergraphConfig())

if (composition.sdl === null) {
  process.stderr.write(`The supergraph does not compose:\n${composition.problems.join('\n')}\n`)
  process.exitCode = 1
} else if (!process.argv.includes('--check')) {
  writeFileSync(target, composition.sdl)
  process.stdout.write('gateway/supergraph.graphql is composed, without errors or hints.\n')
} else if (!existsSync(target) || readFileSync(target, 'utf8') !== composition.sdl) {
  process.stderr.write('gateway/supergraph.graphql is out of date: run `npm run compose` and commit it.\n')
  process.exitCode = 1
}
