import { asLine } from './read-text.ts'

/** The names in a list, one a line or parted by commas, semicolons or "and"; each once, as written. */
export const namesIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\n,;&]| and /i)
      .map(asLine)
      .filter((name) => name !== '' && !nobody.has(name.toLowerCase())),
  ),
]

const nobody = new Set(['no', 'none', 'nobody', 'no one', 'no-one', 'just me', 'n/a', '-', '–'])
