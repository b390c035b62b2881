import type postgres from 'postgres'
import { infrastructure_tables } from '#platform/database/migrate.ts'
import { unguarded } from './unguarded.ts'

/** One fault, planted by one statement. */
export interface Plant {
  /** The column and what becomes of it, or what becomes of the row. */
  readonly fault: string
  readonly sql: string
}

interface Column {
  readonly name: string
  readonly type: string
  readonly nullable: boolean
  readonly key: boolean
}

const plumbing = new Set([...infrastructure_tables, 'idempotency_keys', 'schema_migrations'])
/** Of each state of a table's rows one is tampered with; where they have none, so many. */
const rows_without_state = 2

/** Every table of a context that is not plumbing, from the catalog. */
export async function tablesOf(sql: postgres.Sql): Promise<readonly string[]> {
  const rows = await sql<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`
  return rows.map(({ name }) => name).filter((name) => !plumbing.has(name))
}

/** Each column of some rows of a table changed, each of these rows deleted and copied: but for what is listed as unguarded. */
export async function plantsOf(sql: postgres.Sql, table: string): Promise<readonly Plant[]> {
  const columns = await sql<Column[]>`
    select attname as name, format_type(atttypid, null) as type, not attnotnull as nullable,
      attnum = any(coalesce((select conkey from pg_constraint where conrelid = a.attrelid and contype = 'p'), '{}')) as key
    from pg_attribute a where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by attnum`
  const words = await wordsOf(sql, table)
  const states = columns
    .filter(({ name, type }) => isWord(name) || type === 'boolean')
    .map(({ name }) => name)
  const exempt = unguarded.filter((each) => each.table === table)
  const rows = await sql.unsafe<{ at: string; holds: boolean[] }[]>(`
    select at, holds from (
      select ctid::text as at, array[${exempt.map(({ where }) => where ?? 'true').join(', ')}]::bool[] as holds,
        row_number() over (partition by ${[...states, 'true'].join(', ')} order by ctid desc) as place
      from ${table}
    ) as rows where place <= ${states.length === 0 ? rows_without_state : 1}`)
  return rows.flatMap(({ at, holds }) => {
    const free = new Set(exempt.flatMap(({ faults }, index) => (holds[index] === true ? faults : [])))
    return [
      ...columns.flatMap((column) => changesOf(table, column, words, at)),
      { fault: 'row deleted', sql: `delete from ${table} where ctid = '${at}'` },
      { fault: 'row added', sql: copying(table, columns, at) },
    ].filter(({ fault }) => !free.has('*') && !free.has(fault) && !free.has(fault.split(' ')[0] ?? ''))
  })
}

/** The words that the rules of a table know. */
async function wordsOf(sql: postgres.Sql, table: string): Promise<readonly string[]> {
  const rules = await sql<{ text: string }[]>`
    select pg_get_constraintdef(oid) as text from pg_constraint where conrelid = ${table}::regclass and contype = 'c'
    union all select prosrc from pg_proc where proname = ${`${table}_hold`}`
  const words = rules.flatMap(({ text }) =>
    [...text.matchAll(/'([A-Z][A-Z_]+)'/g)].map(([, word]) => word ?? ''),
  )
  return [...new Set(words)]
}

function changesOf(table: string, column: Column, words: readonly string[], at: string): readonly Plant[] {
  const { name, nullable } = column
  return [...othersOf(column, words), ...(nullable ? [{ change: 'nulled', to: 'null' }] : [])].map(
    ({ change, to }) => ({
      fault: `${name} ${change}`,
      sql: `update ${table} set ${name} = ${to} where ctid = '${at}' and ${name} is distinct from ${to}`,
    }),
  )
}

const isWord = (name: string) => name === 'status' || name === 'kind' || name === 'tracking'

function othersOf({ name, type }: Column, words: readonly string[]) {
  if (isWord(name)) return words.map((word) => ({ change: 'changed', to: `'${word}'` }))
  const other: Readonly<Record<string, string>> = {
    uuid: `'00000000-0000-7000-8000-00000000dead'`,
    boolean: `not ${name}`,
    date: `coalesce(${name}, '2026-01-01') + 400`,
    'timestamp with time zone': `coalesce(${name}, now()) + interval '400 days'`,
    jsonb: `'[]'`,
    'text[]': `array['PRIORITY']`,
    text: `coalesce(${name}, '') || 'x'`,
  }
  const to = other[type]
  if (to !== undefined) return [{ change: 'changed', to }]
  // Numbers. A column of another type is changed to no number, which is an error of this test.
  return [
    { change: 'more', to: `coalesce(${name}, 0) + 1` },
    { change: 'less', to: `coalesce(${name}, 0) - 1` },
  ]
}

/** The same row under another key. */
function copying(table: string, columns: readonly Column[], at: string): string {
  const last = columns.filter(({ key, name }) => key && name !== 'tenant_id').at(-1) ?? columns[0]
  const keys: Readonly<Record<string, string>> = {
    uuid: 'gen_random_uuid()',
    text: `${last?.name} || 'y'`,
    date: `${last?.name} + 1`,
  }
  const values = columns.map(({ name, type }) =>
    name === last?.name ? (keys[type] ?? `${name} + 1000000`) : name,
  )
  return `insert into ${table} (${columns.map(({ name }) => name).join(', ')}) overriding system value
    select ${values.join(', ')} from ${table} where ctid = '${at}'`
}
