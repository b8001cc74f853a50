import type { Opportunity } from '../../../functions/domain/development/opportunity.ts'
import type { Day } from '../../../functions/domain/school/day.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import type { Letter } from '../../../functions/pages/letters/about.ts'
import { type StaffroomFacts, staffroom } from '../../../functions/pages/letters/staffroom.ts'
import { about, bryony, deena, form, maureen, priya, samir } from './who-and-what.ts'

/** Letters to the whole staff, as they leave on the first days of the second half-term. */
export const toEverybody: Readonly<Record<string, () => Letter>> = {
  staffroom: () => told(everything(bryony)),
  'staffroom-own-year': () =>
    told({ ...everything(bryony), shared: [], offers: [], opportunities: [], time: hadAll }),
  'staffroom-nothing-yet': () => told({ ...everything(deena), shared: [], portfolio: [], time: nothingHad }),
  'staffroom-on-paper': () => told(everything(maureen)),
}

const told = (facts: StaffroomFacts): Letter => {
  const letter = staffroom(facts)
  if (letter === undefined) throw new Error('there is nothing to tell')
  return letter
}

const hour = 60
const nothingHad = { promised: 12 * hour, taken: 0, left: 12 * hour, inset: 10 * hour, times: 0 }
const hadAll = { promised: 6 * hour, taken: 7.5 * hour, left: 0, inset: 10 * hour, times: 2 }

export const everything = (person: Person): StaffroomFacts => {
  const { settings, people, plan } = { ...about(person), plan: [] }
  return {
    ...{
      settings,
      people,
      plan,
      person,
      today: '2026-11-03',
      staffroomAddress: 'https://docs.example.org/s/4',
    },
    shared: [
      {
        title: 'Guided reasoning',
        messages: 'Plan the question first. Wait five seconds. Ask one more.',
        by: priya.name,
      },
      { title: 'Calm corridors', messages: 'Say the name last.' },
    ],
    offers: [
      { person: samir.id, what: 'how to run a coaching talk', when: 'Tuesdays after school' },
      { person: deena.id, what: 'outdoor maths', when: '' },
      { person: priya.id, what: 'reading with a whole class', when: '', forWhom: 'Teacher' },
    ],
    opportunities: many(7),
    linkFor: () => form,
    formAddress: form,
    portfolio: [
      { title: 'First aid refresher', on: '2026-09-15', minutes: 3 * hour },
      { title: 'Watching phonics in Year 1', on: '2026-10-06', minutes: 45 },
    ],
    time: { promised: 12 * hour, taken: 3.75 * hour, left: 8.25 * hour, inset: 10 * hour, times: 2 },
  }
}

const many = (count: number): readonly Opportunity[] =>
  Array.from({ length: count }, (_, place) => ({
    title: `Reading fluency, part ${place + 1}`,
    contact: 'Northern Reading Hub',
    source: 'local',
    on: `2027-02-0${place + 1}` as Day,
    fundedBy: '',
  }))
