import { test } from 'vitest'
import { aSchool } from './a-school.ts'
import {
  aWeekOn,
  nadiaAsks,
  talkBecomesAPriority,
  theAutumnReport,
  theLeadershipTeamAgrees,
  theOfficeBooks,
  theTwoDaysPass,
} from './a-whole-year-autumn.ts'
import { nextYearsSums, sixSchoolWeeksOn, theSpringReport } from './a-whole-year-spring.ts'
import { aNewFinancialYearBegins, lookingBack, theSummerReport } from './a-whole-year-summer.ts'

// Nadia Colebrook teaches Year 5; her course is R-0001. Every school day of the year is played. Each step says what it expects.

test('one request goes through a whole year, from September’s plan to the governors’ letter in the summer', async () => {
  const school = await aSchool({ begins: { day: '2026-09-01', time: '08:00' } })

  await talkBecomesAPriority(school)
  await nadiaAsks(school)
  await theLeadershipTeamAgrees(school)
  await theOfficeBooks(school)
  await theTwoDaysPass(school)
  await aWeekOn(school)
  await theAutumnReport(school)
  await sixSchoolWeeksOn(school)
  await nextYearsSums(school)
  await theSpringReport(school)
  await aNewFinancialYearBegins(school)
  await theSummerReport(school)
  await lookingBack(school)
}, 180_000)
