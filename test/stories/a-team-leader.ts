import { type aSchool, type School, sharedBeginning } from './a-school.ts'

/** The team leader of Bryony Castellow and Hilda Castle. She asks on Thursday 12 November. */
export const leader = 'Gwilym Ashdown'

export const asked = (school: School, who = leader) =>
  school.letters(who).filter(({ subject }) => subject.startsWith('What do you say?'))

export const when = (school: School, who = leader) => asked(school, who).map(({ at }) => at.slice(0, 16))

export const word = async (school: School, ref = 'R-0001') => (await school.row(ref))['Team leader’s word']

/** He has been asked about it, on the Friday. */
export const askedFor = (differently?: Parameters<typeof aSchool>[0]): Promise<School> =>
  sharedBeginning(
    'asked, and the morning after',
    async (school) => {
      await school.asks('Bryony Castellow')
      await school.settles()
      await school.comes('09:00', '2026-11-13')
    },
    differently,
  )

export const fits = { 'What do you say?': 'for', 'In a sentence': 'fits the phase plan' }
