/** An operation of the benchmark; `$shard` makes every request unique. */
export interface BenchQuery {
  readonly name: 'heavy' | 'small'
  readonly text: string
}

const fragments = `
fragment User on User { id username name }
fragment Review on Review { id body }
fragment Product on Product { inStock name price shippingEstimate upc weight }`

/** All four subgraphs, seven levels deep, some 140 kB of answer. */
export const heavy: BenchQuery = {
  name: 'heavy',
  text: `${fragments}
query Heavy($shard: String!) {
  users(shard: $shard) {
    ...User
    reviews {
      ...Review
      product {
        ...Product
        reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } }
      }
    }
  }
  topProducts(shard: $shard) {
    ...Product
    reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } }
  }
}`,
}

/** One field of one subgraph. */
export const small: BenchQuery = {
  name: 'small',
  text: 'query Small($shard: String!) { me(shard: $shard) { username } }',
}

/** An operation of some 200 lines that no gateway has seen: aliases with `number` in them, the heavy query's depth. */
export function coldOperation(number: number): string {
  const blocks = Array.from({ length: 8 }, (_, index) => {
    const name = `c${number}_${index}`
    return `  ${name}: users(shard: $shard) {
    id
    username
    name
    reviews {
      id
      body
      product {
        upc
        name
        price
        weight
        inStock
        shippingEstimate
        reviews {
          id
          author {
            id
            name
          }
        }
      }
    }
  }`
  })
  return `query Cold${number}($shard: String!) {\n${blocks.join('\n')}\n}`
}
