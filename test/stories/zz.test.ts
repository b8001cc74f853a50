import { test } from 'vitest'
import { aSchool } from './a-school.ts'
test('x', async () => {
  const school = await aSchool({log: (w, a) => console.log(school?.desk.clock.now(), w, JSON.stringify(a))})
  for (const who of ['Bryony Castellow', 'Jo Brindlewick', 'Ruth Ellerby']) {
    console.log(school.desk.clock.now(), who)
    await school.asks(who)
    await school.settles()
    console.log(school.desk.clock.now(), school.letters().map(l => l.at+l.subject), (await school.desk.school()).dueAt)
  }
  await school.comes('09:00')
    console.log(school.desk.clock.now(), school.letters().map(l => l.at+l.subject), await school.tab('desk','Approvals'), await school.tab('office', 'Letters to hand over'), await school.needsAttention())
})
