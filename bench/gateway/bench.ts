import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import path from 'node:path'
import type { Run } from '../shared/run-bench.ts'
import { measurePeer } from './measure.ts'
import type { PeerName } from './names.ts'
import type { GatewayOptions } from './options.ts'
import { arePeersInstalled, preparePeer, repository } from './peers.ts'
import { load_core, pinSelf, type Subgraphs, startSubgraphs } from './processes.ts'
import { type Outcome, publish, reportOf } from './report.ts'

/** Measures the gateways that were asked for, one after the other. Returns the exit code. */
export async function bench(run: Run, options: GatewayOptions): Promise<number> {
  const { peers: names, ...how } = options
  if (names.some((name) => name !== 'ours' && name !== 'sharing') && !arePeersInstalled())
    await installPeers()
  const pinned = pinSelf(load_core)
  const subgraphs = await startSubgraphs()
  const expected = new Map<string, string>()
  const peers: Partial<Record<PeerName, Outcome>> = {}
  for (const name of names) peers[name] = await measure(run, name, subgraphs, expected, how)
  return publish(reportOf(how, pinned, peers))
}

async function measure(
  run: Run,
  name: PeerName,
  subgraphs: Subgraphs,
  expected: Map<string, string>,
  options: { readonly seconds: number; readonly concurrency: number },
): Promise<Outcome> {
  const port = await freePort()
  const peer = preparePeer(name, { port, folder: run.folder(name), urlOf: subgraphs.urlOf })
  process.stdout.write(`${peer.title} …\n`)
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
async function installPeers(): Promise<void> {
  const cwd = path.join(repository, 'bench/peers')
  const npm = spawn('npm', ['install', '--no-save', '--no-audit', '--no-fund'], { cwd, stdio: 'inherit' })
  const code = await new Promise<number | null>((resolve, reject) => {
    npm.once('error', reject)
    npm.once('exit', resolve)
  })
  if (code !== 0)
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
