/** What somebody's words say, or a sentence telling them what to write instead. */
export type Reading<T> = { readonly is: T } | { readonly say: string }

/** Longer answers are a slip of the clipboard, or meant to hurt. */
const longestAnswer = 5_000

/**
 * Words as people typed them, in paragraphs: every kind of new line is one of ours, what cannot be
 * seen is left out, other control characters are spaces. Longer than 5,000 characters is refused,
 * before anything looks at it twice.
 */
export function readText(typed: string, title: string): Reading<string> {
  if (typed.length > longestAnswer) {
    return {
      say:
        `Your answer to “${title}” is longer than 5,000 characters. ` +
        'Write a shorter one, and keep the rest for the people you will talk to.',
    }
  }
  return { is: asParagraphs(typed) }
}

/** The same on one line, for titles, names and figures. */
export const asLine = (typed: string): string => asParagraphs(typed).replace(/\s+/g, ' ').trim()

/** The beginning of what somebody typed, on one line, to show it back to them. */
export function shortened(typed: string): string {
  const letters = [...asLine(typed.slice(0, 200))]
  return letters.length > 60 || typed.length > 200
    ? `${letters.slice(0, 60).join('').trim()}…`
    : letters.join('')
}

const asParagraphs = (typed: string): string =>
  typed
    .toWellFormed()
    .replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')
    .replace(hidden, '')
    .replace(/[^\S\n]|[\p{Cc}--\n]/gv, ' ')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()

/**
 * Direction controls make a line read backwards; zero-width characters hide words within words.
 * Both are left out of what people see. The answer itself is kept as it came.
 */
const hidden =
  /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu
