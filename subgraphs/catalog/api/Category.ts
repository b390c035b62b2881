import type { CategoryResolvers } from './types.generated.ts'

export const Category: CategoryResolvers = {
  __resolveReference: ({ id }, { loaders }) => loaders.category.load(id.toLowerCase()),
  parent: ({ parentId }, _, { loaders }) => (parentId === null ? null : loaders.category.load(parentId)),
  path: async ({ path }, _, { loaders }) => {
    const branch = await Promise.all(path.map((id) => loaders.category.load(id)))
    return branch.filter((each) => each !== null)
  },
}
