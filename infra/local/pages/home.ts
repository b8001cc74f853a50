import type { Desk } from '../desk.ts'
import type { Somebody } from '../who-there-is.ts'
import type { Answer } from './answers.ts'
import { clockButtons } from './clock.ts'
import { type Html, html } from './html.ts'
import { page } from './layout.ts'
import { tour } from './tour.ts'
import { waitingFor } from './waiting.ts'
import { firstAndOthers, keyOf, type Viewer } from './who.ts'

/** The first page: what this is, whom to be, what waits for them, what to try, and the clock. */
export async function home(desk: Desk, viewer: Viewer): Promise<Answer> {
  const body = html`<h1>${desk.sample.name}</h1>
<p class="lead">This is CPD Desk, running whole on this machine: staff ask for training, leaders agree, letters go out and the money adds up. The school and its people are invented; nothing you do here leaves this machine. Choose somebody to be, follow the short tour, and let time pass with the clock.</p>
<div class="columns">
<div>${await waitingFor(desk, viewer)}
${viewer.person === undefined && peopleToBe(viewer)}
${await tour(desk)}</div>
<div>${clockButtons(desk)}
${viewer.person !== undefined && peopleToBe(viewer)}</div>
</div>`
  return page(desk, viewer, { title: desk.sample.name, at: '/', body })
}

function peopleToBe({ everyone, person }: Viewer): Html {
  const { first, others } = firstAndOthers(everyone)
  return html`<section aria-labelledby="be-title">
<h2 id="be-title">A person to be</h2>
<form method="post" action="/be" class="people">
${list(first, person)}
<details><summary>Everyone else (${others.length})</summary>${list(others, person)}</details>
</form>
</section>`
}

const list = (people: readonly Somebody[], chosen?: Somebody): Html =>
  html`<ul>${people.map(
    (one) =>
      html`<li><button name="who" value="${keyOf(one)}"${one === chosen && html` aria-pressed="true"`}><strong>${one.name}</strong> <span>${what(one)}</span></button></li>`,
  )}</ul>`

function what({ job, roles, email }: Somebody): string {
  const titles = [job, ...roles.filter((role) => !job.toLowerCase().includes(role.toLowerCase()))]
  return email === '' ? `${job}, no account` : titles.join(', ')
}
