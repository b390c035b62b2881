/** Our gateway as it comes, ours sharing reads, and others. */
export const peer_names = ['ours', 'sharing', 'stock', 'hive', 'grafbase'] as const
export type PeerName = (typeof peer_names)[number]
