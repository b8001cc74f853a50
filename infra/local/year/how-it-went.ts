import type { Seeded } from '../schools/seeded.ts'

const muches = ['a great deal', 'quite a lot', 'some', 'a little', 'too early to say'] as const
const worths = ['very much so', 'yes', 'yes', 'partly', 'hardly', 'too early to say'] as const

/** What somebody says who could not go. */
export const couldNotGo = {
  'What happened?': 'There was nobody to cover.',
  'Shall we look for another date?': 'yes, please',
}
/** What somebody answers the week after. */
export const weekAfter = (chance: Seeded) => ({
  'Were you there?': chance.weighed([
    [94, 'all of it'],
    [3, 'part of it'],
    [3, 'no'],
  ] as const),
  ...couldNotGo,
  'Did it stretch you?': chance.one(muches),
  'One thing you learned': 'To wait before helping.',
  'Three key messages for colleagues': 'Plan the question first. Wait. Ask one more.',
  'Who is helping you to use it?': chance.weighed([
    [30, 'my team leader'],
    [30, 'a colleague'],
    [20, 'I need no help with it'],
    [10, 'nobody yet'],
    [10, 'nobody yet; please tell my team leader'],
  ] as const),
  'Was it worth the time and money, as far as you can tell?': chance.one(worths),
})
/** What somebody answers some weeks later. */
export const someWeeksLater = (chance: Seeded) => ({
  'What are you using?': chance.one(['a lot', 'some', 'some', 'not yet', 'I stopped, because …']),
  'Is anything different for the children?': chance.one(muches),
  'What is different, and how do you know?': 'More of them finish; I counted on three mornings.',
  'Has it helped the priority it was for?': chance.one(muches),
  'Was it worth the time and money?': chance.one(worths),
})

export const aTermOn = (chance: Seeded) => ({
  'What has changed for the children, and how do you know?': 'They still do it without being told.',
  'Has it helped the priority it was for, looking back?': chance.one(muches),
  'Was it worth the time and money, looking back?': chance.one(worths),
  'Are you still using it?': chance.one(['a lot', 'some', 'I stopped, because …']),
  'Has it given you fresh energy for your work?': chance.one(muches),
  'What should the school learn from it?': 'Send two, so that they can talk about it.',
})

/** What a team leader says of a request. */
export const word = (chance: Seeded) => ({
  'Have you talked about it?': chance.one(['yes', 'yes', 'not yet']),
  'What do you say?': chance.one(['for', 'for', 'not now, and why', 'I leave it to the leadership team']),
  'In a sentence': 'It fits what the team works on this term.',
})

/** What a team leader has seen in use. */
export const seen = { 'What did you see?': 'Children in two groups asked each other “how do you know?”.' }
