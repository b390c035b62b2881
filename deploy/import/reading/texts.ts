/**
 * Keeps one copy of each text, for texts that few rows differ in (codes, names, countries). V8 makes a part of a
 * string by pointing into the whole: a country kept from each invoice would keep the whole file in memory.
 */
export function createTexts(): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const copy = Buffer.from(text, 'utf8').toString('utf8')
    known.set(copy, copy)
    return copy
  }
}
