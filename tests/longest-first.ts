import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * Files that start whole systems and kill them. They begin first: left to chance, one of them would run alone at the end while
 * the other workers have nothing to do. Further files come by their last duration, or by size where there is none.
 */
const long = [
  /^tests\/(chaos|journeys|start)\//,
  /\/tests\/crash\.test\.ts$/,
  /\/verify-system\.test\.ts$/,
  /^tests\/bad-input\//,
]

/** Orders test files so that the workers end together. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const root = `${this.ctx.config.root}/`
    const rank = ({ moduleId }: TestSpecification) => {
      const path = moduleId.replace(root, '')
      const index = long.findIndex((pattern) => pattern.test(path))
      return index === -1 ? long.length : index
    }
    return sorted.sort((a, b) => rank(a) - rank(b))
  }
}
