import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: './subgraphs/catalog/store/tables.ts',
  out: './subgraphs/catalog/store/migrations',
})
