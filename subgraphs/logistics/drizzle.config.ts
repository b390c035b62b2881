import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: './subgraphs/logistics/store/tables.ts',
  out: './subgraphs/logistics/store/migrations',
})
