import type { Desk } from '../desk.ts'
import { refusalIn } from '../refusal.ts'
import { type Answer, goTo } from './answers.ts'
import { type Html, html } from './html.ts'
import { saying } from './layout.ts'
import { inWords, localMoment, nextQuarter, wantedMoment } from './moments.ts'
import type { Viewer } from './who.ts'

/** The buttons that let time pass. Everything that is due on the way happens. */
export const clockButtons = (desk: Desk): Html => html`<section class="clock" aria-labelledby="clock-title">
<h2 id="clock-title">The clock</h2>
<p id="clock-now" data-live>It is <strong>${inWords(desk.clock.now())}</strong> at school. Everything due on the way happens.</p>
<form method="post" action="/clock" data-clock>
<p class="buttons"><button name="to" value="quarter">Next quarter of an hour</button>
<button name="to" value="letters">This afternoon’s letters (15:45)</button>
<button name="to" value="morning">Next morning (08:00)</button></p>
</form>
<form method="post" action="/clock" data-clock>
<p><label for="moment">Or a day and a time</label> <input type="datetime-local" id="moment" name="moment" value="${localMoment(nextQuarter(desk.clock.now()))}" required> <button>Go there</button></p>
</form>
<p class="progress" role="status" hidden></p>
</section>`

/** Moves the clock and goes back to where the button was. */
export async function clockMoved(desk: Desk, viewer: Viewer, sent: URLSearchParams): Promise<Answer> {
  try {
    await desk.player.moveTo(wantedMoment(sent, desk.clock.now()))
    return goTo(sent.get('then') ?? '/')
  } catch (error) {
    const refusal = refusalIn(error)
    if (refusal === undefined) throw error
    const body = html`<p>${String(refusal.body.message)}</p><p><a href="/">Back to the clock</a></p>`
    return saying(desk, viewer, { title: 'The clock stays where it is', at: '/', status: 400, body })
  }
}
