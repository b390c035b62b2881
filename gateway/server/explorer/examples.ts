/** A tab of the explorer: an operation to start from. */
export interface Example {
  readonly query: string
  readonly variables?: string
}

/** What a newcomer tries first. Sign in, then put `Bearer <token>` into the Headers tab. */
export const default_examples: readonly Example[] = [
  {
    query: `# Welcome. Ctrl-Space completes, Ctrl-Enter runs, the book on the left documents every field.
# To act as somebody, sign in and put the access token into the Headers tab below:
#   { "authorization": "Bearer <token>" }
query WhatIsHere {
  __schema {
    queryType { fields { name description } }
    mutationType { fields { name } }
    subscriptionType { fields { name } }
  }
}
`,
  },
  {
    query: `# Every live subscription takes the cursor of the last event you saw, and goes on right after it.
query LiveSubscriptions {
  __type(name: "Subscription") {
    fields { name description args { name type { name } } }
  }
}
`,
  },
]
