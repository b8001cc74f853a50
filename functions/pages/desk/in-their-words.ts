import type { Asked, TrainingRequest } from '../../domain/request/request.ts'

/** So many letters of an answer stand in the row: with a wide cell it stays as tall as the others, and ten rows fit on a screen. */
const longest = 140

/**
 * Why somebody asks, for the leaders to read beside the seven reasons (SB10): what it does for the school
 * and for whom, what says that it works (SA6), and the answers about value (SB19). Rules look only at whether
 * there is an answer; what it is worth is for people to judge.
 */
export const inTheirWords = ({ asked }: TrainingRequest): string =>
  Object.entries(said(asked))
    .filter(([, words]) => words.trim() !== '')
    .map(([about, words]) => `${about}: ${shortly(words)}`)
    .join(' · ')

const said = ({ help, children, difference, measure, evidence = '', bestValue }: Asked) => ({
  'How it helps': help,
  'Which children': children.join(', '),
  'What will be different': difference,
  'How we will know': measure,
  'What says that it works': evidence,
  'Nearer, cheaper or in school': bestValue.nearer,
  'Why not in school': bestValue.whyNotHere,
  'Two others': bestValue.alternatives,
  Discount: bestValue.discount,
})

/** On one line, cut between two words. */
function shortly(words: string): string {
  const line = words.trim().replace(/\s+/g, ' ')
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/\s+\S*$/, '')} …`
}
