import { type Instant, milliseconds } from '../../../functions/domain/school/day.ts'
import type { Desk } from '../desk.ts'
import { refusalIn } from '../refusal.ts'
import { type Answer, goTo } from './answers.ts'
import { destinations, wantedMoment } from './destinations.ts'
import { type Html, html } from './html.ts'
import { saying } from './layout.ts'
import { meanwhile } from './meanwhile.ts'
import { inWords, localMoment, nextQuarter } from './moments.ts'
import type { Viewer } from './who.ts'

/** The clock as pages know it: whether it is being moved just now, and what happened when it last was. */
export type Moves = {
  going?: { readonly from: Instant; readonly to: Instant }
  done?: string
}

/** The buttons that let time pass. Everything that is due on the way happens. */
export async function clockSection(desk: Desk, moves: Moves, moved: boolean): Promise<Html> {
  const now = desk.clock.now()
  const buttons = (await destinations(desk)).map(
    ({ to, name, moment }) =>
      html`<li><button name="to" value="${to}"><strong>${name}</strong> <span>${inWords(moment)}</span></button></li>`,
  )
  const [day, time] = localMoment(nextQuarter(now)).split('T')
  return html`<section class="clock" id="clock" aria-labelledby="clock-title">
<h2 id="clock-title">The clock</h2>
<p id="clock-now" data-live>It is <strong>${inWords(now)}</strong> at school. It runs by itself; send it on, and everything due on the way happens.</p>
<div class="progress" role="status" id="clock-said">${moved && moves.done}</div>
<form method="post" action="/clock" data-clock><ul class="destinations" id="destinations" data-live>${buttons}</ul></form>
<details id="another-time"><summary>Another day and time</summary>
<form method="post" action="/clock" data-clock class="another">
<p><label for="clock-day">Day</label> <input type="date" id="clock-day" name="day" value="${day}" required></p>
<p><label for="clock-time">Time</label> <input type="time" id="clock-time" name="time" value="${time}" required></p>
<p><button>Go there</button></p>
</form></details>
</section>`
}

/**
 * Moves the clock, and says what happened meanwhile. A script is answered with the sentence; without one
 * the page with the clock is shown again, with the sentence on it.
 */
export async function clockMoved(
  desk: Desk,
  viewer: Viewer,
  asked: { readonly sent: URLSearchParams; readonly moves: Moves; readonly byScript: boolean },
): Promise<Answer> {
  const { sent, moves, byScript } = asked
  try {
    const to = await wantedMoment(desk, sent)
    const from = desk.clock.now()
    const happened = await meanwhile(desk)
    moves.going = { from, to }
    // What the last tick asked for comes a few seconds later, and belongs to it for everybody who looks.
    await desk.player
      .moveTo(to)
      .then(desk.player.settle)
      .finally(() => {
        moves.going = undefined
      })
    moves.done = `Done. It is ${inWords(desk.clock.now())}. ${await happened()}`
  } catch (error) {
    const refusal = refusalIn(error)
    if (refusal === undefined) throw error
    const said = String(refusal.body.message)
    if (byScript) return { status: refusal.status, body: said }
    const body = html`<p>${said}</p><p><a href="/#clock">Back to the clock</a></p>`
    return saying(desk, viewer, { title: 'The clock stays where it is', at: '/', status: 400, body })
  }
  return byScript ? { body: moves.done } : goTo('/?moved#clock')
}

/** How far a move has come, from 0 to 1; nothing when the clock is not being moved. */
export function comeSoFar({ going }: Moves, now: Instant): number | undefined {
  if (going === undefined) return undefined
  const [from, to] = [milliseconds(going.from), milliseconds(going.to)]
  return to > from ? Math.min(1, (milliseconds(now) - from) / (to - from)) : 1
}
