import { type Calendar, noCalendar, withTypedOver } from '../domain/school/calendar.ts'
import type { Day } from '../domain/school/day.ts'
import type { Person } from '../domain/school/person.ts'
import type { Plan } from '../domain/school/plan.ts'
import { peopleIn, peopleTab } from '../pages/coordinator/people.ts'
import { calendarIn, calendarTab } from '../pages/desk/calendar.ts'
import { planIn, planTab } from '../pages/desk/plan.ts'
import type { Pulled } from './pull.ts'
import { frozenBecause, rowsOn } from './read-tab.ts'

/** What is read from the tabs that everything else is about. */
type Typed = { readonly people: readonly Person[]; readonly plan: Plan; readonly calendar: Calendar }
type Mend = Readonly<Record<keyof Typed, Readonly<Record<number, string>>>>

/** People, Plan and Calendar as they are typed, or as they last were where a tab cannot be read safely. */
export function typedOn(
  { coordinator, desk }: Pulled,
  before: Pick<Typed, 'people' | 'plan'> & { readonly calendar: Calendar | undefined },
  today: Day,
): { readonly typed: Typed; readonly mend: Mend } {
  const onPeople = frozenBecause(peopleTab, coordinator)
    ? undefined
    : peopleIn(rowsOn(peopleTab, coordinator), before.people, today)
  const onPlan = frozenBecause(planTab, desk) ? undefined : planIn(rowsOn(planTab, desk), before.plan)
  const onCalendar = frozenBecause(calendarTab, desk) ? undefined : calendarIn(rowsOn(calendarTab, desk))
  return {
    typed: {
      people: onPeople?.people ?? before.people,
      plan: onPlan?.plan ?? before.plan,
      calendar: lastGood(onCalendar, before.calendar, today),
    },
    mend: {
      people: onPeople?.mend ?? {},
      plan: onPlan?.mend ?? {},
      calendar: onCalendar?.mend ?? {},
    },
  }
}

/** The calendar that is in force: the last one without a slip, because with a row less a half-term would be holidays. */
function lastGood(
  read: ReturnType<typeof calendarIn> | undefined,
  before: Calendar | undefined,
  today: Day,
): Calendar {
  if (before === undefined) return read?.calendar ?? noCalendar
  if (read === undefined || Object.keys(read.mend).length > 0) return before
  return withTypedOver(read.calendar, before, today)
}
