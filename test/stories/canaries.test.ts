import { afterAll, beforeAll, expect, test } from 'vitest'
import { addressOf } from '../../infra/local/schools/thistledown-people.ts'
import { among, stored } from '../simulation/a-desk.ts'
import { openSchool, type School } from './a-school.ts'
import { leader } from './a-team-leader.ts'
import { tells, weekAfter } from './how-it-went.ts'
import { nextTuesday } from './one-request.ts'

// Bryony answers everything that the school ever asks her, with a word in each box that nobody else would write.

/** Where each word may be read: the Coordinator’s file, letters to her or to the CPD lead, the leaders’ Approvals. */
const mayStand: Readonly<Record<string, readonly string[]>> = {
  'canary-learned-at-first': [],
  'canary-learned': ['coordinator/Impact'],
  'canary-messages': ['coordinator/Impact', 'coordinator/Good practice', 'letter to bryony.castellow'],
  'canary-children': ['coordinator/Impact'],
  'canary-help-now': ['coordinator/Impact'],
  'canary-since': ['coordinator/Impact'],
  'canary-lessons': ['coordinator/Impact'],
  'canary-not-right': ['coordinator/Impact'],
  'canary-happened': ['coordinator/Impact'],
  'canary-take-part': ['letter to samir.quayle'],
  'canary-seen': ['coordinator/Impact', 'letter to bryony.castellow'],
  'canary-because': ['desk/Approvals', 'desk/Decided', 'letter to bryony.castellow'],
  'canary-nearer': ['desk/Approvals', 'desk/Decided', 'letter to bryony.castellow'],
}

let school: School
let everywhere: readonly (readonly [place: string, text: string])[]
const log: string[] = []

beforeAll(async () => {
  school = await openSchool({ log: (what, about) => log.push(JSON.stringify([what, about])) })
  await asksAndGoes()
  await answersEverything()
  const inNovember = await allThatCanBeRead()
  await school.comes('09:00', '2026-12-18')
  await school.types('Ruth Ellerby', ['desk', 'Governors', 'Part', 'Version'], {
    'The head releases it here': 'Release version 1',
  })
  await school.comes('17:00', '2026-12-18')
  everywhere = [...inNovember, ...(await allThatCanBeRead())]
}, 180_000)
afterAll(() => school.desk.close())

test.for(Object.keys(mayStand))('%s is read where it may be, and nowhere else', (word) => {
  const places = everywhere.filter(([, text]) => text.includes(word)).map(([place]) => place)

  expect(places.filter((place) => !mayStand[word]?.includes(place))).toEqual([])
})

test('what she answered does stand in the Coordinator’s file, and what leaders should read beside the row', () => {
  const words = Object.keys(mayStand).filter((word) => mayStand[word]?.length)

  const unread = words.filter((word) => !everywhere.some(([, text]) => text.includes(word)))
  expect(unread).toEqual([])
})

test('what fresh energy it gave is asked a term or two on, and no mark is told while fewer than five have said', async () => {
  const impact = await school.tab('coordinator', 'Impact')

  expect(impact.filter(({ Part }) => Part === 'Fresh energy').map((row) => row['In a sentence'])).toEqual([
    '2025-26: nobody has said. 2026-27: too few to tell.',
  ])
})

test('the governors’ report was read by the head, and left', () => {
  const letters = school.letters().map(({ to, subject }) => `${to}: ${subject}`)

  expect(letters.filter((line) => /eport to governors/i.test(line)).length).toBeGreaterThanOrEqual(2)
})

test('what the program keeps for itself, its history among it, holds no word of hers', async () => {
  const docs = await stored(school.desk)

  const kept = Object.keys(docs).filter((path) => JSON.stringify(docs[path]).includes('canary'))
  expect(kept.filter((path) => !/^(answers|requests|evaluations|letters|decisions)\//.test(path))).toEqual([])
  // A decision is kept with what it was made from: the team leader’s word, and nothing that she answered.
  expect(JSON.stringify(among(docs, 'decisions')).match(/canary-[a-z-]*/g)).toEqual([
    'canary-because',
    'canary-nearer',
  ])
})

test('no log line holds a word of hers, her name or her address', () => {
  expect(log.join()).not.toMatch(/canary|Bryony|Castellow/i)
})

async function asksAndGoes(): Promise<void> {
  await school.asks('Bryony Castellow', {
    ...nextTuesday,
    'Price of one place before VAT, £ (0 if none)': '180',
    'Anything that would help you take part? Only the CPD lead sees this.': 'canary-take-part',
  })
  await school.comes('09:00', '2026-11-13')
  await leaderSays({
    'What is it about?': 'A request that waits',
    'Have you talked about it?': 'yes',
    'What do you say?': 'for',
    'In a sentence': 'canary-because',
    'Is there something nearer, cheaper or better?': 'canary-nearer',
  })
  await school.chooses('Head', 'R-0001', 'Approve')
  await school.chooses('Deputy', 'R-0001', 'Approve')
  await school.comes('09:00', '2026-11-24')
}

async function leaderSays(answers: Readonly<Record<string, string>>): Promise<void> {
  const { forms } = await school.desk.school()
  school.desk.google.forms.answer(forms.word?.id ?? '', {
    as: addressOf(leader),
    answers: { Reference: 'R-0001', ...answers },
  })
  await school.settles()
}

async function answersEverything(): Promise<void> {
  const she = 'Bryony Castellow'
  await tells(school, she, { ...weekAfter, 'One thing you learned': 'canary-learned-at-first' })
  await tells(school, she, {
    ...weekAfter,
    'One thing you learned': 'canary-learned',
    'Three key messages for colleagues': 'canary-messages',
    'Who is helping you to use it?': 'nobody yet; please tell my team leader',
  })
  await tells(school, she, {
    'Which questions?': 'Some weeks later',
    'What are you using?': 'some',
    'Is anything different for the children?': 'some',
    'What is different, and how do you know?': 'canary-children',
    'Has it helped the priority it was for?': 'a little',
    'What would help now?': 'canary-help-now',
    'Was it worth the time and money?': 'hardly',
  })
  await leaderSays({ 'What is it about?': 'I have seen it used', 'What did you see?': 'canary-seen' })
  await tells(school, she, {
    'Which questions?': 'A term or two later',
    'What has changed for the children, and how do you know?': 'canary-since',
    'Has it helped the priority it was for, looking back?': 'a little',
    'Was it worth the time and money, looking back?': 'hardly',
    'Are you still using it?': 'not yet',
    'Has it given you fresh energy for your work?': 'a little',
    'What should the school learn from it?': 'canary-lessons',
  })
  await tells(school, she, {
    'Which questions?': 'I did not ask for it, or something is not right',
    'What is not right?': 'canary-not-right',
  })
  await tells(school, she, {
    'Which questions?': 'I had a place and could not go',
    'What happened?': 'canary-happened',
    'Shall we look for another date?': 'yes, please',
  })
}

/** Every tab of every file, hidden ones too; every letter whole; every log line. */
async function allThatCanBeRead(): Promise<readonly (readonly [string, string])[]> {
  const { files } = await school.desk.school()
  const tabs = Object.entries(files).flatMap(([file, { id }]) =>
    school.desk.tabs(id).map((tab) => [`${file}/${tab}`, JSON.stringify(school.desk.rows(id, tab))] as const),
  )
  const letters = school
    .letters()
    .map((letter) => [`letter to ${letter.to.split('@')[0]}`, JSON.stringify(letter)] as const)
  return [...tabs, ...letters, ...log.map((line) => ['log', line] as const)]
}
