import type { CustomerNoteResolvers } from './types.generated.ts'

export const CustomerNote: Pick<CustomerNoteResolvers, 'author'> = {
  author: ({ authorId }, _args, { loaders }) => loaders.accounts.load(authorId),
}
