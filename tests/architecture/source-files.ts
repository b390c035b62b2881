import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { projectFolder } from '#deploy/pipelines/supergraph-config.ts'

/** A source file of ours, with what it imports. */
export interface SourceFile {
  /** From the project folder, with `/`: `subgraphs/orders/api/Query.ts`. */
  readonly path: string
  readonly text: string
  /** What it imports: packages by name, our files by their path from the project folder. */
  readonly imports: readonly string[]
}

const roots = ['platform', 'gateway', 'subgraphs', 'deploy', 'tests', 'bench']
const specifiers =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g

/** Every TypeScript file below the roots, generated ones left out. */
export function sourceFiles(): readonly SourceFile[] {
  return roots
    .map((root) => join(projectFolder, root))
    .filter((folder) => existsSync(folder))
    .flatMap(filesBelow)
    .map(readSource)
}

/** The context a file belongs to, and its room: `{ context: 'orders', room: 'api' }`; room '' is the context's own folder. */
export function placeOf(path: string): { context: string; room: string } | null {
  const match = /^subgraphs\/([^/]+)\/(?:([^/]+)\/)?/.exec(path)
  return match === null ? null : { context: match[1] ?? '', room: match[2] ?? '' }
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.generated.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('node_modules'))
}

function readSource(file: string): SourceFile {
  const text = readFileSync(file, 'utf8')
  const found = [...text.matchAll(specifiers)].map((match) => match[1] ?? match[2] ?? '')
  return {
    path: relative(projectFolder, file),
    text,
    imports: found.map((each) => toProjectPath(each, file)),
  }
}

function toProjectPath(specifier: string, importer: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (specifier.startsWith('.')) return relative(projectFolder, resolve(dirname(importer), specifier))
  return specifier
}
