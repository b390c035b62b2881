import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { placeOf, type SourceFile, sourceFiles } from './source-files.ts'

const files = sourceFiles()
const lines_max = 260
/** Cases are data, and data may be long. */
const test_lines_max = 350
const columns_max = 140
/** Beyond it a folder hides what it is about, and is parted by subject. */
const folder_files_max = 35

/** Longer files, each with the reason a reader would agree with. */
const long_files: Readonly<Record<string, string>> = {}

const isTest = (file: SourceFile) => /\.test\.ts$|\/(tests|testing)\/|^tests\//.test(file.path)
const isGraphqlTypeFile = (file: SourceFile) => placeOf(file.path)?.room === 'api'
const nameOf = (file: SourceFile) => file.path.split('/').at(-1) ?? ''

const habits: readonly { readonly name: string; readonly breaks: (file: SourceFile) => boolean }[] = [
  {
    name: `files have at most ${lines_max} lines, tests ${test_lines_max}`,
    breaks: (file) =>
      file.text.split('\n').length > (isTest(file) ? test_lines_max : lines_max) &&
      !(file.path in long_files),
  },
  {
    name: `lines have at most ${columns_max} columns`,
    breaks: (file) =>
      !isTest(file) &&
      file.text.split('\n').some((line) => line.length > columns_max && !line.includes('http')),
  },
  {
    name: 'files are named in kebab-case, in api/ also for their GraphQL type',
    breaks: (file) =>
      !/^[a-z0-9]+(-[a-z0-9]+)*(\.(test|config|bench))?\.ts$/.test(nameOf(file)) &&
      !(isGraphqlTypeFile(file) && /^[A-Z][A-Za-z0-9]*\.ts$/.test(nameOf(file))),
  },
  {
    name: 'nothing is left to do',
    breaks: (file) => /\b(TODO|FIXME|XXX|HACK)\b/.test(file.text) && nameOf(file) !== 'tidy.test.ts',
  },
  {
    name: 'no enum keyword',
    breaks: (file) => !isTest(file) && /^\s*(export\s+)?(const\s+)?enum\s/m.test(file.text),
  },
  {
    // Test files share their worker's modules and globals (vitest.config.ts).
    name: 'tests leave nothing behind: no replaced modules, globals, clocks or variables',
    breaks: (file) =>
      isTest(file) &&
      /\bvi\.(mock|doMock|stubGlobal|stubEnv|useFakeTimers|setSystemTime)\(|delete process\.env\b/.test(
        file.text,
      ),
  },
  {
    name: 'no skipped or focused tests',
    breaks: (file) => /\b(test|describe|it)\.(skip|only|todo)\(/.test(file.text),
  },
]

describe('every source file', () => {
  test('there are files to look at', () => expect(files.length).toBeGreaterThan(100))

  test.each(habits)('$name', ({ breaks }) => {
    expect(files.filter(breaks).map((file) => file.path)).toEqual([])
  })

  test(`no folder has more than ${folder_files_max} of them`, () => {
    const counts = new Map<string, number>()
    for (const { path } of files) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1)
    expect([...counts].filter(([, count]) => count > folder_files_max)).toEqual([])
  })
})
