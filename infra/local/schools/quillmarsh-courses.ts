import type { Seeded } from './seeded.ts'

/** A course as its provider offers it. */
export type Course = {
  readonly title: string
  readonly contact: string
  readonly source: 'local' | 'national' | 'online' | 'our trust'
  readonly kind: string
  readonly price: number
  readonly vat: number
  /** Half days. */
  readonly length: 1 | 2 | 4
  readonly far: boolean
}

const themes = [
  'Feedback that is used',
  'Questions that make everybody think',
  'Reading hard texts',
  'Modelling and practice',
  'Planning a unit backwards',
  'Closing gaps in Year 8',
  'What examiners see',
  'Vocabulary that stays',
  'Working with mixed classes',
  'Homework worth setting',
]
const roles = ['Leading a subject', 'Mentoring new teachers', 'Coaching conversations', 'Leading change']
const supportThemes = [
  'Supporting without doing it for them',
  'Speech and language in class',
  'De-escalation',
  'Notes that help the next lesson',
  'Autism: what helps',
]
const officeThemes = [
  'Data returns without tears',
  'Difficult phone calls',
  'School census day',
  'Invoices and orders',
  'Health and safety for premises teams',
]
const hubs = ['Fenwold Teaching School Hub', 'Marlstone Schools Network', 'County advisers']
const partners = ['Harrowbeck Academy', 'Stonelow Academy', 'Widdershaw High School']
const nationals = ['National Subject Alliance', 'Ashenby Examinations', 'Institute for Classroom Practice']

/** What somebody who works on this subject might go to. */
const titleFor = (subject: string, chance: Seeded): string => {
  if (subject === 'Leadership') return chance.one(roles)
  if (subject === 'SEND' || subject === 'pastoral work') return chance.one(supportThemes)
  if (subject === 'the office' || subject === 'the site' || subject === 'lunchtime')
    return chance.one(officeThemes)
  return `${subject}: ${chance.one(themes).replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase())}`
}

type Band =
  | 'visit'
  | 'half a day'
  | 'a day'
  | 'conference'
  | 'programme'
  | 'first aid'
  | 'safeguarding'
  | 'NPQ'

/** How often each kind of course is asked for, in hundreds, and what one costs (domain figures, estimates). */
const bands: readonly (readonly [number, Band])[] = [
  [10, 'visit'],
  [20, 'half a day'],
  [34, 'a day'],
  [15, 'conference'],
  [4, 'programme'],
  [10, 'first aid'],
  [5, 'safeguarding'],
  [2, 'NPQ'],
]

const lawful = 'required by law, such as first aid or safeguarding'
const course = 'course or conference'

export function aCourse(subject: string, chance: Seeded): Course {
  const title = titleFor(subject, chance)
  const near = { contact: chance.one(hubs), source: 'local', kind: course, vat: 0, far: false } as const
  const far = { contact: chance.one(nationals), source: 'national', kind: course, far: true } as const
  const price = (least: number, most: number): number => 5 * chance.between(least / 5, most / 5)
  const taxed = (amount: number) => ({ price: amount, vat: amount / 5 })
  const band = chance.weighed(bands)
  switch (band) {
    case 'visit':
      return {
        ...near,
        title: `Visit: ${title}`,
        contact: chance.one(partners),
        kind: 'visit or observation',
        source: 'our trust',
        price: 0,
        length: 1,
      }
    case 'half a day':
      return { ...near, title, price: price(75, 110), length: 1 }
    case 'a day':
      return { ...near, title, price: price(140, 220), length: 2 }
    case 'conference':
      return { ...far, title: `${title} (conference)`, ...taxed(price(250, 420)), length: 2 }
    case 'programme':
      return {
        ...far,
        title: `${title} (two days)`,
        kind: 'several meetings',
        ...taxed(price(450, 700)),
        length: 4,
      }
    case 'first aid':
      return {
        ...near,
        title: 'First aid at work',
        contact: 'Brightwater First Aid',
        kind: lawful,
        price: price(60, 110),
        length: 2,
      }
    case 'safeguarding':
      return {
        ...near,
        title: 'Safeguarding: refresher for deputies',
        kind: lawful,
        price: price(90, 150),
        length: 1,
      }
    case 'NPQ':
      return {
        ...far,
        title: 'National professional qualification',
        kind: 'qualification',
        ...taxed(price(850, 1200)),
        length: 2,
      }
  }
}

const helps = [
  'I will use it with my hardest class first and show the department what happened.',
  'We all do this differently. I want one way that works and to bring it back.',
  'I have tried on my own and got so far; I need to see somebody do it well.',
  'It is the part of my job that I know least about.',
]
const differences = [
  'By Easter most of my Year 8 do it without being asked.',
  'Nobody waits for help for longer than a minute, by February.',
  'Half as many questions come back to me, by the end of term.',
  'The next mock shows two more marks on that question.',
]
const measures = [
  'It is about one in three now. I will count on the same five lessons.',
  'I do not know yet. I will ask two classes before and after.',
  'We looked at ten books in September and will look again in March.',
  'I keep a tally on the door.',
]

export const reasonsFor = (chance: Seeded) => ({
  help: chance.one(helps),
  difference: chance.one(differences),
  measure: chance.one(measures),
  idea: chance.one(['school plan', 'appraisal', 'my own idea', 'new role']),
  appraisal: chance.weighed([
    [50, 'yes'],
    [20, 'partly'],
    [20, 'no'],
    [10, 'rather not say here'],
  ] as const),
  children: chance.one([['all'], ['SEND'], ['disadvantaged'], ['high attainers'], ['SEND', 'disadvantaged']]),
  whyNotHere: 'Nobody here has done it for long enough to teach it.',
  twoOthers: 'A local half-day at £95 (full); an online course at £60 without practice.',
  nearer: chance.one([
    'No, I asked the hub.',
    'Not before the summer.',
    'The trust runs one in June, which is too late.',
  ]),
  discount: chance.one(['yes', 'asked, none', 'did not ask']),
  sharing: chance.one([['my phase'], ['staff meeting'], ['a page of notes'], ['show a colleague']]),
})

const freeKinds = [
  ['webinar or course', 'online', 'Webinar: '],
  ['visit or watching a colleague', 'our school', 'Watching a colleague: '],
  ['network or meeting', 'local', 'Network: '],
  ['coaching or mentoring', 'our school', 'Coaching: '],
  ['reading or project', 'our school', 'Reading: '],
] as const
const hopes = [
  'I start lessons in half the time.',
  'Quiet pupils speak once a lesson.',
  'I plan it once and use it all year.',
  'My group asks each other before they ask me.',
  'I stop marking what nobody reads.',
]

/** Something free, as it is written down in a minute. */
export function aFreeActivity(subject: string, chance: Seeded) {
  const [kind, source, before] = chance.one(freeKinds)
  return {
    title: `${before}${titleFor(subject, chance).replace(/^\w+: /, '')}`,
    kind,
    source,
    hours: chance.one(['0.5', '1', '1', '1.5', '2']),
    hope: chance.one(hopes),
  }
}
