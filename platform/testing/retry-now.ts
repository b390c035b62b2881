type Tag = (text: TemplateStringsArray) => PromiseLike<unknown>

/** Ends the pauses of events that failed: their next try is due at once, so that a test need not wait. */
export async function retryNow(sql: Tag): Promise<void> {
  await sql`update consumer_cursors set retry_at = null where retry_at > now()`
}
