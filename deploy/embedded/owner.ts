import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The running `npm start` of a data folder. */
export interface Owner {
  readonly pid: number
  readonly url: string
}

/** Who runs on this folder now, or null. A process that was killed no longer counts. */
export async function ownerOf(folder: string): Promise<Owner | null> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => null)
  if (text === null) return null
  const owner = JSON.parse(text) as Owner
  return isAlive(owner.pid) ? owner : null
}

/** Writes down that this process runs on the folder. */
export async function claim(folder: string, url: string): Promise<void> {
  const owner: Owner = { pid: process.pid, url }
  await writeFile(fileIn(folder), JSON.stringify(owner))
}

/** Takes the claim back. */
export async function disclaim(folder: string): Promise<void> {
  await rm(fileIn(folder), { force: true })
}

function fileIn(folder: string): string {
  return join(folder, 'owner.json')
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
