/** A key rotates when it has signed for this long. */
const key_age_days_max = 90
/** A new key is published this long before it signs, longer than anybody caches the key set. */
const publish_lead_ms = 30 * 60 * 1000
/** A replaced key stays published this long, longer than any token it signed. */
const replaced_key_kept_ms = 24 * 3600 * 1000
const day_ms = 24 * 3600 * 1000

/** What is needed to plan a key's life. */
export interface KeyLife {
  readonly kid: string
  readonly signsFrom: Date
  /** Whether we hold the secret that opens its private part. */
  readonly usable: boolean
}

export interface KeyPlan {
  /** From when a key that must be created now shall sign; null when none is needed. */
  readonly createSigningFrom: Date | null
  readonly removeKids: readonly string[]
}

/** What must happen to the keys now, so that there is always one that signs and old signatures stay verifiable. */
export function planKeys(keys: readonly KeyLife[], now: Date): KeyPlan {
  const usable = keys.filter((key) => key.usable)
  return { createSigningFrom: nextKeyFrom(usable, now), removeKids: replacedLongAgo(keys, usable, now) }
}

/** The newest usable key whose time has come. */
export function signerAt<Key extends KeyLife>(keys: readonly Key[], now: Date): Key | null {
  const ready = keys.filter((key) => key.usable && key.signsFrom <= now)
  return ready.reduce<Key | null>(
    (best, key) => (best === null || key.signsFrom > best.signsFrom ? key : best),
    null,
  )
}

function nextKeyFrom(usable: readonly KeyLife[], now: Date): Date | null {
  if (signerAt(usable, now) === null) return now
  const newest = Math.max(...usable.map((key) => key.signsFrom.getTime()))
  const due = now.getTime() - newest > key_age_days_max * day_ms
  return due ? new Date(now.getTime() + publish_lead_ms) : null
}

function replacedLongAgo(keys: readonly KeyLife[], usable: readonly KeyLife[], now: Date): readonly string[] {
  const kept_until = now.getTime() - replaced_key_kept_ms
  const replacements = usable.map((key) => key.signsFrom.getTime()).filter((time) => time < kept_until)
  return keys
    .filter((key) => replacements.some((time) => time > key.signsFrom.getTime()))
    .map((key) => key.kid)
}
