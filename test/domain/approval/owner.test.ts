import { expect, test } from 'vitest'
import { ownerToday } from '../../../functions/domain/approval/owner.ts'
import type { Person } from '../../../functions/domain/school/person.ts'
import { aPerson, aSettings } from '../../make.ts'

const at = (who: string) => `${who}@thistledown-lane.example.org`
const settings = aSettings({
  roles: {
    office: { email: at('office') },
    cpdLead: { email: at('lead') },
    deputyCpdLead: { email: at('deputy') },
    head: { email: at('head') },
  },
})
const away = { from: '2026-11-01', to: '2026-12-18' } as const
const gone = { leftOn: '2026-11-11' } as const
const here = {}

type Where = Partial<Person>
const there = (who: string, where: Where): Person => aPerson({ id: who, email: at(who), ...where })

test.for<[string, Where, Where, Where, string]>([
  ['the office is here', here, here, here, 'office'],
  ['the office is away', { away }, here, here, 'lead'],
  ['the office has left', gone, here, here, 'lead'],
  ['the office’s last day is today', { leftOn: '2026-11-12' }, here, here, 'office'],
  ['the CPD lead is away as well', gone, { away }, here, 'deputy'],
  ['and their deputy too', gone, { away }, gone, 'head'],
])('when %s, what it should see to is seen to by somebody', ([, office, lead, deputy, owner]) => {
  const people = [there('office', office), there('lead', lead), there('deputy', deputy), there('head', here)]

  const found = ownerToday(settings.roles.office, { settings, people, today: '2026-11-12' })

  expect(found.email).toBe(at(owner))
})
