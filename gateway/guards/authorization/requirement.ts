import type { GraphQLError } from 'graphql'
import type { Viewer } from '#platform/auth/viewer.ts'
import { fault, forbidden, unauthenticated } from '#platform/faults/codes.ts'

/** Alternatives, of which one must hold whole: `[[a, b], [c]]` is a and b together, or c alone. */
export type AnyOf = readonly (readonly string[])[]

/** One thing that must hold before a field is answered. A field may have several; all must hold. */
export type Requirement =
  | { readonly kind: 'signed in' }
  | { readonly kind: 'scopes'; readonly anyOf: AnyOf }
  | { readonly kind: 'policies'; readonly anyOf: AnyOf }

/** Decides a named policy for a viewer. Called for each operation that needs it, so it must be quick: no I/O. */
export type Policy = (viewer: Viewer) => boolean

/** The policies a gateway knows, by the name in `@policy`. A policy that is not among them never holds. */
export type Policies = Readonly<Record<string, Policy>>

export function holds(requirement: Requirement, viewer: Viewer, policies: Policies): boolean {
  switch (requirement.kind) {
    case 'signed in':
      return viewer.subject !== null
    case 'scopes':
      return holdsAny(requirement.anyOf, (scope) => viewer.scopes.has(scope))
    case 'policies':
      return holdsAny(
        requirement.anyOf,
        (name) => Object.hasOwn(policies, name) && policies[name]?.(viewer) === true,
      )
  }
}

function holdsAny(anyOf: AnyOf, has: (name: string) => boolean): boolean {
  return anyOf.some((all) => all.every(has))
}

/** What a client is told in place of the field. The sentences are those of the subgraphs' own lock. */
export function refusalOf(requirement: Requirement, viewer: Viewer): GraphQLError {
  if (viewer.subject === null) return unauthenticated()
  switch (requirement.kind) {
    case 'signed in':
      return unauthenticated()
    case 'scopes': {
      const needed = requirement.anyOf.map((scopes) => scopes.join(' and ')).join(', or ')
      return forbidden(`This needs the scope ${needed}, which your account does not hold.`)
    }
    case 'policies':
      return fault('FORBIDDEN', 'A policy does not let your account see this.')
  }
}

/** Equal for requirements that mean the same. */
export function keyOf(requirement: Requirement): string {
  return requirement.kind === 'signed in'
    ? requirement.kind
    : `${requirement.kind} ${canonical(requirement.anyOf)}`
}

/** Both must hold, as alternatives again: every pair of alternatives, put together. */
export function conjunction(one: AnyOf, other: AnyOf): AnyOf {
  return one.flatMap((all) => other.map((also) => [...new Set([...all, ...also])]))
}

/** One text for all ways to write the same alternatives; an alternative that asks for more than another says nothing. */
export function canonical(anyOf: AnyOf): string {
  const sets = anyOf.map((all) => [...new Set(all)].sort())
  const needed = sets.filter(
    (set, index) =>
      !sets.some(
        (other, at) =>
          at !== index &&
          other.every((name) => set.includes(name)) &&
          (other.length < set.length || at < index),
      ),
  )
  return JSON.stringify(needed.map((set) => JSON.stringify(set)).sort())
}
