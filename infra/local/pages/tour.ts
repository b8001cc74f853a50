import type { Desk } from '../desk.ts'
import { tabAddress } from './addresses.ts'
import { type Html, html } from './html.ts'

/** What to try, in the order in which a request travels. */
export async function tour(desk: Desk): Promise<Html> {
  const { files, forms } = await desk.school()
  const form = new URL(forms.request.address, desk.root).pathname
  return html`<section aria-labelledby="tour-title">
<h2 id="tour-title">What to try: ten minutes</h2>
<ol class="tour">
<li>Be <strong>Bryony Castellow</strong> and <a href="${form}">ask for training</a>. Say that it costs something. In <a href="/mail">Mail</a> she is told that it arrived, and not to book yet.</li>
<li>Be the head, <strong>Ruth Ellerby</strong>, and open <a href="${tabAddress(files.desk.id, 'Approvals')}">Approvals</a>. The new row is at the end. Choose Approve in the column “Head”.</li>
<li>Be the deputy, <strong>Samir Quayle</strong>, and choose Approve in the column “Deputy”. After the next look, “Where it stands” says that it is agreed. Clear a choice, and it is taken back.</li>
<li>Open <a href="${tabAddress(files.desk.id, 'Budget')}">Budget</a>: the money is committed.</li>
<li>Let the clock go to <strong>this afternoon’s letters</strong>. Be Bryony again: her letter is in <a href="/mail">Mail</a>.</li>
<li>Be the office, <strong>Jo Brindlewick</strong>: <strong>Maureen Tidswell</strong> has no account, so her letters wait on <a href="${tabAddress(files.office.id, 'Letters to hand over')}">Letters to hand over</a>, to be printed.</li>
</ol>
</section>`
}
