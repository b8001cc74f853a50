import { type DecisionRecord, replay } from '../../../functions/domain/approval/record.ts'

/** Decisions as a file: settings, plan, calendar and people, mostly the same for all, stand in it once each. */
export type DecisionsFile = {
  readonly shared: readonly unknown[]
  readonly decisions: readonly object[]
}

const sharedParts = ['settings', 'plan', 'calendar', 'people'] as const

export function packed(records: readonly DecisionRecord[]): DecisionsFile {
  const places = new Map<string, number>()
  const placeOf = (part: unknown): number => {
    const text = JSON.stringify(part)
    const place = places.get(text) ?? places.size
    places.set(text, place)
    return place
  }
  const decisions = records.map((record) => ({
    ...record,
    given: {
      ...record.given,
      ...Object.fromEntries(sharedParts.map((part) => [part, placeOf(record.given[part])])),
    },
  }))
  return { shared: [...places.keys()].map((text) => JSON.parse(text) as unknown), decisions }
}

export const unpacked = ({ shared, decisions }: DecisionsFile): readonly DecisionRecord[] =>
  (decisions as readonly DecisionRecord[]).map((record) => ({
    ...record,
    given: {
      ...record.given,
      ...Object.fromEntries(sharedParts.map((part) => [part, shared[Number(record.given[part])]])),
    },
  }))

/** The recorded decisions that come to something else when they are worked out again. */
export const notAsRecorded = (records: readonly DecisionRecord[]): readonly string[] =>
  records.flatMap((record) => {
    const { weighed, became, entries } = record
    return same(replay(record), { weighed, became, entries }) ? [] : [record.cause]
  })

/** As they are kept: without fields that hold nothing, whatever their order. */
const same = (one: unknown, other: unknown): boolean => sorted(one) === sorted(other)

const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? ''
