import type { Instant } from '../../functions/domain/school/day.ts'
import type { Store } from '../../functions/outside.ts'
import {
  changeSchool,
  newSchool,
  newForm as newSchoolForm,
  type School,
  schoolFrom,
  schoolPath,
} from '../../functions/workflow/school.ts'
import type { SampleSchool } from './schools/sample.ts'

export type NewSchool = {
  readonly id: string
  readonly name: string
  readonly domain: string
  readonly began: Instant
  readonly shares: SampleSchool['shares']
}

/** The account that owns the files, and the one the program runs as. */
export const automationAccount = (domain: string): string => `cpd-automation@${domain}`
export const runtimeAccount = 'cpd-desk@cpd-desk-local.iam.gserviceaccount.com'

/**
 * What a person does once in Google by running `setUp()`: makes the four files and the four forms as the
 * automation account, lets the program edit them and staff answer the forms, and tells the program
 * where they are. Everything in them is then made by the first look.
 *
 * @param google the root of Google's paths on this machine, ending in '/'
 */
export async function setUp(google: string, store: Store, school: NewSchool): Promise<School> {
  const known = await store.get(schoolPath(school.id))
  if (known !== undefined) {
    const there = await readdressed(google, store, schoolFrom(known, school.id))
    return withNewForms(google, store, there, school)
  }
  const files = Object.fromEntries(
    await Promise.all(
      Object.entries(fileNames).map(async ([file, name]) => [
        file,
        await newFile(google, `${name} – ${school.name}`),
      ]),
    ),
  ) as School['files']
  const requestForm = await newForm(google, school, 'Ask for training')
  const evaluationForm = await newForm(google, school, 'How did it go?')
  const wordForm = await newForm(google, school, wordTitle)
  const offerForm = await newForm(google, school, offerTitle)
  for (const [file, readers] of Object.entries(school.shares)) {
    for (const emailAddress of readers) {
      await share(google, files[file as keyof typeof school.shares].id, {
        type: 'user',
        role: 'writer',
        emailAddress,
      })
    }
  }
  await share(google, files.staffroom.id, { type: 'domain', role: 'reader', domain: school.domain })
  const { id, name, began } = school
  const made = newSchool({
    id,
    name,
    began,
    keepers: [automationAccount(school.domain), runtimeAccount],
    files,
    requestForm,
    evaluationForm,
    wordForm,
    offerForm,
  })
  await store.create(schoolPath(school.id), JSON.parse(JSON.stringify(made)))
  return made
}

/** A school that was set up before there was a form for team leaders, or for offers, gets it now; the next look makes it. */
async function withNewForms(google: string, store: Store, there: School, school: NewSchool): Promise<School> {
  const { word, offer } = there.forms
  if (word !== undefined && offer !== undefined) return there
  const made = async (title: string) => newSchoolForm(await newForm(google, school, title))
  const forms = { word: word ?? (await made(wordTitle)), offer: offer ?? (await made(offerTitle)) }
  return changeSchool(store, there.id, (now) => ({
    ...now,
    forms: { ...now.forms, ...forms },
    changes: now.changes + 1,
  }))
}

const wordTitle = 'A word from the team leader'
const offerTitle = 'I can show colleagues …'

const fileNames = {
  desk: 'CPD Desk',
  office: 'CPD Office',
  coordinator: 'CPD Coordinator’s file',
  staffroom: 'CPD Staffroom',
} as const

async function newFile(google: string, title: string): Promise<{ id: string; address: string }> {
  const { spreadsheetId = '' } = await call(google, 'v4/spreadsheets', {
    properties: { title, locale: 'en_GB', timeZone: 'Europe/London' },
  })
  await share(google, spreadsheetId, { type: 'user', role: 'writer', emailAddress: runtimeAccount })
  return { id: spreadsheetId, address: `${google}spreadsheets/d/${spreadsheetId}/edit` }
}

async function newForm(google: string, { name, domain }: NewSchool, title: string): Promise<string> {
  const { formId = '' } = await call(google, 'v1/forms', {
    info: { title, documentTitle: `${title} – ${name}` },
  })
  await call(google, `v1/forms/${formId}:setPublishSettings`, {
    publishSettings: { publishState: { isPublished: true, isAcceptingResponses: true } },
    updateMask: 'publishState',
  })
  await share(google, formId, { type: 'user', role: 'writer', emailAddress: runtimeAccount })
  await share(google, formId, { type: 'domain', role: 'reader', domain, view: 'published' })
  return formId
}

const share = (google: string, file: string, permission: object): Promise<unknown> =>
  call(google, `drive/v3/files/${file}/permissions`, permission)

async function call(google: string, path: string, body: object): Promise<Record<string, string>> {
  const answer = await fetch(`${google}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`setting up: ${path} answered ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as Record<string, string>
}

/** On another port the same files have other addresses; the form is made anew so that letters carry the right one. */
async function readdressed(google: string, store: Store, school: School): Promise<School> {
  if (school.files.desk.address.startsWith(google)) return school
  const files = Object.fromEntries(
    Object.entries(school.files).map(([file, { id }]) => [
      file,
      { id, address: `${google}spreadsheets/d/${id}/edit` },
    ]),
  ) as School['files']
  const moved: School = {
    ...school,
    files,
    forms: {
      request: { ...school.forms.request, madeLike: '' },
      evaluation: { ...school.forms.evaluation, madeLike: '' },
      ...(school.forms.word && { word: { ...school.forms.word, madeLike: '' } }),
      ...(school.forms.offer && { offer: { ...school.forms.offer, madeLike: '' } }),
    },
    changes: school.changes + 1,
  }
  await store.put(schoolPath(school.id), JSON.parse(JSON.stringify(moved)))
  return moved
}
