/**
 * The file cannot be imported. Thrown before the first change; the message is one sentence for the person who gave
 * the file.
 */
export class WrongFile extends Error {
  override readonly name = 'WrongFile'
}
