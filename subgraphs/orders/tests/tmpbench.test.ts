import { test } from 'vitest'
import { startWorld } from './world.ts'
import postgres from 'postgres'

test('bench', async () => {
  const world = await startWorld({ ORDERS_SWEEP_EVERY_MS: '500000' })
  const app = postgres(world.url, { max: 1 })
  await app`select set_config('app.tenant_id', 'acme', false)`
  const stmt = (off: number) => `explain (analyze, costs off, timing off, summary on) insert into order_lines (tenant_id, id, order_id, position, kind, variant_id, product_id, sku, name, ordered, fulfilled,
      committed, backordered, cancelled, delivered, unit_gross, tax_rate_bp, net, tax, gross)
      select 'acme', uuidv7(), ('00000000-0000-0000-0000-' || lpad((g/18 + ${off})::text, 12, '0'))::uuid, g % 18, 'GOODS', '0190aaaa-0000-7000-8000-000000010000', '0190aaaa-0000-7000-8000-000000010000', '85123A', 'WHITE HANGING HEART', 6,6,0,0,0,6,255,0,1530,0,1530 from generate_series(0, 8999) g`
  const timeOf = async (sql: postgres.Sql, text: string) => { let best = 1e9; for (let i = 0; i < 4; i++) { const rows = await sql.unsafe(text.replaceAll('OFF', String(Math.random() * 1e9 | 0))); const t = Number(/Execution Time: ([\d.]+)/.exec(rows.map(r => r['QUERY PLAN']).join('\n'))?.[1]); best = Math.min(best, t) } return best }
  let off = 0
  const run = async (name: string, sql: postgres.Sql) => { let best = 1e9; for (let i = 0; i < 4; i++) { off += 1000; const rows = await sql.unsafe(stmt(off)); best = Math.min(best, Number(/Execution Time: ([\d.]+)/.exec(rows.map(r => r['QUERY PLAN']).join('\n'))?.[1])) } console.log(name, best, 'ms for 9000 lines') }
  void timeOf
  await run('app with rls', app)
  await run('superuser', world.books)
  await world.books.unsafe('alter table order_lines drop constraint every_unit_is_somewhere, drop constraint quantities_not_negative, drop constraint delivered_within_fulfilled, drop constraint line_adds_up')
  await run('no checks', world.books)
  await world.books.unsafe('drop index one_line_per_position')
  await run('no position index', world.books)
  await app.end(); await world.stop()
}, 120000)
