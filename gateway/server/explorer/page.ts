import type { Example } from './examples.ts'

/** The page loads these from us only, so that it works without a network; the policy makes sure of it. */
export const explorer_policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "worker-src 'self' blob:",
  "connect-src 'self' ws: wss:",
].join('; ')

/** GraphiQL, with a tab for each example. */
export function explorerPage(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Explore the graph</title>
<link rel="stylesheet" href="/explorer/assets/graphiql.min.css">
<link rel="stylesheet" href="/explorer/assets/explorer.css">
</head>
<body>
<div id="explorer">Loading the explorer…</div>
<script src="/explorer/assets/react.production.min.js"></script>
<script src="/explorer/assets/react-dom.production.min.js"></script>
<script src="/explorer/assets/graphiql.min.js"></script>
<script src="/explorer/assets/explorer.js"></script>
</body>
</html>`
}

export const explorer_css = 'html, body, #explorer { height: 100%; margin: 0; }\n'

/**
 * The page's own script. The headers of a tab go with its queries as HTTP headers, and with its subscriptions as connection
 * parameters. Queries with `@defer` are shown as their parts come.
 */
export function explorerScript(examples: readonly Example[]): string {
  return `'use strict'
const examples = ${asScript(examples)}
const socketUrl = location.origin.replace(/^http/, 'ws') + '/graphql'
const headers = { accept: 'multipart/mixed;deferSpec=20220824, application/json' }
const fetcher = GraphiQL.createFetcher({ url: '/graphql', subscriptionUrl: socketUrl, headers })
ReactDOM.createRoot(document.getElementById('explorer')).render(
  React.createElement(GraphiQL, {
    fetcher,
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: true,
    defaultEditorToolsVisibility: 'headers',
    defaultHeaders: JSON.stringify({ authorization: '' }, null, 2),
    defaultQuery: examples[0].query,
    defaultTabs: examples,
  }),
)
`
}

/** JSON that cannot end the script it stands in. */
function asScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
