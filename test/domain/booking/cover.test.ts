import { expect, test } from 'vitest'
import { coverNeeded } from '../../../functions/domain/booking/cover.ts'
import { pounds } from '../../../functions/domain/budget/money.ts'
import { aRequest } from '../../make.ts'

const shown = (request: ReturnType<typeof aRequest>) =>
  coverNeeded(request).map(({ called, pence }) => [called, pence])

test('each day or half day of cover stands once, by date, with what is set aside for it', () => {
  const request = aRequest({
    asked: {
      cover: [
        { day: '2026-12-08', part: 'afternoon' },
        { day: '2026-12-04', part: 'all day' },
      ],
    },
  })

  expect(shown(request)).toEqual([
    ['2026-12-04 all day', pounds(218)],
    ['2026-12-08 afternoon', pounds(109)],
  ])
})

test('two halves of one day are a day, and a half named beside its whole day is covered once', () => {
  const halves = [
    { day: '2026-12-04', part: 'morning' },
    { day: '2026-12-04', part: 'afternoon' },
  ] as const
  const twice = [{ day: '2026-12-04', part: 'all day' }, ...halves] as const

  for (const cover of [halves, twice])
    expect(shown(aRequest({ asked: { cover } }))).toEqual([['2026-12-04 all day', pounds(218)]])
})

test('cover from within school is set aside at nothing', () => {
  expect(shown(aRequest({ asked: { coverInSchool: 'Mrs Castle' } }))).toEqual([['2026-12-04 all day', 0]])
})
