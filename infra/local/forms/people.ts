import type { Instant } from '../../../functions/domain/school/day.ts'
import { mayAnswer } from '../drive/permission.ts'
import { refuse, tellPerson } from '../refusal.ts'
import type { Form, Response } from './form.ts'
import type { Chance } from './forms.ts'
import { type KeptForm, mayChange, type Shelf } from './kept.ts'
import { comparable } from './responses.ts'
import { reached, type Section } from './sections.ts'
import { filledFrom, type Given, submission } from './submission.ts'

/** What people do with a form. Refusals carry the sentence that they would read. */
export type People = {
  /** Somebody sends the form in, or sends an earlier answer of theirs again. */
  readonly answer: (
    formId: string,
    sent: { readonly as: string; readonly answers: Given; readonly responseId?: string },
  ) => { readonly responseId: string }
  /** Takes an answer away: for its sender, and for whoever may edit the form. */
  readonly removeAnswer: (formId: string, responseId: string, as: string) => void
  /** The form as somebody reads it who opens its address, by its id or by the id in its address. */
  readonly shown: (idOrAddressId: string) => Form | undefined
  /** Why somebody cannot answer the form at all, so that nobody fills it in for nothing; nothing when they can. */
  readonly closedTo: (formId: string, as: string) => string | undefined
  /** What somebody sent, to show it to them again. */
  readonly sent: (formId: string, responseId: string, as: string) => Response | undefined
  /** The sections reached with these answers, in order; undefined when they lead in a circle. */
  readonly paths: (formId: string, answers: Given) => readonly Section[] | undefined
}

type Around = {
  readonly now: () => Instant
  readonly onAnswered: (formId: string) => void
  readonly chance: Chance
}

export function people(kept: Shelf, around: Around): People {
  return {
    answer: (formId, sent) => {
      const response = answered(kept, formId, sent, around)
      kept.keepResponse(formId, { by: sent.as, response })
      around.onAnswered(formId)
      return { responseId: response.responseId }
    },
    removeAnswer: (formId, responseId, as) => {
      const found = kept.find(formId)
      const answer = kept.responses(formId).get(responseId)
      if (!found || !answer) return refuse(tellPerson('There is no such answer.'))
      if (!same(answer.by, as) && !mayChange(found, as)) refuse(tellPerson(notTheirsToRemove))
      kept.dropResponse(formId, responseId)
    },
    shown: (id) => {
      const found = kept.find(id)
      return found && kept.shown(found)
    },
    closedTo: (formId, as) => {
      const found = kept.find(formId)
      return found === undefined ? noSuchForm : closedTo(found, as)
    },
    sent: (formId, responseId, as) => {
      const answer = kept.responses(formId).get(responseId)
      return same(answer?.by, as) ? answer?.response : undefined
    },
    paths: (formId, answers) => {
      const found = kept.find(formId)
      return found && reached(kept.shown(found), filledFrom(answers))
    },
  }
}

const same = (one: string | undefined, other: string) => one?.toLowerCase() === other.toLowerCase()

const noSuchForm = 'There is no form at this address. Please check the link.'
const unpublished = 'This form has not been published yet. Please ask the person who runs it.'
const closed = 'This form is not taking answers at the moment. Please ask the person who runs it.'
const notShared = 'This form is only for people it was shared with. Please sign in with your school account.'
const notTheirs = 'You can only change an answer that you sent yourself.'
const notTheirsToRemove = 'Only the sender of an answer, or somebody who may edit the form, can take it away.'

/** The response that this sending makes, or throws the sentence that the form would show instead. */
function answered(
  kept: Shelf,
  formId: string,
  { as, answers, responseId }: Parameters<People['answer']>[1],
  { now, chance }: Around,
): Response {
  const found = kept.find(formId) ?? refuse(tellPerson(noSuchForm))
  const why = closedTo(found, as)
  if (why) refuse(tellPerson(why))
  const before = responseId === undefined ? undefined : kept.responses(formId).get(responseId)
  if (responseId !== undefined && !same(before?.by, as)) refuse(tellPerson(notTheirs))

  const counted = submission(kept.shown(found), answers)
  return {
    responseId: before?.response.responseId ?? `ACYDBN${chance(49).toString('base64url').slice(0, 65)}`,
    ...submittedAt(now(), chance, before?.response),
    ...(collecting.includes(found.form.settings?.emailCollectionType ?? '') && { respondentEmail: as }),
    ...(Object.keys(counted).length > 0 && { answers: counted }),
  }
}

/** A form that asks for an address is given the sender's own, as one that looks it up is. */
const collecting: readonly string[] = ['VERIFIED', 'RESPONDER_INPUT']

/** Why somebody cannot answer a form at all. */
function closedTo(found: KeptForm, as: string): string | undefined {
  const { isPublished, isAcceptingResponses } = found.form.publishSettings?.publishState ?? {}
  if (!isPublished) return unpublished
  if (!isAcceptingResponses) return closed
  return mayChange(found, as) || mayAnswer(found.permissions, as) ? undefined : notShared
}

/** Times as Google shows them: the first to the millisecond, the last to the microsecond, and never the same twice. */
function submittedAt(
  now: Instant,
  chance: Chance,
  before: Response | undefined,
): Pick<Response, 'createTime' | 'lastSubmittedTime'> {
  const micros = String((chance(2).readUInt16BE() % 999) + 1).padStart(3, '0')
  const last = `${now.slice(0, -1)}${micros}Z`
  // Google leaves out a fraction that is nought.
  if (!before) return { createTime: now.replace('.000Z', 'Z'), lastSubmittedTime: last }
  const { createTime, lastSubmittedTime } = before
  const later = comparable(last) > comparable(lastSubmittedTime)
  return { createTime, lastSubmittedTime: later ? last : oneMicrosecondAfter(lastSubmittedTime) }
}

/** The clock may stand still between two sendings of one answer. */
function oneMicrosecondAfter(moment: string): string {
  const seconds = moment.slice(0, 19)
  const micros = Number(moment.slice(20, -1)) + 1
  if (micros < 1_000_000) return `${seconds}.${String(micros).padStart(6, '0')}Z`
  return new Date(Date.parse(`${seconds}Z`) + 1000).toISOString().replace('Z', '001Z')
}
