import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: './subgraphs/customers/store/tables.ts',
  out: './subgraphs/customers/store/migrations',
})
