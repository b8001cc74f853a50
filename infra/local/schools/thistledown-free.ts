import type { Deed } from './deed.ts'
import { addressOf } from './thistledown-people.ts'
import { type FreeLog, loggedFree } from './wish.ts'

/** What people wrote down at one sitting that cost nothing. */
const logged = (day: Deed['at'][0], time: string, logs: readonly FreeLog[]): readonly Deed[] =>
  logs.map((log) => ({ at: [day, time], do: 'ask', as: addressOf(log[0]), answers: loggedFree(log) }))

const webinar = 'webinar or course'
const watching = 'visit or watching a colleague'
const network = 'network or meeting'
const coaching = 'coaching or mentoring'
const project = 'reading or project'
const own = 'Something else I need'

// biome-ignore format: one line each reads best.
export const afterInset = logged('2026-09-02', '15:20', [
  ['Sunniva Pell', 'Early years network', network, 'local', '2026-09-01', '2', '1 Reading', 'We choose the same first sounds as the nurseries.'],
  ['Tilly Wraxall', 'Watching story time with Sunniva', watching, 'our school', '2026-09-02', '1', '1 Reading', 'I can keep a group listening to the end of a book.'],
  ['Barnaby Crick', 'Ladders and steps', webinar, 'online', '2026-09-02', '1', own, 'I check ours the right way every month.'],
  ['Leila Amberson', 'Hearing the experts: fluency', webinar, 'online', '2026-09-01', '1.5', '1 Reading', 'I know what a fluent minute sounds like in Year 1.'],
  ['Hilda Castle', 'Reading with a whisper phone', project, 'our school', '2026-09-02', '1', '1 Reading', 'Two children hear their own mistakes.'],
])

// biome-ignore format: one line each reads best.
export const september = logged('2026-09-17', '12:40', [
  ['Magnus Thorley', 'Talk in maths', webinar, 'online', '2026-09-10', '1', '2 Maths', 'My class say “because” without being asked.'],
  ['Saffron Oldacre', 'Watching Priya start a lesson', watching, 'our school', '2026-09-14', '0.5', '2 Maths', 'I ask a question before I help.'],
  ['Jo Brindlewick', 'What the new cover rules mean', network, 'local', '2026-09-11', '2', own, 'I find cover without ringing four people.'],
  ['Marguerite Soames', 'Mentoring a new teaching assistant', coaching, 'our school', '2026-09-14', '2', '3 SEND', 'Rufus feels sure with his group by half-term.'],
  ['Shanice Merriden', 'Playground games that include everybody', webinar, 'online', '2026-09-15', '1', '5 Lunch and break', 'Fewer children stand by the wall.'],
  ['Gwilym Ashdown', 'Chapter on fluency, with notes', project, 'our school', '2026-09-13', '2', '1 Reading', 'Year 2 reread on purpose.'],
])

// biome-ignore format: one line each reads best.
export const earlyOctober = logged('2026-10-08', '16:10', [
  ['Dario Whitlock', 'New to early years: second meeting', network, 'local', '2026-09-24', '2', own, 'I plan a week that follows what the children do.'],
  ['Nadia Colebrook', 'Watching Kit teach outdoors', watching, 'our school', '2026-09-25', '1', '5 Lunch and break', 'I know three games for a wet afternoon.'],
  ['Anneke Sorrell', 'Visual timetables', webinar, 'online', '2026-09-23', '1', '3 SEND', 'Two children know what comes next without asking.'],
  ['Piers Lavington', 'Singing for shy voices', webinar, 'online', '2026-09-28', '1', own, 'Every class sings in two parts by Christmas.'],
  ['Ewan Gillibrand', 'Safe use of cleaning products', webinar, 'online', '2026-09-29', '1', own, 'I store them the way the sheet says.'],
  ['Femi Oakhanger', 'Coaching with Priya', coaching, 'our school', '2026-09-29', '1', '2 Maths', 'I wait five seconds after a question.'],
])

// biome-ignore format: one line each reads best.
export const midOctober = logged('2026-10-12', '12:30', [
  ['Orla Fenwick-Bray', 'Active lunchtimes network', network, 'local', '2026-10-07', '2', '5 Lunch and break', 'Year 6 leaders run two games a day.'],
  ['Lorna Quick', 'Spelling in five minutes', webinar, 'online', '2026-10-09', '1', '4 Writing', 'My group look at the tricky part first.'],
])

// biome-ignore format: one line each reads best.
export const earlyNovember = logged('2026-11-10', '17:05', [
  ['Beatrix Holloway-Senn', 'Moderation evening', network, 'local', '2026-11-05', '2', '4 Writing', 'We agree what enough looks like.'],
  ['Joachim Brill', 'Watching Rosalind adapt a task', watching, 'our school', '2026-11-06', '1', '3 SEND', 'I give the start, not the answer.'],
])

// biome-ignore format: one line each reads best.
export const thisWeek = logged('2026-11-11', '13:30', [
  ['Hattie Broadmead', 'Book talk', webinar, 'online', '2026-11-10', '1', '1 Reading', 'Children choose their next book themselves.'],
  ['Winifred Aske', 'Number lines for everyone', project, 'our school', '2026-11-10', '1', '2 Maths', 'Three children count on, not from one.'],
  ['Samir Quayle', 'CPD leads’ meeting', network, 'local', '2026-11-10', '2', '5 Lunch and break', 'I know how two other schools train at lunchtime.'],
  ['Aled Pendry', 'Talking boxes', project, 'our school', '2026-11-11', '1', '1 Reading', 'Quiet children bring a word each week.'],
])
