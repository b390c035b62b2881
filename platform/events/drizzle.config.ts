import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: './platform/events/event-log-table.ts',
  out: './platform/events/log-migrations',
})
