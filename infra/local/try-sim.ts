import { openDesk } from '/work/main/infra/local/desk.ts'
import { playSample } from '/work/main/infra/local/play-sample.ts'
import { thistledownLane } from '/work/main/infra/local/schools/thistledown-lane.ts'
const t0 = performance.now()
const desk = await openDesk({ sample: thistledownLane, frozen: true, log: (w, a) => console.log('LOG', w, JSON.stringify(a)) })
console.log('open', Math.round(performance.now() - t0))
await playSample(desk)
console.log('played', Math.round(performance.now() - t0), desk.clock.now(), desk.google.calls)
const { files } = await desk.school()
for (const tab of ['Start here', 'Approvals', 'Decided', 'Needs attention', 'Budget']) { console.log('==', tab); for (const r of desk.rows(files.desk.id, tab)) if (r.some(Boolean)) console.log(r.slice(0, 19).join(' | ').slice(0, 700)) }
for (const l of desk.mail.list()) console.log(l.at, l.to, l.subject)
console.log(process.memoryUsage().rss / 1e6)
await desk.close()
process.exit()
