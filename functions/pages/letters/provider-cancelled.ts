import { showShort, sum } from '../../domain/budget/money.ts'
import { coverDays } from '../../domain/request/request.ts'
import { type About, frame, type Letter } from './about.ts'
import { coverPerson } from './names.ts'
import { requestFacts } from './request-facts.ts'

/** "The provider has cancelled it": at once, so that nobody travels. It offers nothing instead. */
export function providerCancelled(about: About): Letter {
  const { asked, cost } = about.request
  const back = cost.lines.filter(({ what }) => what !== 'cover').map(({ pence }) => pence)
  return {
    kind: 'provider-cancelled',
    facts: {
      ...frame(about, about.person),
      ...requestFacts(about),
      ahead: about.today <= asked.lastDay,
      givenBack: sum(...back) > 0 && showShort(sum(...back)),
      covers: coverDays(asked).some((day) => day >= about.today) && coverPerson(about),
    },
  }
}
