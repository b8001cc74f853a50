import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSchool, type School } from './a-school.ts'

// The form asks more about what costs more and goes out of the school; leaders read the answers.

let school: School
beforeAll(async () => {
  school = await openSchool()
}, 180_000)
afterAll(() => school.desk.close())

const unanswered = {
  'Could we get the same nearer, cheaper or in school?': '',
  'Why can we not do this in school?': '',
  'Two others you looked at, with prices': '',
  'Is there a discount?': '',
}
type Answers = NonNullable<Parameters<School['asks']>[1]>

/** Which questions Google insists on, one after another, until it takes the answer. */
async function insistedOn(who: string, answers: Answers): Promise<readonly string[]> {
  const asked: string[] = []
  let given = answers
  while (asked.length < 5) {
    const question = await school.asks(who, given).then(
      () => undefined,
      (refusal: Error) => /Please answer “(.+)”\./.exec(refusal.message)?.[1] ?? refusal.message,
    )
    if (question === undefined) break
    asked.push(question)
    given = { ...given, [question]: question === 'Is there a discount?' ? 'asked, none' : 'Nowhere nearer.' }
  }
  return asked
}

const band = 'Who runs it, and what does it cost altogether?'
const [nearer, ...three] = Object.keys(unanswered)

test.for<[string, string, string, readonly (string | undefined)[]]>([
  ['within our school or trust', 'our school or trust, or nothing to pay', '0', []],
  ['outside for £50', 'outside, up to £50', '50', []],
  ['outside for £250', 'outside, £50 to £250', '250', [nearer]],
  ['outside for £251', 'outside, over £250', '251', three],
])(
  'for what is %s the form asks about value as much as the price deserves',
  async ([, chosen, price, questions]) => {
    const asked = await insistedOn('Bryony Castellow', {
      ...unanswered,
      'Price of one place before VAT, £ (0 if none)': price,
      [band]: chosen,
    })

    expect(asked).toEqual(questions)
  },
)

test('what was answered about value is read beside the request, and nothing is missed of what is cheap', async () => {
  await school.settles()
  const rows = await school.tab('desk', 'Approvals')
  const at = (fee: string) => rows.find((row) => row['How that adds up']?.startsWith(`fee ${fee}`))

  expect(at('251')?.['In their own words']).toContain(
    'Why not in school: Nowhere nearer. · Two others: Nowhere nearer. · Discount: asked, none',
  )
  expect(at('50')?.['7 Value for money']).toContain('At £50 the school asks no questions about value.')
})

test('whoever asks says what it is to change for the plan and for themselves, whatever they do here', async () => {
  const asked = await insistedOn('Maureen Tidswell', {
    'How will it help?': '',
    'What will be different, and by when?': '',
  })

  expect(asked).toEqual(['How will it help?', 'What will be different, and by when?'])
})
