import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: './subgraphs/orders/store/tables.ts',
  out: './subgraphs/orders/store/migrations',
})
