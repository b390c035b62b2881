import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { composeSupergraph } from '#deploy/pipelines/compose-supergraph.ts'
import { projectFolder, readSupergraphConfig } from '#deploy/pipelines/supergraph-config.ts'

const composition = composeSupergraph(readSupergraphConfig())

describe('the supergraph', () => {
  test('composes without errors and without hints', () => {
    expect(composition.problems).toEqual([])
  })

  test('is committed as it composes', () => {
    expect(readFileSync(`${projectFolder}gateway/supergraph.graphql`, 'utf8')).toBe(composition.sdl)
  })
})
