/** Years and phases that a text in small letters names: 0 is Reception, -1 Nursery. */
export function yearsIn(text: string): readonly number[] {
  const named = [...text.matchAll(yearPattern)].flatMap(([, numbers = '']) => spelledOut(numbers))
  const phases = phaseNames.flatMap(([name, years]) => (name.test(text) ? years : []))
  return [...new Set([...named, ...phases])]
}

export const withoutYears = (text: string): string => yearsAs(' ', text)

/** The same text with one # for the years and phases that stand together: “KS1 and Year 3 staff” is “# staff”. */
export const yearsMarked = (text: string): string =>
  yearsAs('#', text.replaceAll('#', '')).replace(/#(?: ?(?:,|and|&|to|-|\/)? ?#)+/g, '#')

const yearsAs = (mark: string, text: string): string =>
  phaseNames.reduce(
    (left, [name]) => left.replace(new RegExp(name, 'g'), mark),
    text.replace(yearPattern, mark),
  )

const yearPattern = /\b(?:years?|yrs?|y) ?(\d{1,2}(?: ?(?:,|and|&|to|-|\/) ?(?:years? ?|y ?)?\d{1,2})*)/g

/** “3 and 4” are two years; “3 to 6” are four. */
function spelledOut(numbers: string): readonly number[] {
  return numbers.split(/,|and|&|\//).flatMap((piece) => {
    const [from = 0, to = from] = (piece.match(/\d+/g) ?? []).map(Number)
    return Array.from({ length: Math.max(0, to - from) + 1 }, (_, place) => from + place)
  })
}

const phaseNames: readonly (readonly [RegExp, readonly number[]])[] = [
  [/\bnursery\b/, [-1]],
  [/\breception\b/, [0]],
  [/\b(?:early years|eyfs)\b/, [-1, 0]],
  [/\b(?:key stage|ks) ?1\b/, [1, 2]],
  [/\b(?:key stage|ks) ?2\b/, [3, 4, 5, 6]],
  [/\b(?:key stage|ks) ?3\b/, [7, 8, 9]],
  [/\b(?:key stage|ks) ?4\b/, [10, 11]],
  [/\b(?:key stage|ks) ?5\b|\bsixth form\b/, [12, 13]],
]
