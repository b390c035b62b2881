/** Analytics only listens: it publishes nothing. */
export {}
