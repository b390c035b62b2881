import { composeServices } from '@apollo/composition'
import { parse } from 'graphql'

export const subgraph_names = ['accounts', 'products', 'reviews', 'inventory'] as const
export type SubgraphName = (typeof subgraph_names)[number]

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3",
  import: ["@key", "@requires", "@provides", "@external", "@shareable"])\n`

/** The graph of the well-known comparison of federation gateways; root fields take the shard that makes a request unique. */
const schemas: Readonly<Record<SubgraphName, string>> = {
  accounts: `
    type Query { users(shard: String!): [User] me(shard: String!): User }
    type User @key(fields: "id") { id: ID! name: String username: String @shareable }
  `,
  products: `
    type Query { topProducts(shard: String!, first: Int = 5): [Product] }
    type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }
  `,
  reviews: `
    type Review @key(fields: "id") {
      id: ID!
      body: String
      author: User @provides(fields: "username")
      product: Product
    }
    type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] }
    type Product @key(fields: "upc") { upc: String! reviews: [Review] }
  `,
  inventory: `
    type Product @key(fields: "upc") {
      upc: String!
      weight: Int @external
      price: Int @external
      inStock: Boolean
      shippingEstimate: Int @requires(fields: "price weight")
    }
  `,
}

/** The supergraph of the four subgraphs at their addresses. Throws when it does not compose. */
export function composeBenchGraph(urlOf: (name: SubgraphName) => string): string {
  const services = subgraph_names.map((name) => ({
    name,
    url: urlOf(name),
    typeDefs: parse(schemaOf(name)),
  }))
  const { supergraphSdl, errors } = composeServices(services)
  if (supergraphSdl === undefined) throw new Error((errors ?? []).map(String).join('\n'))
  return supergraphSdl
}

/** A subgraph's schema as it would publish it. */
export function schemaOf(name: SubgraphName): string {
  return link + schemas[name]
}
