import { forms as formsClient } from 'googleapis/build/src/apis/forms/index.js'
import { clock } from '../../infra/local/clock.ts'
import { disk } from '../../infra/local/disk.ts'
import { formsDoor } from '../../infra/local/forms/door.ts'
import { forms } from '../../infra/local/forms/forms.ts'
import { everybody, served } from './served.ts'

export const priya = 'priya@thistledown.example.org'
/** Forms that were answered, in order. */
export const answered: string[] = []
export const memory = disk(':memory:')
export const time = clock({ disk: memory, start: '2026-11-12T08:00:00.055Z', frozen: true })
/** What people do with the same forms. */
export const core = forms({ disk: memory, now: time.now, onAnswered: (formId) => answered.push(formId) })

const door = await served(formsDoor(core, { ...everybody, now: time.now }))
/** Google's own client, over HTTP. */
export const google = formsClient({ version: 'v1', rootUrl: door.root, retry: false })
export const close = door.close

/** What Google answered, in short. */
export const says = (promise: Promise<unknown>) =>
  promise.then(
    () => ({ status: 200, message: '' }),
    (error) => ({ status: error.status, message: error.response?.data?.error?.message }),
  )

/** A published form for everybody at the school, with these items, that collects addresses. */
export async function aForm(items: readonly object[] = [], emails = 'VERIFIED'): Promise<string> {
  const made = await google.forms.create({ requestBody: { info: { title: 'Ask for training' } } })
  const formId = made.data.formId ?? ''
  const requests = [
    { updateSettings: { settings: { emailCollectionType: emails }, updateMask: 'emailCollectionType' } },
    ...items.map((item, index) => ({ createItem: { item, location: { index } } })),
  ]
  await google.forms.batchUpdate({ formId, requestBody: { requests } })
  const publishState = { isPublished: true, isAcceptingResponses: true }
  await google.forms.setPublishSettings({
    formId,
    requestBody: { publishSettings: { publishState }, updateMask: 'publishState' },
  })
  const whole = { id: '1', type: 'domain', domain: 'thistledown.example.org', role: 'reader' } as const
  core.files.share(formId, [{ ...whole, view: 'published' }])
  return formId
}
export const line = (title: string, required = false) => ({
  title,
  questionItem: { question: { required, textQuestion: {} } },
})
export const section = (itemId: string, title: string) => ({ itemId, title, pageBreakItem: {} })
export const one = (title: string, options: object[]) => ({
  title,
  questionItem: { question: { required: true, choiceQuestion: { type: 'RADIO', options } } },
})
