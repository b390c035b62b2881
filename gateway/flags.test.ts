import { expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { readCommandLine } from './flags.ts'

test('a supergraph on the command line is enough to serve guests', () => {
  const { environment, isAnonymous } = readCommandLine({}, ['--supergraph', 'any.graphql', '--port', '4100'])
  expect(isAnonymous).toBe(true)
  expect(readConfig(environment)).toMatchObject({
    supergraph: { file: 'any.graphql' },
    port: 4100,
    host: '127.0.0.1',
  })
  expect(readConfig(environment).guards.options.rates?.perAddress).toBeUndefined()
})

test('a gateway that others can reach has limits', () => {
  const { environment } = readCommandLine({ HOST: '0.0.0.0' }, ['--supergraph', 'any.graphql'])
  expect(readConfig(environment).guards.options.rates?.perAddress).toBeDefined()
})

test('flags win over the environment, and configured identity stays', () => {
  const given = {
    SUPERGRAPH_URL: 'https://example.com/graph',
    JWKS_URL: 'https://example.com/jwks.json',
    PORT: '1',
  }
  const { environment, isAnonymous } = readCommandLine(given, ['--supergraph', 'b.graphql'])
  expect(isAnonymous).toBe(false)
  expect(environment).toEqual({ ...given, SUPERGRAPH_FILE: 'b.graphql', SUPERGRAPH_URL: undefined })
})

test('without flags nothing changes, and an unknown one is named', () => {
  expect(readCommandLine({ PORT: '1' }, [])).toEqual({ environment: { PORT: '1' }, isAnonymous: false })
  expect(() => readCommandLine({}, ['--prot', '1'])).toThrow(/--prot/)
})
