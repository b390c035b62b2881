import type { Scope } from '#platform/database/database.ts'
import {
  type AllocationPolicy,
  allocation_policies_default,
} from '../../domain/reservations/allocation-policies.ts'

/** How an organisation wants its stock handled. */
export interface StockSettings {
  readonly allocationPolicies: readonly AllocationPolicy[]
  /** Grows with each change; 0 when nobody changed anything. */
  readonly version: number
}

const nobody_chose: StockSettings = { allocationPolicies: allocation_policies_default, version: 0 }

/** The settings in force. */
export async function readStockSettings({ sql, tenantId }: Scope): Promise<StockSettings> {
  const [row] = await sql<StockSettings[]>`
    select allocation_policies as "allocationPolicies", version from stock_settings where tenant_id = ${tenantId}`
  return row ?? nobody_chose
}

/** Sets how warehouses are chosen, if nobody did since `expected_version`: null when somebody did. */
export async function saveAllocationPolicies(
  { sql, tenantId }: Scope,
  policies: readonly AllocationPolicy[],
  expected_version: number,
  at: Date,
): Promise<StockSettings | null> {
  const [row] = await sql<StockSettings[]>`
    insert into stock_settings (tenant_id, allocation_policies, version, changed_at)
    select ${tenantId}, ${policies as string[]}, 1, ${at}
    where ${expected_version}::int = 0 or exists (select from stock_settings where tenant_id = ${tenantId})
    on conflict (tenant_id) do update
      set allocation_policies = excluded.allocation_policies, version = stock_settings.version + 1, changed_at = ${at}
      where stock_settings.version = ${expected_version}
    returning allocation_policies as "allocationPolicies", version`
  return row ?? null
}
