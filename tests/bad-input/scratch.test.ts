import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, test } from 'vitest'
import { mutantsOf, valueAt } from './mutants.ts'
import { cases, startWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  const t = Date.now()
  world = await startWorld()
  console.log('start', Date.now() - t)
})
afterAll(() => world.stop())
test('report', async () => {
  const out: string[] = []
  let n = 0,
    t = Date.now()
  for (const each of cases) {
    const t1 = Date.now()
    const before = await world.fingerprint()
    let { good, strangers } = world.argumentsOf(each)
    const count = mutantsOf(each.mutation, good, strangers).length
    let yes = 0
    for (let i = 0; i < count; i++) {
      const m = mutantsOf(each.mutation, good, strangers)[i]!
      n++
      const r = await world.send(each, m.args)
      const a: any = r.data?.[each.mutation.name]
      let text: string
      if (r.errors)
        text =
          'ERR ' + JSON.stringify(r.errors.map((e: any) => [e.extensions?.code, e.message?.slice(0, 200)]))
      else if (each.mutation.refusals.has(a.__typename))
        text =
          'ref ' +
          JSON.stringify(a)
            .replaceAll(a.__typename + '_', '')
            .slice(0, 500)
      else {
        text = 'YES ' + JSON.stringify(a).slice(0, 300)
        yes++
        good = await each.base.good(world.here)
      }
      out.push(
        `${each.context}.${each.mutation.name} ${m.path} | ${m.what} | ${m.malformed ? 'M' : ''} => ${text}`,
      )
    }
    const t2 = Date.now()
    const after = await world.fingerprint()
    if (yes === 0)
      for (const k of Object.keys(after))
        if (after[k] !== before[k])
          out.push(`   WROTE ${each.mutation.name} ${k}: ${before[k]} -> ${after[k]}`)
    const r = await world.send(each, good)
    out.push(`   GOOD ${JSON.stringify(r).slice(0, 300)}`)
    out.push(`   TIME ${each.mutation.name} ${count} ${yes} ${t2 - t1} fp ${Date.now() - t2}`)
    await world.system.drained()
  }
  console.log(n, 'mutants', Date.now() - t, 'ms')
  writeFileSync('/tmp/badinput-report.txt', out.join('\n'))
}, 600_000)
