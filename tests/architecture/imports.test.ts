import { describe, expect, test } from 'vitest'
import { placeOf, type SourceFile, sourceFiles } from './source-files.ts'

/** A rule over some files: names what each of them must not import. */
interface Rule {
  readonly name: string
  readonly over: (file: SourceFile) => boolean
  readonly forbids: (imported: string, file: SourceFile) => boolean
}

const roomOf = (path: string) => placeOf(path)?.room
const contextOf = (path: string) => placeOf(path)?.context
const isTest = (file: SourceFile) => /\.test\.ts$|\/tests\//.test(file.path)
const isSql = (imported: string) => /^(drizzle-orm|postgres)($|\/)/.test(imported)
const isOurs = (imported: string) => /^(platform|gateway|subgraphs|deploy|tests|bench)\//.test(imported)
const pure = [
  'platform/decision/',
  'platform/money/',
  'platform/texts/',
  'platform/ids/',
  'platform/auth/viewer.ts',
]

const rules: readonly Rule[] = [
  {
    name: 'platform knows nothing of contexts, gateway, deployments',
    over: (file) => file.path.startsWith('platform/'),
    forbids: (imported) => /^(subgraphs|gateway|deploy|tests|bench)\//.test(imported),
  },
  {
    name: 'the gateway knows no context: it serves any supergraph',
    over: (file) => file.path.startsWith('gateway/'),
    forbids: (imported) => /^(subgraphs|deploy|tests|bench)\//.test(imported),
  },
  {
    name: 'a context imports nothing of another but what it publishes',
    over: (file) => file.path.startsWith('subgraphs/') && !isTest(file),
    forbids: (imported, file) =>
      imported.startsWith('subgraphs/') &&
      contextOf(imported) !== contextOf(file.path) &&
      !/^subgraphs\/[^/]+\/published\.ts$/.test(imported),
  },
  {
    name: 'a context knows neither gateway nor deployment',
    over: (file) => file.path.startsWith('subgraphs/') && !isTest(file),
    forbids: (imported) => /^(gateway|deploy|tests|bench)\//.test(imported),
  },
  {
    name: 'domain is pure: it imports domain, decisions, money, texts and its own published shapes',
    over: (file) => roomOf(file.path) === 'domain' && !isTest(file),
    forbids: (imported, file) =>
      !(contextOf(imported) === contextOf(file.path) && ['domain', ''].includes(roomOf(imported) ?? '-')) &&
      !/^subgraphs\/[^/]+\/published\.ts$/.test(imported) &&
      !pure.some((folder) => imported.startsWith(folder)),
  },
  {
    name: 'only store speaks SQL',
    over: (file) =>
      file.path.startsWith('subgraphs/') &&
      !['store', 'tests'].includes(roomOf(file.path) ?? '') &&
      !isTest(file),
    forbids: (imported, file) => isSql(imported) && !file.path.endsWith('drizzle.config.ts'),
  },
  {
    name: 'store does not look up: it knows no api, command or listener',
    over: (file) => roomOf(file.path) === 'store' && !isTest(file),
    forbids: (imported) => ['api', 'commands', 'events'].includes(roomOf(imported) ?? ''),
  },
  {
    name: 'commands and listeners know no GraphQL',
    over: (file) => ['commands', 'events'].includes(roomOf(file.path) ?? '') && !isTest(file),
    forbids: (imported) => roomOf(imported) === 'api' || imported === 'graphql',
  },
  {
    name: 'production code imports no test tools',
    over: (file) =>
      !isTest(file) && !/^(tests|bench)\/|\/testing\//.test(file.path) && file.path !== 'vitest.config.ts',
    forbids: (imported) => /^(vitest|fast-check)($|\/)|^platform\/testing\//.test(imported),
  },
]

const files = sourceFiles()

describe.each(rules)('$name', ({ over, forbids }) => {
  const subject = files.filter(over)

  test('the rule is about files that exist', () => {
    expect(subject.length).toBeGreaterThan(0)
    expect(subject.flatMap((file) => file.imports.filter(isOurs)).length).toBeGreaterThan(0)
  })

  test('no file breaks it', () => {
    const broken = subject.flatMap((file) =>
      file.imports
        .filter((imported) => forbids(imported, file))
        .map((imported) => `${file.path} imports ${imported}`),
    )
    expect(broken).toEqual([])
  })
})
