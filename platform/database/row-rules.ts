import { sql } from 'drizzle-orm'
import { check } from 'drizzle-orm/pg-core'

/** What must hold in every row of one table, whatever wrote it. */
export interface RowRules {
  readonly table: string
  /** The columns that the rules speak of, with their types in the database. */
  readonly columns: Readonly<Record<string, ColumnType>>
  /** By the name that an error gives: an SQL condition. As with a check constraint, unknown (null) passes. */
  readonly rules: Readonly<Record<string, string>>
}

type ColumnType = 'text' | 'integer' | 'bigint' | 'uuid' | 'timestamp with time zone'

/**
 * The rules as one check constraint, `<table>_hold`, that calls a function of that name. Check constraints written out are
 * parsed and prepared anew by each statement that writes to the table, and for an order that was a tenth of what Postgres did
 * (docs/decisions/0023); a function is prepared once per connection. The function is part of the migration that adds the
 * constraint (`functionOf`), and a test compares it with what is declared here.
 */
export function checkOf({ table, columns }: RowRules) {
  return check(functionName(table), sql.raw(`${functionName(table)}(${Object.keys(columns).join(', ')})`))
}

/**
 * The statement that creates the function, for a migration. It says which rule a row breaks, in the words and with the error fields of
 * a check constraint. When the columns change, drop the constraint and the function first: another signature is another function.
 */
export function functionOf({ table, columns, rules }: RowRules): string {
  const parameters = Object.entries(columns).map(([name, type]) => `${name} ${type}`)
  const conditions = Object.values(rules)
  const named = Object.entries(rules).map(
    ([name, condition]) => `    when (${condition}) is false then '${name}'`,
  )
  return `create or replace function ${functionName(table)}(${parameters.join(', ')})
  returns boolean language plpgsql immutable parallel safe as $$
declare
  broken text;
begin
  if (${conditions.join(')\n    and (')}) then
    return true;
  end if;
  broken := case
${named.join('\n')}
  end;
  if broken is not null then
    raise exception 'new row for relation "${table}" violates check constraint "%"', broken
      using errcode = 'check_violation', table = '${table}', constraint = broken;
  end if;
  return true;
end $$`
}

function functionName(table: string): string {
  return `${table}_hold`
}
