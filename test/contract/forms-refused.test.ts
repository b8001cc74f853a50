import { afterAll, expect, test } from 'vitest'
import { aForm, close, google, one, says } from './forms-at-hand.ts'

afterAll(close)

const asking = (question: object) => ({ title: 'How was it?', questionItem: { question } })

test.for<{ what: string; item: object }>([
  {
    what: 'a question for files: the API makes none',
    item: asking({ fileUploadQuestion: { folderId: 'x' } }),
  },
  { what: 'a scale from 2', item: asking({ scaleQuestion: { low: 2, high: 5 } }) },
  { what: 'a scale to 11', item: asking({ scaleQuestion: { low: 1, high: 11 } }) },
  {
    what: 'a rating of two stars',
    item: asking({ ratingQuestion: { ratingScaleLevel: 2, iconType: 'STAR' } }),
  },
  { what: 'a rating without an icon', item: asking({ ratingQuestion: { ratingScaleLevel: 5 } }) },
  { what: 'a row outside a grid', item: asking({ rowQuestion: { title: 'Maths' } }) },
  { what: 'a question of two kinds', item: asking({ textQuestion: {}, timeQuestion: {} }) },
  { what: 'an item of two kinds', item: { title: 'A', textItem: {}, pageBreakItem: {} } },
  {
    what: 'a grid without columns',
    item: { title: 'A', questionGroupItem: { questions: [{ rowQuestion: { title: 'B' } }] } },
  },
  {
    what: 'a grid with a drop-down',
    item: {
      title: 'A',
      questionGroupItem: {
        questions: [{ rowQuestion: { title: 'B' } }],
        grid: { columns: { type: 'DROP_DOWN', options: [{ value: 'C' }] } },
      },
    },
  },
  { what: 'a picture from nowhere', item: { imageItem: { image: { altText: 'The plan' } } } },
  {
    what: 'a video that is not on YouTube',
    item: { videoItem: { video: { youtubeUri: 'https://example.org/v' } } },
  },
])('a form refuses $what', async ({ item }) => {
  const said = await says(aForm([item]))

  expect(said.status).toBe(400)
})

test.for<{ what: string; item: object; message: string }>([
  {
    what: 'a title of two lines',
    item: { title: 'One\ntwo', textItem: {} },
    message: 'Displayed text cannot contain newlines',
  },
  {
    what: 'an option of two lines',
    item: one('A', [{ value: 'x\ny' }]),
    message: 'Displayed text cannot contain newlines',
  },
  {
    what: 'words for the option of one’s own',
    item: one('A', [{ value: 'x', isOther: true }]),
    message: 'Cannot set option.value when isOther is true',
  },
])('a form refuses $what, in Google’s words', async ({ item, message }) => {
  const said = await says(aForm([item]))

  expect(said).toEqual({ status: 400, message })
})

test('§8 “The API cannot set PageBreak navigation, destination sheet, or submit a response”', async () => {
  const formId = await aForm()
  const pageBreak = { title: 'A', pageBreakItem: { goToSectionId: '00000001' } } as object
  const batch = (request: object) => ({ formId, requestBody: { requests: [request] } })

  const navigation = await says(
    google.forms.batchUpdate(batch({ createItem: { item: pageBreak, location: { index: 0 } } })),
  )
  const destination = await says(
    google.forms.create({ requestBody: { linkedSheetId: 'x', info: { title: 'A' } } }),
  )
  const submitted = await fetch(`${google.context._options.rootUrl}v1/forms/${formId}/responses`, {
    method: 'POST',
  })

  expect([navigation.status, destination.status, submitted.status]).toEqual([400, 400, 404])
  expect(navigation.message).toContain('Unknown name "goToSectionId"')
})
