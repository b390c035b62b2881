import { type Arguments, readArguments } from './cli/arguments.ts'
import { createProgressBar } from './cli/progress-bar.ts'
import { type AdminSignIn, provisionAdmin } from './cli/provision-admin.ts'
import { run } from './cli/run.ts'
import { createSystem, type LazySystem } from './cli/system.ts'
import { reportText } from './cli/texts.ts'
import { verifyFile } from './cli/verify-file.ts'
import { createAsk } from './graph/ask.ts'
import { importRetail } from './import-retail.ts'

/**
 * `npm run import -- FILE [--tenant NAME] [--folder DATA] [--quarantine FOLDER] [--verify]` imports; `npm run
 * import:verify -- FILE [--tenant NAME]` compares the graph with a recount of the file, exit code 1 when a figure differs.
 */
await run(async (signal) => {
  const given = readArguments(process.argv.slice(2))
  const system = createSystem(given.dataFolder)
  try {
    if (given.work !== 'VERIFY') await importFile(given, system, signal)
    return given.work === 'IMPORT' ? 0 : await verifyFile(given.file, given.tenantId, system, signal)
  } finally {
    await system.close()
  }
})

async function importFile(
  { file, tenantId, quarantineFolder }: Arguments,
  system: LazySystem,
  signal: AbortSignal,
) {
  const started = performance.now()
  const bar = createProgressBar(process.stderr)
  const ports = system.port
  try {
    const report = await importRetail({
      file,
      tenantId,
      ports,
      quarantineFolder,
      onProgress: bar.show,
      signal,
    })
    bar.end()
    process.stderr.write('Waiting until all figures have heard of it …\n')
    await system.drained()
    const admin = await provisionAdmin(createAsk({ ports, tenantId }), tenantId)
    const seconds = ((performance.now() - started) / 1_000).toFixed(1)
    process.stdout.write(`${reportText(report)}\n\nDone in ${seconds} s.\n${signInText(tenantId, admin)}\n`)
  } finally {
    bar.end()
  }
}

function signInText(tenantId: string, { email, password }: AdminSignIn): string {
  const secret =
    password === null ? 'with the password that the first import printed' : `password ${password}`
  return `Tenant ${tenantId} (host ${tenantId}.localhost): sign in as ${email}, ${secret}.`
}
