import { inventedAddress, inventedNames } from './invented-names.ts'
import { seeded } from './seeded.ts'

export const domain = 'quillmarsh.example.org'

/** Somebody at Quillmarsh Academy, as their row of People will say. */
export type Member = {
  readonly name: string
  readonly email: string
  readonly group: 'Teacher' | 'Teaching assistant' | 'Office' | 'Site' | 'Midday' | 'Other'
  readonly job: string
  /** What they teach or do, as titles of courses name it. */
  readonly subject: string
  readonly started: string
  readonly fte: number
  readonly weekdays: string
  readonly stage: string
  readonly leader: string
}

const subjects: readonly (readonly [subject: string, teachers: number])[] = [
  ['English', 10],
  ['Maths', 10],
  ['Science', 11],
  ['Humanities', 9],
  ['Languages', 6],
  ['PE', 6],
  ['Arts', 7],
  ['Technology', 6],
]
const officeJobs = [
  'Office manager',
  'Cover officer',
  'Exams officer',
  'Data manager',
  'Attendance officer',
  'HR officer',
  'Finance assistant',
  'Finance assistant',
  'Receptionist',
  'Receptionist',
  'Admissions',
  'Library',
  'Student services',
]
const threeDays = ['Mon–Wed', 'Tue–Thu', 'Wed–Fri', 'Mon, Wed, Fri']

/** Names, beginnings and working days all follow from one seed. */
const chance = seeded(20_260_901)
const names = inventedNames(chance, 120)
let next = 0
const somebody = (): string => names[next++] as string

type Job = Pick<Member, 'group' | 'job' | 'subject' | 'stage' | 'leader'> & { readonly started?: string }

function member(job: Job): Member {
  const name = somebody()
  const started = job.started ?? `01/09/${chance.between(2009, 2024)}`
  return { fte: 1, weekdays: 'Mon–Fri', ...job, name, email: inventedAddress(name, domain), started }
}

const teacher = (job: string, subject: string, stage: string, leader: string): Member =>
  member({ group: 'Teacher', job, subject, stage, leader })

export const head = teacher('Head teacher', 'Leadership', 'Senior leader', '')
export const cpdLead = teacher('Deputy head and CPD lead', 'Leadership', 'Senior leader', head.name)
export const curriculum = teacher('Deputy head, curriculum', 'Leadership', 'Senior leader', head.name)
const assistants = ['Teaching', 'SEND', 'Behaviour', 'Data'].map((job) =>
  teacher(`Assistant head, ${job}`, 'Leadership', 'Senior leader', head.name),
)
export const assistantHead = assistants[0] as Member

/** A subject: its head, and its teachers, of whom one is new in six of the eight subjects. */
function department([subject, teachers]: (typeof subjects)[number], place: number): readonly Member[] {
  const leader = assistants[place % assistants.length]?.name ?? head.name
  const first = teacher(`Head of ${subject}`, subject, 'Middle leader', leader)
  const others = Array.from({ length: teachers - 1 }, (_, index) => {
    const early = index === 0 && place < 6
    if (!early)
      return teacher(subject, subject, chance.one(['Early', 'Established', 'Established']), first.name)
    const [stage, year] = place % 2 === 0 ? (['ECT 1', 2026] as const) : (['ECT 2', 2025] as const)
    return member({
      group: 'Teacher',
      job: subject,
      subject,
      stage,
      leader: first.name,
      started: `01/09/${year}`,
    })
  })
  return [first, ...others]
}

const leadership = [head, cpdLead, curriculum, ...assistants]
const departments = subjects.flatMap(department)
const teachers = withPartTimers([...leadership, ...departments])

/** Fifteen of the 72 teach three days a week, which makes 66 full-time equivalents. */
function withPartTimers(all: readonly Member[]): readonly Member[] {
  const may = all.filter(({ stage }) => stage === 'Early' || stage === 'Established')
  const chosen = new Set(chance.shuffled(may).slice(0, 15))
  return all.map((one) => (chosen.has(one) ? { ...one, fte: 0.6, weekdays: chance.one(threeDays) } : one))
}

const support = (group: Member['group'], job: string, subject: string, leader: string): Member =>
  member({ group, job, subject, stage: chance.one(['Support: new', 'Support: experienced']), leader })

const sendLead = assistants[1]?.name ?? head.name
const pastoralLead = assistants[2]?.name ?? head.name

export const businessManager = support('Office', 'Business manager', 'the office', head.name)
const office = officeJobs.map((job) => support('Office', job, 'the office', businessManager.name))
export const officeManager = office[0] as Member
export const coverOfficer = office[1] as Member
const assistantsInClass = Array.from({ length: 16 }, (_, index) =>
  support('Teaching assistant', index % 3 === 0 ? 'SEND, HLTA' : 'SEND', 'SEND', sendLead),
)
const pastoral = [7, 8, 9, 10, 11].map((year) =>
  support('Other', `Pastoral lead, Year ${year}`, 'pastoral work', pastoralLead),
)
const inclusion = ['Inclusion room', 'Attendance mentor', 'Mentor'].map((job) =>
  support('Other', job, 'pastoral work', pastoralLead),
)
const technicians = ['Science', 'Science', 'Technology', 'Computers'].map((subject) =>
  support('Other', `Technician, ${subject}`, subject, businessManager.name),
)
const site = ['Premises manager', 'Site assistant', 'Site assistant'].map((job) =>
  support('Site', job, 'the site', businessManager.name),
)
const midday = Array.from({ length: 3 }, (_, index): Member => {
  const one = support('Midday', 'Midday supervisor', 'lunchtime', pastoralLead)
  return { ...one, fte: 0.2, ...(index < 2 && { email: '' }) }
})

/** Everybody: 72 teachers, 24 in class and pastoral, 14 in the office, 4 technicians, 6 on the site and at lunch. */
export const everybody: readonly Member[] = [
  ...teachers,
  ...assistantsInClass,
  ...pastoral,
  ...inclusion,
  businessManager,
  ...office,
  ...technicians,
  ...site,
  ...midday,
]

/** The People tab: a heading for each column, then everyone. */
export const peopleRows: readonly (readonly (string | number)[])[] = everybody.map((one) => [
  one.name,
  one.email,
  one.group,
  one.job,
  one.started,
  one.fte,
  one.weekdays,
  one.stage,
  one.leader,
  '',
  '',
  '',
  one.email === '' ? 'yes' : '',
  '',
])
