import type { Break } from './break.ts'

const fact = (type: string) => `(select min(position) from event_log where type = '${type}')`
const some_event = `(select position from event_log order by position offset 40 limit 1)`
const quietly = 'set local session_replication_role = replica;'

/** What verify could not see while it looked at states only: the past, those who heard of it, and what was counted of it. */
export const history_breaks: readonly Break[] = [
  {
    breaks: 'events-are-as-published',
    of: 'events',
    id: `select format('%s–%s', first_position, last_position) as id from event_log_seals
      where ${some_event} between first_position and last_position`,
    by: `delete from event_log where position = ${some_event}`,
  },
  {
    breaks: 'events-are-as-published',
    of: 'events',
    id: `select format('%s–%s', first_position, last_position) as id from event_log_seals order by last_position desc limit 1`,
    by: 'delete from event_log where position = (select max(position) from event_log)',
  },
  {
    breaks: 'events-are-as-published',
    of: 'events',
    id: `select format('%s–%s', first_position, last_position) as id from event_log_seals
      where ${some_event} between first_position and last_position`,
    by: `update event_log set data = data || '{"gross": 1}' where position = ${some_event}`,
  },
  {
    breaks: 'events-are-as-published',
    of: 'events',
    id: `select (max(position) + 1000)::text as id from event_log`,
    by: `insert into event_log (position, id, source, type, tenant_id, subject, time, data) overriding system value
      select position + 1000, gen_random_uuid(), source, type, tenant_id, subject, time, data from event_log
      where position = (select max(position) from event_log)`,
  },
  {
    breaks: 'events-are-as-published',
    of: 'events',
    id: `select first_position::text as id from event_log_seals
      where ${some_event} between first_position and last_position`,
    by: `delete from event_log_seals
      where ${some_event} between first_position and last_position`,
  },
  {
    breaks: 'consumers-heard-everything',
    of: 'logistics',
    id: `select 'logistics.shipments ' || max(event_id::text) as id from inbox`,
    by: 'delete from inbox where event_id = (select max(event_id::text)::uuid from inbox)',
  },
  {
    breaks: 'consumers-heard-everything',
    of: 'orders',
    id: `select 'orders.shipments ' || max(event_id::text) as id from inbox`,
    by: 'update consumer_cursors set position = 1',
  },
  {
    breaks: 'consumers-stand-within-the-log',
    of: 'inventory',
    id: `select 'inventory.demand' as id`,
    by: `update consumer_cursors set position = position + 1000 where name = 'demand'`,
  },
  {
    breaks: 'orders-are-what-they-published',
    of: 'events',
    id: `select subject as id from event_log where position = ${fact('orders.OrderPlaced.v1')}`,
    by: `delete from event_log where position = ${fact('orders.OrderPlaced.v1')}`,
  },
  {
    breaks: 'orders-are-what-they-published',
    of: 'events',
    id: `select subject as id from event_log where position = ${fact('orders.OrderRefunded.v1')}`,
    by: `update event_log set data = data || '{"gross": 1}' where position = ${fact('orders.OrderRefunded.v1')}`,
  },
  {
    breaks: 'shipments-are-what-they-published',
    of: 'logistics',
    id: 'select min(id::text) as id from shipments',
    by: `update shipments set warehouse_id = 'elsewhere' where id = (select min(id::text)::uuid from shipments)`,
  },
  {
    breaks: 'shipments-are-what-they-published',
    of: 'logistics',
    id: 'select min(shipment_id::text) as id from shipment_lines',
    by: 'delete from shipment_lines where shipment_id = (select min(shipment_id::text)::uuid from shipment_lines)',
  },
  {
    breaks: 'shipments-are-what-they-published',
    of: 'logistics',
    id: 'select max(id::text) as id from shipments',
    by: 'delete from shipments where id = (select max(id::text)::uuid from shipments)',
  },
  {
    breaks: 'goods-to-be-shipped-are-planned',
    of: 'logistics',
    id: `select min(order_line_id) as id from shipment_lines l join shipments s on s.id = l.shipment_id where s.dispatched_at is null`,
    by: `delete from shipment_lines where order_line_id = (select min(order_line_id) from shipment_lines l
      join shipments s on s.id = l.shipment_id where s.dispatched_at is null)`,
  },
  {
    breaks: 'sales-are-what-was-published',
    of: 'analytics',
    id: `select format('%s %s %s %s', day, channel_id, currency, country) as id from sales order by day desc limit 1`,
    by: 'update sales set net = net + 1, gross = gross + 1 where day = (select max(day) from sales)',
  },
  {
    breaks: 'sales-are-what-was-published',
    of: 'analytics',
    id: `select format('%s %s %s %s', day, channel_id, currency, country) as id from sales order by day limit 1`,
    by: 'update sales set day = day + 1 where day = (select min(day) from sales)',
  },
  {
    breaks: 'products-are-what-was-published',
    of: 'analytics',
    id: 'select min(variant_id) as id from product_sales where refunded_units > 0',
    by: 'update product_sales set refunded_units = refunded_units - 1 where refunded_units > 0',
  },
  {
    breaks: 'products-are-what-was-published',
    of: 'analytics',
    id: 'select min(variant_id) as id from product_sales',
    by: 'delete from product_sales where variant_id = (select min(variant_id) from product_sales)',
  },
  {
    breaks: 'order-steps-are-what-was-published',
    of: 'analytics',
    id: `select format('%s %s', day, step) as id from order_steps where step = 'CONFIRMED'`,
    by: `update order_steps set orders = orders + 1 where step = 'CONFIRMED'`,
  },
  {
    breaks: 'months-are-their-days',
    of: 'analytics',
    id: 'select variant_id as id from product_sales_by_month order by 1 limit 1',
    by: `update product_sales_by_month set gross = gross - 1 where variant_id = (select min(variant_id) from product_sales_by_month)`,
  },
  {
    breaks: 'analytics-know-the-stock',
    of: 'analytics',
    id: `select format('%s %s', variant_id, warehouse_id) as id from stock_levels order by 1 limit 1`,
    by: `update stock_levels set available = available + 1
      where format('%s %s', variant_id, warehouse_id) = (select min(format('%s %s', variant_id, warehouse_id)) from stock_levels)`,
  },
  {
    breaks: 'analytics-know-the-shipments',
    of: 'analytics',
    id: 'select min(shipment_id) as id from shipments',
    by: `${quietly} update shipments set status = 'PICKED' where shipment_id = (select min(shipment_id) from shipments)`,
  },
]
