import type { Desk } from '../desk.ts'
import type { Tour } from '../schools/sample.ts'
import { mayRead } from '../sheets/access.ts'
import type { Somebody } from '../who-there-is.ts'
import { tabAddress } from './addresses.ts'
import { beButton } from './be-button.ts'
import { filledInAddress } from './filled-in-address.ts'
import { type Html, html } from './html.ts'
import { inWords, localMoment } from './moments.ts'
import { type Progress, progressOf } from './tour-progress.ts'
import type { Viewer } from './who.ts'

type Step = {
  readonly title: string
  readonly says: Html
  readonly done: boolean
  readonly button: (main?: 'main') => Html
}

/** The guided tour: what to try, in the order in which a request travels. Steps tick themselves off. */
export async function tourSection(desk: Desk, viewer: Viewer): Promise<Html | false> {
  const { tour } = desk.sample
  const named = (name: string) => viewer.everyone.find((one) => one.name === name)
  const asker = tour && named(tour.asks.name)
  if (tour === undefined || asker === undefined) return false
  const progress = await progressOf(desk, tour, asker)
  const cast = { tour, asker, leaders: tour.leaders.flatMap(({ name }) => named(name) ?? []) }
  const steps = await stepsOf(desk, viewer, { ...cast, progress })
  const next = steps.find(({ done }) => !done)
  return html`<section id="tour" data-live aria-labelledby="tour-title">
<h2 id="tour-title">The tour: ten minutes</h2>
<p>${next === undefined ? 'That was the whole tour.' : 'Each button makes you the right person and opens the right page. A step ticks itself off when it has really happened; come back here for the next.'}</p>
<ol class="tour">${steps.map((step, at) => stepShown(step, step === next, at))}</ol>
${next === undefined && html`<p>You can take it again: the first button asks for something new.</p>`}
<h3>Also worth a look</h3>
<ul class="also">${await alsoShown(desk, viewer, tour)}</ul>
</section>`
}

/** Only the next step is open; the others are a line each, and open when pressed. */
const stepShown = ({ title, says, done, button }: Step, next: boolean, at: number): Html =>
  next
    ? html`<li class="next" aria-current="step"><p class="title"><strong>${title}</strong></p><p>${says}</p>${button('main')}</li>`
    : html`<li class="${done ? 'done' : 'later'}"><details id="step-${at + 1}"><summary>${title}${done && html` <span class="tick">done</span>`}</summary><p>${says}</p>${button()}</details></li>`

type Cast = {
  readonly tour: Tour
  readonly asker: Somebody
  readonly leaders: readonly Somebody[]
  readonly progress: Progress
}

async function stepsOf(desk: Desk, viewer: Viewer, cast: Cast): Promise<readonly Step[]> {
  const { files } = await desk.school()
  const { asker, leaders, progress, tour } = cast
  const first = firstNameOf(asker)
  const [leader = asker] = leaders
  const budget = tabAddress(files.desk.id, 'Budget')
  const letter = progress.letter === undefined ? '/mail' : `/mail/${progress.letter.number}`
  const go = (one: Somebody, to: string, what: string) => (main?: 'main') =>
    beButton({ one, to }, `Be ${firstNameOf(one)} and ${what}`, main)
  return [
    {
      title: `${first} asks for training`,
      says: html`The form is filled in for you, as a letter’s link would do it. Read each page, press Next, and at the end Send. A letter tells ${first} that it has arrived.`,
      done: progress.asked,
      button: go(asker, filledInAddress(desk, viewer.form, tour.asks.answers), 'open the form'),
    },
    ...leaders.map((one, at) =>
      choosing(
        {
          one,
          column: tour.leaders[at]?.column ?? '',
          row: rowOf(progress),
          last: at === leaders.length - 1,
        },
        {
          done: progress.voted[at] === true,
          button: go(one, tabAddress(files.desk.id, 'Approvals'), 'open Approvals'),
        },
      ),
    ),
    {
      title: 'It is agreed, and the money is set aside',
      says: html`About half a minute after the last choice, “Where it stands” says that it is agreed; until the letter leaves, clearing a choice takes it back. Budget shows the fee and the cover as committed.`,
      done: progress.agreed,
      button: go(leader, budget, 'open Budget'),
    },
    {
      title: 'The letter leaves at its time',
      says: html`Send the clock on${progress.leavesAt && html` to ${inWords(progress.leavesAt)}`}: everything due on the way happens.`,
      done: progress.letter !== undefined,
      button: (main) => letLettersLeave(progress, main),
    },
    {
      title: `${first} reads the answer`,
      says: html`Why it was approved, who books, and how it was weighed.`,
      done: progress.letter?.opened === true,
      button: go(asker, letter, 'open the letter'),
    },
    {
      title: 'The course falls through',
      says: html`In the letter, press “I cannot go”. The form opens with the reference filled in; press Next, and Send.`,
      done: progress.withdrawn,
      button: go(asker, letter, 'cancel through the letter'),
    },
    {
      title: 'The money is back',
      says: html`Within a minute what was committed is free again, and the office knows that the place is not needed.`,
      done: progress.withdrawn,
      button: go(leader, budget, 'see the money back'),
    },
  ]
}

const choosing = (
  what: { readonly one: Somebody; readonly column: string; readonly row: string; readonly last: boolean },
  rest: Pick<Step, 'done' | 'button'>,
): Step => ({
  title: `${firstNameOf(what.one)} chooses Approve`,
  says: html`${what.row} is the last row. Choose Approve in the column “${what.column}”. ${what.last ? 'That is enough for this one.' : 'The seven reasons, weighed, stand further right.'}`,
  ...rest,
})

const rowOf = ({ called }: Progress): string => called ?? 'The new request'

/** Sends the clock to the very moment at which the letter leaves; before it is agreed, to the next letters. */
const letLettersLeave = (
  { leavesAt }: Progress,
  main?: 'main',
): Html => html`<form method="post" action="/clock" data-clock class="inline">
${leavesAt === undefined ? html`<input type="hidden" name="to" value="letters">` : html`<input type="hidden" name="moment" value="${localMoment(leavesAt)}">`}
<button${main && html` class="main-button"`}>Let time pass until the letter</button>
</form>`

/** Nobody is sent to a file that they cannot open. */
async function alsoShown(desk: Desk, { everyone }: Viewer, tour: Tour): Promise<readonly Html[]> {
  const { files } = await desk.school()
  const known = desk.google.sheets.files()
  return tour.also.flatMap(({ name, file, tab, why }) => {
    const one = everyone.find((somebody) => somebody.name === name)
    const opened = known.find(({ id }) => id === files[file].id)
    if (one === undefined || opened === undefined || !mayRead(opened, one.email)) return []
    const to = tabAddress(opened.id, tab)
    return html`<li><p>${why}</p>${beButton({ one, to }, `Be ${firstNameOf(one)} and open ${tab}`)}</li>`
  })
}

const firstNameOf = ({ name }: Somebody): string => name.split(' ')[0] ?? name
