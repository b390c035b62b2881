import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { respond } from '../respond.ts'
import { default_examples, type Example } from './examples.ts'
import { explorer_css, explorer_policy, explorerPage, explorerScript } from './page.ts'

const javascript = 'text/javascript; charset=utf-8'
const stylesheet = 'text/css; charset=utf-8'

/** Files out of installed packages, by the name the page asks for. */
const packaged_assets: Readonly<Record<string, { package: string; file: string; type: string }>> = {
  'graphiql.min.js': { package: 'graphiql', file: 'graphiql.min.js', type: javascript },
  'graphiql.min.css': { package: 'graphiql', file: 'graphiql.min.css', type: stylesheet },
  'react.production.min.js': { package: 'react', file: 'umd/react.production.min.js', type: javascript },
  'react-dom.production.min.js': {
    package: 'react-dom',
    file: 'umd/react-dom.production.min.js',
    type: javascript,
  },
}

/** The explorer of a development gateway; answers paths below `/explorer`. */
export type ExplorerRoute = (path: string, response: ServerResponse) => void

export function createExplorer(examples: readonly Example[] = default_examples): ExplorerRoute {
  const require = createRequire(import.meta.url)
  const assets = new Map<string, { body: string | Buffer; type: string }>([
    ['explorer.js', { body: explorerScript(examples), type: javascript }],
    ['explorer.css', { body: explorer_css, type: stylesheet }],
  ])

  function asset(name: string) {
    const known = assets.get(name)
    const source = Object.hasOwn(packaged_assets, name) ? packaged_assets[name] : undefined
    if (known !== undefined || source === undefined) return known
    const folder = dirname(require.resolve(`${source.package}/package.json`))
    const read = { body: readFileSync(join(folder, source.file)), type: source.type }
    assets.set(name, read)
    return read
  }

  return (path, response) => {
    if (path === '/explorer' || path === '/explorer/') {
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': explorer_policy,
      }
      return respond(response, 200, explorerPage(), headers)
    }
    const found = asset(path.replace('/explorer/assets/', ''))
    if (found === undefined) return respond(response, 404, 'Not found', { 'content-type': 'text/plain' })
    respond(response, 200, found.body, { 'content-type': found.type, 'cache-control': 'max-age=3600' })
  }
}
