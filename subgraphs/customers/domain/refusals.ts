/** One thing that is wrong with an input, and where. */
export interface Problem {
  readonly path: string
  readonly message: string
}

export interface InvalidInput {
  readonly refusal: 'InvalidInput'
  readonly problems: readonly Problem[]
}

export interface EmailTaken {
  readonly refusal: 'EmailTaken'
}

/** Unknown e-mail and wrong password are one refusal, so that nobody learns which e-mails have an account. */
export interface WrongCredentials {
  readonly refusal: 'WrongCredentials'
}

export interface TooManyAttempts {
  readonly refusal: 'TooManyAttempts'
  readonly retryAfterSeconds: number
}

export interface SessionEnded {
  readonly refusal: 'SessionEnded'
}

/** Also said of a customer that exists and is not the caller's. */
export interface CustomerNotFound {
  readonly refusal: 'CustomerNotFound'
}

export interface CustomerVersionConflict {
  readonly refusal: 'CustomerVersionConflict'
  readonly currentVersion: number
}

export interface CustomerAddressNotFound {
  readonly refusal: 'CustomerAddressNotFound'
}

export interface CustomerAddressVersionConflict {
  readonly refusal: 'CustomerAddressVersionConflict'
  readonly currentVersion: number
}

export interface TooManyCustomerAddresses {
  readonly refusal: 'TooManyCustomerAddresses'
  readonly addressesMax: number
}

export interface AccountDisabled {
  readonly refusal: 'AccountDisabled'
}

export interface AccountNotFound {
  readonly refusal: 'AccountNotFound'
}

export interface ApiClientNameTaken {
  readonly refusal: 'ApiClientNameTaken'
}

export interface ApiClientNotFound {
  readonly refusal: 'ApiClientNotFound'
}

export interface ApiClientVersionConflict {
  readonly refusal: 'ApiClientVersionConflict'
  readonly currentVersion: number
}

export interface ApiClientRevoked {
  readonly refusal: 'ApiClientRevoked'
  readonly revokedAt: Date
}

export interface TooManyApiClients {
  readonly refusal: 'TooManyApiClients'
  readonly clientsMax: number
}

export interface ApiKeyNotFound {
  readonly refusal: 'ApiKeyNotFound'
}

export interface TooManyApiKeys {
  readonly refusal: 'TooManyApiKeys'
  readonly keysMax: number
}

/** Every no of this context that a person can act on. */
export type Refusal =
  | InvalidInput
  | EmailTaken
  | WrongCredentials
  | TooManyAttempts
  | SessionEnded
  | CustomerNotFound
  | CustomerVersionConflict
  | CustomerAddressNotFound
  | CustomerAddressVersionConflict
  | TooManyCustomerAddresses
  | AccountDisabled
  | AccountNotFound
  | ApiClientNameTaken
  | ApiClientNotFound
  | ApiClientVersionConflict
  | ApiClientRevoked
  | TooManyApiClients
  | ApiKeyNotFound
  | TooManyApiKeys
