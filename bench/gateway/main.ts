import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { measurePeer } from './measure.ts'
import { arePeersInstalled, type PeerName, peer_names, preparePeer, repository } from './peers.ts'
import { load_core, pinSelf, type Subgraphs, startSubgraphs } from './processes.ts'
import { type Outcome, publish, reportOf } from './report.ts'

const seconds_max = 60
const concurrency_max = 256

/** Measures our gateway beside others: `node bench/gateway/main.ts [--seconds 8] [--concurrency 32] [--peers ours,stock]`. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '8' },
      concurrency: { type: 'string', default: '32' },
      peers: { type: 'string', default: peer_names.join(',') },
    },
  })
  const options = {
    seconds: Math.min(Number(values.seconds), seconds_max),
    concurrency: Math.min(Number(values.concurrency), concurrency_max),
  }
  const names = peer_names.filter((name) => values.peers.split(',').includes(name))
  if (names.some((name) => name !== 'ours' && name !== 'sharing') && !arePeersInstalled()) installPeers()
  const pinned = pinSelf(load_core)
  const subgraphs = await startSubgraphs()
  const expected = new Map<string, string>()
  const peers: Partial<Record<PeerName, Outcome>> = {}
  for (const name of names) peers[name] = await measure(name, subgraphs, expected, options)
  console.log(`written to ${publish(reportOf(options, pinned, peers))}`)
  subgraphs.stop()
  if (Object.values(peers).some((outcome) => 'failed' in outcome)) process.exitCode = 1
}

async function measure(
  name: PeerName,
  subgraphs: Subgraphs,
  expected: Map<string, string>,
  options: { readonly seconds: number; readonly concurrency: number },
): Promise<Outcome> {
  const folder = mkdtempSync(path.join(tmpdir(), `bench-${name}-`))
  const port = await freePort()
  const peer = preparePeer(name, { port, folder, urlOf: subgraphs.urlOf })
  console.log(`${peer.title} …`)
  try {
    return { title: peer.title, figures: await measurePeer(peer, port, subgraphs, expected, options) }
  } catch (error) {
    return { title: peer.title, failed: error instanceof Error ? error.message : String(error) }
  }
}

/**
 * The other gateways live in a folder of their own, with their own lock file. Not by `npm ci`: a lock file names only what
 * could be had where it was written, and grafbase's programs for other machines could not.
 */
function installPeers(): void {
  const cwd = path.join(repository, 'bench/peers')
  const { status } = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund'], {
    cwd,
    stdio: 'inherit',
  })
  if (status !== 0)
    throw new Error('The other gateways could not be installed; `--peers ours,sharing` needs none of them.')
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

await main()
