import { type forms_v1, forms as formsClient } from 'googleapis/build/src/apis/forms/index.js'
import { type Instant, instant, milliseconds } from '../domain/school/day.ts'
import type { Answer, Forms } from '../outside.ts'
import { changing, type Remaining, reading } from './google-call.ts'
import { requestsToMake } from './google-forms-requests.ts'

/** Google Forms: answers, and forms made to read as wanted. `rootUrl` ends in '/'. */
export function googleForms({
  auth,
  rootUrl,
  remaining,
}: {
  readonly auth?: forms_v1.Options['auth']
  readonly rootUrl?: string
  readonly remaining: Remaining
}): Forms {
  const { forms } = formsClient({ version: 'v1', auth, ...(rootUrl ? { rootUrl } : {}) })
  return {
    answers: (formId, since) => allAnswers(forms, remaining, formId, since),
    make: async (formId, wanted) => {
      const form = await reading(`reading the form ${formId}`, remaining, (options) =>
        forms.get({ formId }, options),
      )
      const requests = requestsToMake(form, wanted)
      if (requests.length > 0) {
        const requestBody = { requests, writeControl: { requiredRevisionId: form.revisionId } }
        await changing(`changing the form ${formId}`, remaining, (options) =>
          forms.batchUpdate({ formId, requestBody }, options),
        )
      }
      return { address: form.responderUri ?? '' }
    },
  }
}

async function allAnswers(
  forms: forms_v1.Resource$Forms,
  remaining: Remaining,
  formId: string,
  since: Instant | undefined,
): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  let pageToken: string | undefined
  for (let page = 1; page <= mostPages; page += 1) {
    const read = await reading(`reading the answers to ${formId}`, remaining, (options) =>
      forms.responses.list(
        { formId, pageSize: 5000, pageToken, ...(since ? { filter: `timestamp >= ${since}` } : {}) },
        options,
      ),
    )
    answers.push(...(read.responses ?? []).map(answer))
    pageToken = read.nextPageToken ?? undefined
    if (!pageToken) return answers
  }
  throw new Error(`reading the answers to ${formId}: more than ${mostPages} pages of answers`)
}

/** A school year is far below one page of 5,000 answers. */
const mostPages = 20

/** Google tells the first time to the millisecond and the last to the microsecond; ours are both milliseconds. */
function answer(response: forms_v1.Schema$FormResponse): Answer {
  const at = toMilliseconds(response.createTime ?? response.lastSubmittedTime)
  return {
    id: response.responseId ?? '',
    at,
    lastAt: toMilliseconds(response.lastSubmittedTime ?? response.createTime),
    ...(response.respondentEmail ? { email: response.respondentEmail } : {}),
    values: Object.fromEntries(
      Object.entries(response.answers ?? {}).map(([question, { textAnswers }]) => [
        question,
        (textAnswers?.answers ?? []).map((text) => text.value ?? ''),
      ]),
    ),
  }
}

/** Cut off, not rounded. Every look reads every answer, so the usual shape is cut as text. */
function toMilliseconds(moment: string | null | undefined): Instant {
  const [, seconds, fraction = ''] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d+))?Z$/.exec(moment ?? '') ?? []
  if (seconds === undefined) return instant(milliseconds((moment ?? '1970-01-01T00:00:00Z') as Instant))
  return `${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}Z`
}
