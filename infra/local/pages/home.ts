import type { Desk } from '../desk.ts'
import type { Answer } from './answers.ts'
import { clockSection, type Moves } from './clock.ts'
import { type Html, html } from './html.ts'
import { page } from './layout.ts'
import { tourSection } from './tour.ts'
import { type WaitsFor, waitingFor, whatWaits } from './waiting.ts'
import { firstAndOthers, keyOf, type Shown, type Viewer } from './who.ts'

/** The first page: what this is, what waits for whom, the tour, whom to be, and the clock. */
export async function home(
  desk: Desk,
  viewer: Viewer,
  { moves, url }: { readonly moves: Moves; readonly url: URL },
): Promise<Answer> {
  const waits = await whatWaits(desk)
  const body = html`<h1>${desk.sample.name}</h1>
<p class="lead">CPD Desk, running whole on this machine: staff ask for training, leaders agree, letters go out and the money adds up.</p>
<p>The school and its people are invented. Nothing you do here leaves this machine, and you cannot break anything.</p>
<div class="columns">
<div>${await waitingFor(desk, viewer, waits)}
${await tourSection(desk, viewer)}</div>
<div>${await clockSection(desk, moves, url.searchParams.has('moved'))}
${peopleToBe(desk, viewer, waits)}</div>
</div>`
  return page(desk, viewer, { title: desk.sample.name, at: '/', body, loads: ['home.css', 'clock.js'] })
}

function peopleToBe(desk: Desk, viewer: Viewer, waits: WaitsFor): Html {
  const { first, others } = firstAndOthers(desk, viewer)
  const list = (people: readonly Shown[]) =>
    html`<ul>${people.map((shown) => personShown(shown, viewer, waits))}</ul>`
  return html`<section id="people" data-live aria-labelledby="be-title">
<h2 id="be-title">A person to be</h2>
<form method="post" action="/be" class="people">
${list(first)}
<details id="everyone-else"><summary>Everyone else (${others.length})</summary>${list(others)}</details>
</form>
</section>`
}

function personShown({ one, as }: Shown, { person }: Viewer, waits: WaitsFor): Html {
  const what = waits(one).map(({ short }) => short)
  return html`<li><button name="who" value="${keyOf(one)}"${one === person && html` aria-pressed="true"`}><strong>${one.name}</strong> <span>${as}</span>${what.length > 0 && html` <span class="what">${what.join(' · ')}</span>`}</button></li>`
}
