import { readFileSync } from 'node:fs'
import { ApolloGateway } from '@apollo/gateway'
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'

/** Apollo's own gateway as its documentation sets it up: `node stock.ts SUPERGRAPH PORT`. */
const [file = '', port = ''] = process.argv.slice(2)
const gateway = new ApolloGateway({ supergraphSdl: readFileSync(file, 'utf8') })
const server = new ApolloServer({ gateway, introspection: false })
await startStandaloneServer(server, { listen: { port: Number(port), host: '127.0.0.1' } })
