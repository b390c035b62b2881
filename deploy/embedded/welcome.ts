import type { RunningGateway } from '#gateway/gateway.ts'
import { demo_partner, demo_password, demo_people } from './demo/people.ts'

export interface Welcome {
  readonly gateway: RunningGateway
  readonly postgresPort: number
  readonly folder: string
  readonly seconds: number
}

/** What `npm start` prints when everything runs. */
export function welcome({ gateway, postgresPort, folder, seconds }: Welcome): string {
  const origin = gateway.url.replace('/graphql', '')
  const rows: readonly (readonly [string, string])[] = [
    ['Gateway', gateway.url],
    ['Explorer', `${origin}/explorer   (works without internet)`],
    ['Sandbox', `${origin}/   (Apollo Sandbox, loaded from the internet)`],
    ['WebSocket', `${gateway.websocketUrl}   (graphql-transport-ws)`],
    ['Database', `PostgreSQL on 127.0.0.1:${postgresPort}, data in ${folder}`],
  ]
  const people = demo_people.map(({ email, says }) => `    ${email.padEnd(30)}${says}`)
  return [
    '',
    `  The supergraph runs (ready in ${seconds.toFixed(1)} s).`,
    '',
    ...rows.map(([name, value]) => `    ${name.padEnd(12)}${value}`),
    '',
    `  Sign in with the mutation signIn; the password of everyone is  ${demo_password}`,
    '',
    ...people,
    '',
    `  Partners send a key instead, as the header x-api-key. That of ${demo_partner.name}:`,
    '',
    `    ${demo_partner.key}`,
    '',
    '  Ctrl-C stops everything and keeps the data. `npm start -- --fresh` begins anew.',
    '',
    '',
  ].join('\n')
}
