import { createHash } from 'node:crypto'
import { badRequest, refuse } from '../refusal.ts'
import type { Response } from './form.ts'

export type ListQuestion = {
  readonly filter?: string
  readonly pageSize?: number
  readonly pageToken?: string
}
export type Page = { readonly responses?: readonly Response[]; readonly nextPageToken?: string }

const most = 5000

/**
 * One page of a form's responses, in no order that means anything but always the same one.
 *
 * A page token holds the filter it was made for, and Google wants the same filter again.
 */
export function page(responses: readonly Response[], question: ListQuestion): Page {
  const { filter = '', pageSize = 0 } = question
  if (pageSize < 0) refuse(badRequest('Page size must not be negative.'))
  const from = question.pageToken ? position(question.pageToken, filter) : ''
  const size = Math.min(pageSize || most, most)

  const wanted = responses
    .filter(matches(filter))
    .map((response) => ({ place: shuffled(response.responseId), response }))
    .filter(({ place }) => place > from)
    .sort((a, b) => (a.place < b.place ? -1 : 1))
  const shown = wanted.slice(0, size)
  if (shown.length === 0) return {}
  return {
    responses: shown.map(({ response }) => response),
    ...(wanted.length > size && { nextPageToken: token(shown.at(-1)?.place ?? '', filter) }),
  }
}

/** The only filters that Google knows: `timestamp > 2026-11-12T08:00:00Z` and `timestamp >= …`. */
function matches(filter: string): (response: Response) => boolean {
  if (filter === '') return () => true
  const shape = /^\s*timestamp\s*(>=?)\s*"?(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z)"?\s*$/.exec(filter)
  const [, sign = '', moment = ''] = shape ?? []
  if (!shape || Number.isNaN(Date.parse(moment))) refuse(badRequest(`Invalid filter: ${filter}`))
  const than = comparable(moment)
  return ({ lastSubmittedTime }) =>
    sign === '>' ? comparable(lastSubmittedTime) > than : comparable(lastSubmittedTime) >= than
}

/** Timestamps of any precision in one that compares as text. */
export const comparable = (moment: string): string => {
  const [seconds = '', fraction = ''] = moment.slice(0, -1).split('.')
  return `${seconds}.${fraction.padEnd(9, '0')}`
}

const shuffled = (responseId: string) => createHash('sha256').update(responseId).digest('hex')

const token = (place: string, filter: string) =>
  Buffer.from(JSON.stringify([place, filter])).toString('base64url')

function position(pageToken: string, filter: string): string {
  try {
    const [place, madeFor] = JSON.parse(Buffer.from(pageToken, 'base64url').toString()) as unknown[]
    if (typeof place === 'string' && madeFor === filter) return place
  } catch {
    // What is no token of ours is refused below like one for another filter.
  }
  return refuse(badRequest('Request contains an invalid argument.'))
}
