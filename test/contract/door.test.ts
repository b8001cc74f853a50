import { expect, test } from 'vitest'
import { sheetsAtHand } from './sheets-at-hand.ts'

test('what is no JSON is refused as Google refuses it', async () => {
  const at = await sheetsAtHand()

  const answer = await fetch(`${at.root}v4/spreadsheets`, { method: 'POST', body: '{"properties": ' })

  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({
    error: { status: 'INVALID_ARGUMENT', message: expect.stringMatching(/^Invalid JSON payload received\./) },
  })
})

test('a call of more than 20 MB is refused, and hears so', async () => {
  const at = await sheetsAtHand()

  const answer = await fetch(`${at.root}v4/spreadsheets`, {
    method: 'POST',
    body: JSON.stringify({ properties: { title: 'x'.repeat(21 * 1024 * 1024) } }),
  })

  expect(answer.status).toBe(400)
  expect(await answer.json()).toMatchObject({
    error: { message: 'Request payload size exceeds the limit: 20971520 bytes.' },
  })
})

test('an address that Google has not is not there', async () => {
  const at = await sheetsAtHand()

  const answer = await fetch(`${at.root}v4/nothing`)

  expect(answer.status).toBe(404)
})
