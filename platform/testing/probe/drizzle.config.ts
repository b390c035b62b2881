import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: './platform/testing/probe/tables.ts',
  out: './platform/testing/probe/migrations',
})
