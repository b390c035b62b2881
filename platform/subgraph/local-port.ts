import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql'
import { LRUCache } from 'lru-cache'
import { isKnownFault, maskError } from '#platform/faults/codes.ts'
import { uuidv7 } from '#platform/ids/uuid.ts'
import type { Logger } from '#platform/telemetry/logger.ts'
import { databaseAway } from './database-away.ts'
import type { SubgraphPort, SubgraphRequest, SubgraphResponse } from './port.ts'
import { subscribeFromStart } from './subscribe-from-start.ts'

/** Documents come from the gateway's plans and from neighbours: few, and the same again and again. */
const parsed_documents_max = 1_000

export interface LocalPortOptions {
  readonly name: string
  readonly schema: GraphQLSchema
  /** Makes the context value of one request. */
  readonly contextOf: (request: SubgraphRequest) => unknown
  readonly logger: Logger
}

type Parsed = { readonly document: DocumentNode; readonly errors: readonly GraphQLError[] }

/**
 * A subgraph as a function call: the same schema, context and error masking as over HTTP, without the hop. Documents are parsed
 * and validated once.
 */
export function createLocalPort({ name, schema, contextOf, logger }: LocalPortOptions): SubgraphPort {
  const documents = new LRUCache<string, Parsed>({ max: parsed_documents_max })

  function read(query: string): Parsed {
    let parsed = documents.get(query)
    if (parsed === undefined) {
      const document = parse(query)
      parsed = { document, errors: validate(schema, document) }
      documents.set(query, parsed)
    }
    return parsed
  }

  function argumentsOf(request: SubgraphRequest, document: DocumentNode) {
    return {
      schema,
      document,
      contextValue: contextOf(request),
      variableValues: request.variables ?? {},
      operationName: request.operationName ?? null,
    }
  }

  return {
    name,
    async execute(request) {
      const { document, errors } = read(request.query)
      if (errors.length > 0) return present({ errors }, logger)
      return present(await execute(argumentsOf(request, document)), logger)
    },
    subscribe(request) {
      const { document, errors } = read(request.query)
      const start =
        errors.length > 0
          ? Promise.resolve({ errors })
          : subscribeFromStart(argumentsOf(request, document), request.announcesStart === true)
      return responsesOf(start, (result) => present(result, logger), request.signal)
    },
  }
}

/**
 * Presents the events of a stream, or the one response of a refused subscription. Not a generator: `return()` must end a stream
 * that is waiting for its next event at once, where a generator would wait for that event first.
 */
function responsesOf(
  start: Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult>,
  toResponse: (result: ExecutionResult) => SubgraphResponse,
  signal: AbortSignal | undefined,
): AsyncIterableIterator<SubgraphResponse> {
  const done = { value: undefined, done: true } as const
  let refusalGiven = false
  let ended = false

  async function next(): Promise<IteratorResult<SubgraphResponse>> {
    const stream = await start
    if (ended) return done
    if (Symbol.asyncIterator in stream) {
      const event = await stream.next()
      return event.done === true ? done : { value: toResponse(event.value), done: false }
    }
    if (refusalGiven) return done
    refusalGiven = true
    return { value: toResponse(stream), done: false }
  }

  async function stop(): Promise<IteratorResult<SubgraphResponse>> {
    ended = true
    signal?.removeEventListener('abort', stop)
    const stream = await start
    if (Symbol.asyncIterator in stream) await stream.return?.()
    return done
  }

  signal?.addEventListener('abort', stop, { once: true })
  return {
    next,
    return: stop,
    [Symbol.asyncIterator]() {
      return this
    },
  }
}

/** Logs what clients must not see, and masks it. */
function present(result: ExecutionResult, logger: Logger): SubgraphResponse {
  if (result.errors === undefined) return result as SubgraphResponse
  const requestId = uuidv7()
  const errors = result.errors.map((error) => {
    const away = databaseAway(error.toJSON(), error.originalError)
    if (away !== null) {
      logger.warn({ err: error.originalError, path: error.path, requestId }, 'the database is away')
      return away
    }
    if (!isKnownFault(error) && error.originalError !== undefined && !isBadVariable(error)) {
      logger.error({ err: error.originalError, path: error.path, requestId }, 'a resolver failed')
    }
    return maskError(validationCoded(error), requestId)
  })
  return { ...(result as SubgraphResponse), errors }
}

/** A variable that a built-in scalar refused, such as 1.5 for an Int: it failed before any resolver ran, so it has no path. */
function isBadVariable(error: GraphQLError): boolean {
  return error.path === undefined && error.originalError instanceof GraphQLError
}

/** graphql-js gives its own syntax and validation errors no code. */
function validationCoded(error: GraphQLError) {
  const formatted = error.toJSON()
  if (isBadVariable(error))
    return { ...formatted, extensions: { code: 'BAD_USER_INPUT', ...formatted.extensions } }
  if (error.originalError !== undefined || formatted.extensions?.code !== undefined) return formatted
  return { ...formatted, extensions: { ...formatted.extensions, code: 'GRAPHQL_VALIDATION_FAILED' } }
}
