import { membersOf, type RequestId, type TrainingRequest } from './request.ts'

/**
 * An earlier request that this one may be a copy of: the same person, the same thing, the same day.
 * It is flagged, never merged: two places on one course look the same from here.
 */
export const copyOf = (request: TrainingRequest, others: readonly TrainingRequest[]): RequestId | undefined =>
  others.find(
    (other) =>
      isEarlier(other.id, request.id) &&
      stillAsked(other) &&
      peopleIn(other).some((person) => peopleIn(request).includes(person)) &&
      other.asked.firstDay === request.asked.firstDay &&
      plainly(other.asked.title) === plainly(request.asked.title),
  )?.id

/**
 * The latest request for the same thing, by the same person, that was declined before this one was asked, on
 * whatever day it was to be: leaders should read what they said then. Only the title ties the two together.
 */
export const declinedBefore = (
  request: TrainingRequest,
  others: readonly TrainingRequest[],
): TrainingRequest | undefined =>
  others
    .filter(
      (other) =>
        isEarlier(other.id, request.id) &&
        other.decision.stage === 'declined' &&
        peopleIn(other).some((person) => peopleIn(request).includes(person)) &&
        plainly(other.asked.title) === plainly(request.asked.title),
    )
    .reduce<TrainingRequest | undefined>(
      (latest, one) => (latest === undefined || isEarlier(latest.id, one.id) ? one : latest),
      undefined,
    )

/** Whoever asks again after a no, or after cancelling, has asked once. */
const stillAsked = ({ decision }: TrainingRequest): boolean =>
  decision.stage !== 'withdrawn' && decision.stage !== 'declined'

const peopleIn = (request: TrainingRequest): readonly string[] =>
  membersOf(request).map(({ person }) => person)

/** References have at least four figures, and more once those are used up. Those of a group came at one time. */
const isEarlier = (one: RequestId, other: RequestId): boolean => figures(one) < figures(other)

const figures = (id: RequestId): number => Number.parseInt(id.slice(2), 10)

/** A title as it sounds: without capitals, stops and double spaces. */
export const plainly = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
