import { expect, test } from 'vitest'
import type { Provider } from '../../../functions/domain/development/provider.ts'
import { withBefore } from '../../../functions/domain/development/providers-before.ts'
import { counted } from '../../../functions/domain/governors/count.ts'

const worth = (people: number, median?: 3 | 4): Provider['worth'] => ({
  lens: 'value for money',
  n: counted(people),
  ...(median && { median }),
})
const northern: Provider = {
  ...{ key: 'northern', name: 'Northern Maths Trust', titles: ['Reasoning'], places: 1 },
  ...{ lastDay: '2026-10-08', been: 1, worth: worth(1) },
}
const before = {
  northern: { name: 'Northern Maths', been: 6, worth: worth(6, 4), lastDay: '2025-05-12' },
} as const
const today = '2026-11-12'

test('what five of us said of a provider counts until five others have said something', () => {
  const [few] = withBefore([northern], before, today)
  const [enough] = withBefore([{ ...northern, been: 5, worth: worth(5, 3) }], before, today)

  expect(few?.worth).toEqual(worth(6, 4))
  expect(enough?.worth).toEqual(worth(5, 3))
})

test('that some of us had been with a provider is known although none of it is shown any more', () => {
  const [gone] = withBefore([], before, today)
  const [bookedAnew] = withBefore([{ ...northern, been: 0, worth: worth(0) }], before, today)

  expect([gone?.been, bookedAnew?.been]).toEqual([6, 6])
})

test('a place of last year that was not taken after all is none', () => {
  const lately = {
    northern: { ...before.northern, been: 1, worth: worth(0), lastDay: '2026-10-08' as const },
  }

  const [provider] = withBefore([{ ...northern, been: 0, worth: worth(0) }], lately, today)

  expect(provider?.been).toBe(0)
})
