import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: './subgraphs/analytics/store/tables.ts',
  out: './subgraphs/analytics/store/migrations',
})
