import { expect, test } from 'vitest'
import { whatElse } from '../../../functions/pages/desk/what-else.ts'
import { aRequest } from '../../make.ts'

test('a group that is too large for one request stands in its row, with how many it is', () => {
  const tooLarge = [{ words: 'everyone', people: 179, room: 149 }]

  expect(whatElse(aRequest({ notFound: [], tooLarge, asked: { others: ['everyone'] } }))).toContain(
    '“everyone” is 179 people and there is room for 149 in one request, so none of them is counted: the sender has been told to ask for each part of it.',
  )
})
