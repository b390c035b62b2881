import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: './subgraphs/inventory/store/tables.ts',
  out: './subgraphs/inventory/store/migrations',
})
