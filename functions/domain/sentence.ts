/** Things in a row as people say them: 'a', 'a and b', 'a, b and c'. */
export function list(things: readonly string[]): string {
  const last = things.at(-1) ?? ''
  return things.length < 2 ? last : `${things.slice(0, -1).join(', ')} and ${last}`
}

/** Small numbers as words: 'no', 'one' to 'ten'; larger ones as figures. */
export const inWords = (count: number): string => words[count] ?? String(count)

/** The same text beginning a sentence. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** Cover in half days, as people say it: 'no days', 'half a day', '1 day', '2½ days'. */
export function showDays(halfDays: number): string {
  if (halfDays === 0) return 'no days'
  if (halfDays === 1) return 'half a day'
  const days = `${Math.floor(halfDays / 2)}${halfDays % 2 === 0 ? '' : '½'}`
  return `${days} ${halfDays === 2 ? 'day' : 'days'}`
}

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
