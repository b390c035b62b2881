import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { fault, fault_codes } from '#platform/faults/codes.ts'
import type { Violation } from './answer/project.ts'
import type { FieldShape, ObjectShape, TypeShape } from './answer/shape.ts'
import { type ResponsePath, related } from './paths.ts'
import type { Run } from './run.ts'

/** A hundred broken items say no more than the first ones. */
const errors_per_operation_max = 100

const client_codes: ReadonlySet<unknown> = new Set(
  fault_codes.filter((code) => code !== 'INTERNAL_SERVER_ERROR'),
)

/** A subgraph that could not be reached, or gave up. Its reason is for the log. */
export function unavailable(cause: unknown): GraphQLError {
  if (cause instanceof GraphQLError && client_codes.has(cause.extensions.code)) return cause
  const error = fault(
    'UNAVAILABLE',
    'This part of the answer is not available right now. Try again in a moment.',
  )
  return Object.assign(error, { cause })
}

/** A subgraph whose answer is not what GraphQL promises. */
export function garbledAnswer(detail: string): GraphQLError {
  return unavailable(new Error(`The subgraph's answer is garbled: ${detail}`))
}

/** Why a fetch brought no data at all: the subgraph's own error, when it gave one. */
export function rootlessFailure(errors: readonly GraphQLFormattedError[]): Error {
  const first = errors[0]
  return first === undefined ? garbledAnswer('no data, and no error') : clientError(first, [])
}

/** Adds an error at a place in the answer, once for each place. */
export function report(run: Run, error: Error | GraphQLFormattedError, path: ResponsePath): void {
  if (run.errors.length >= errors_per_operation_max) return
  const visible = visiblePath(run.variant.shape, path)
  const reported = clientError(error, visible)
  const place = String(visible)
  const isRepeated = run.errors.some(
    (each) => String(each.path) === place && each.message === reported.message,
  )
  if (!isRepeated) run.errors.push(reported)
}

/** Reports broken promises of the data, unless an error has explained the place already. */
export function reportViolations(run: Run, violations: readonly Violation[]): void {
  const explained = run.errors.map((error) => error.path ?? [])
  for (const { path, message, refusal } of violations) {
    if (run.errors.length >= errors_per_operation_max) return
    if (refusal !== undefined) run.errors.push(clientError(refusal, path))
    else if (!explained.some((each) => related(each, path)))
      run.errors.push(new GraphQLError(message, { path }))
  }
}

/** The form of an error that may go to a client: a code of ours passes, the rest is left for the mask to log and to hide. */
export function clientError(error: Error | GraphQLFormattedError, path: ResponsePath): GraphQLError {
  const extensions = 'extensions' in error ? (error.extensions as Record<string, unknown>) : {}
  const { stacktrace: _stack, exception: _exception, serviceName: _service, ...visible } = extensions ?? {}
  const isKnown = client_codes.has(extensions?.code)
  return new GraphQLError(error.message, {
    path,
    extensions: isKnown ? visible : {},
    originalError: error instanceof Error ? error : Object.assign(new Error(error.message), { extensions }),
  })
}

/** A path in the raw data as the answer has it: as far as the client selected it, for what a plan needs is not its business. */
function visiblePath(
  shape: ObjectShape,
  path: ResponsePath,
  nameOf: (field: FieldShape) => string = rawNameOf,
): ResponsePath {
  let shapes: readonly ObjectShape[] = [shape]
  const visible: (string | number)[] = []
  for (const element of path) {
    if (typeof element === 'number') {
      visible.push(element)
      continue
    }
    const fields = shapes.flatMap((each) => each.fields.filter((field) => nameOf(field) === element))
    const [first] = fields
    if (first === undefined) return visible
    visible.push(first.name)
    shapes = fields.flatMap((field) => (field.kind === 'field' ? shapesIn(field.type) : []))
  }
  return visible
}

function rawNameOf(field: FieldShape): string {
  return field.kind === 'field' ? field.rawName : field.name
}

function shapesIn(type: TypeShape): readonly ObjectShape[] {
  if (type.kind === 'list') return shapesIn(type.item)
  return type.kind === 'object' ? type.shapes() : []
}

/** Whether the client selected what stands at a path. */
export function isSelected(run: Run, path: ResponsePath): boolean {
  return visiblePath(run.variant.shape, path).length === path.length
}

/** Whether a path of the answer is a part of this form. */
export function isAnsweredBy(shape: ObjectShape, path: ResponsePath): boolean {
  return visiblePath(shape, path, ({ name }) => name).length === path.length
}
