/**
 * Words that say what a text is about: five letters or more, without those that stand in almost every
 * request. Compared as they are written, without capitals and accents: that two texts share one is
 * reason enough to ask, and never more than that.
 */
export function clearWords(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const words = plain.match(/\p{L}+/gu) ?? []
  return new Set(words.filter((word) => word.length >= fewestLetters && !common.has(word)))
}

/** The clear words that two texts share, in the order of the first. */
export const sharedWords = (one: string, other: string): readonly string[] =>
  wordsAmong(one, clearWords(other))

/** The clear words of a text that are some of these. */
export const wordsAmong = (text: string, words: ReadonlySet<string>): readonly string[] =>
  [...clearWords(text)].filter((word) => words.has(word))

const fewestLetters = 5

const common: ReadonlySet<string> = new Set(
  `about above across after again along already always among another around because become been before
  being below best better between beyond bring build cannot could doing during every everyone first from
  further general gives going great having helpful helping helps ideas important intended into itself
  latest later least little looking makes making might month months morning needs never other others
  ought please quite rather really right several shall share sharing should showing shows simple since
  small something sometimes start still their themselves there these thing things think those three
  through times today together under until useful using watch watching weeks where whether which while
  whole whose within without works working world would years
  activities activity adult adults afternoon approach approaches assistant assistants children class
  classes classroom colleague colleagues conference conferences course courses curriculum develop
  developing development different education event events experience group groups improve improved
  improvement improving introduction knowledge learn learned learning lesson lessons level levels meeting
  meetings method methods network online outside phase practical practice primary professional programme
  progress project pupil pupils qualification school schools secondary session sessions skill skills staff
  strategies student students subject subjects support supporting teach teacher teachers teaching
  teams trained trainer training understand understanding update visit visiting visits webinar
  webinars workshop workshops`
    .split(/\s+/)
    .filter((word) => word.length >= fewestLetters),
)
