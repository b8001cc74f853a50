import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checklist } from './checklist.ts'

const told = globSync('test/stories/*.test.ts')
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

test('every sentence of both policies stands in the checklist once', () => {
  const ids = checklist.map(({ id }) => id)

  expect(ids).toEqual([
    ...Array.from({ length: 35 }, (_, place) => `SA${place + 1}`),
    ...Array.from({ length: 42 }, (_, place) => `SB${place + 1}`),
  ])
})

test.for(checklist.flatMap(({ id, stories }) => stories.map((story) => ({ id, story }))))(
  '$id is proved by a story that is told: $story',
  ({ story }) => {
    expect(told).toContain(story)
  },
)
