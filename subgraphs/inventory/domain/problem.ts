/** Something that is wrong with an input, and where. */
export interface Problem {
  /** `lines.1.quantity` */
  readonly path: string
  readonly message: string
}

/** Whether a text has something in it, not too much of it, and can be stored: Postgres knows no NUL character. */
export function isStorable(text: string, chars_max: number): boolean {
  return text.trim() !== '' && text.length <= chars_max && !text.includes('\0')
}

/** Nothing when the rule holds, else the problem. */
export function unless(holds: boolean, path: string, message: string): readonly Problem[] {
  return holds ? [] : [{ path, message }]
}
