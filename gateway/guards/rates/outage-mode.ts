/**
 * What happens while Redis does not answer. `local`: each gateway counts by itself, so a client gets its rate once for each of
 * them; `open`: nothing is limited; `closed`: what would be counted is refused with UNAVAILABLE.
 */
export const outage_modes = ['local', 'open', 'closed'] as const
export type OutageMode = (typeof outage_modes)[number]
