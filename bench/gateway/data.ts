/**
 * The data behind the four subgraphs: users who reviewed products. All of it exists once for every shard, so that requests for
 * different shards have no entity in common and no gateway can answer one with what it fetched for another.
 */
export interface User {
  readonly __typename: 'User'
  readonly id: string
  readonly name: string
  readonly username: string
  readonly reviews: readonly Review[]
}

export interface Product {
  readonly __typename: 'Product'
  readonly upc: string
  readonly name: string
  readonly price: number
  readonly weight: number
  readonly inStock: boolean
  readonly reviews: readonly Review[]
}

export interface Review {
  readonly __typename: 'Review'
  readonly id: string
  readonly body: string
  readonly author: User
  readonly product: Product
}

export interface Shard {
  readonly users: readonly User[]
  readonly products: readonly Product[]
  readonly reviews: readonly Review[]
}

/** Shard numbers have seven digits, so that answers for all of them have the same length. */
export const first_shard = 1_000_000
const users_count = 6
const products_count = 9
const reviews_count = 29
const shards_kept_max = 512

const first_names = ['Ada', 'Grace', 'Alan', 'Edsger', 'Barbara', 'Donald']
const nouns = ['Table', 'Couch', 'Chair', 'Lamp', 'Desk', 'Shelf', 'Mirror', 'Rug', 'Clock']
const opinions = [
  'Love it!',
  'Too expensive.',
  'Could be better.',
  'Prefer something else.',
  'Fits "just so".',
]

const kept = new Map<string, Shard>()

/** The entities of one shard; made when first asked for, and forgotten after some hundred others. */
export function shardOf(number: string): Shard {
  let shard = kept.get(number)
  if (shard === undefined) {
    shard = makeShard(number)
    kept.set(number, shard)
    const oldest = kept.size > shards_kept_max ? kept.keys().next().value : undefined
    if (oldest !== undefined) kept.delete(oldest)
  }
  return shard
}

/** The entity with an id such as `1000042-3`: the third of its kind in its shard. */
export function entityOf(kind: 'users' | 'products' | 'reviews', id: string): User | Product | Review | null {
  const [shard = '', position = ''] = id.split('-')
  return shardOf(shard)[kind][Number(position) - 1] ?? null
}

function makeShard(number: string): Shard {
  const idAt = (index: number) => `${number}-${index + 1}`
  const users = Array.from({ length: users_count }, (_, index) => ({
    __typename: 'User' as const,
    id: idAt(index),
    name: `${first_names[index % first_names.length]} of house ${index + 1}`,
    username: `user_${index + 1}`,
    reviews: [] as Review[],
  }))
  const products = Array.from({ length: products_count }, (_, index) => ({
    __typename: 'Product' as const,
    upc: idAt(index),
    name: `${nouns[index % nouns.length]} no. ${index + 1}`,
    price: 899 + index * 100,
    weight: 100 + index * 50,
    inStock: index % 3 !== 0,
    reviews: [] as Review[],
  }))
  const reviews = Array.from({ length: reviews_count }, (_, index): Review => {
    const author = at(users, index * 5 + (index >> 2))
    const product = at(products, index * 7 + (index >> 3))
    const body = `${opinions[index % opinions.length]} (${index + 1})`
    const review: Review = { __typename: 'Review', id: idAt(index), body, author, product }
    author.reviews.push(review)
    product.reviews.push(review)
    return review
  })
  return { users, products, reviews }
}

function at<Item>(items: readonly Item[], index: number): Item {
  return items[index % items.length] as Item
}
