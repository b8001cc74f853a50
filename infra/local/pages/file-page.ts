import { randomBytes } from 'node:crypto'
import type { Desk } from '../desk.ts'
import { fileShown, tabOf } from '../people/file-shown.ts'
import type { TabShown } from '../people/tab-shown.ts'
import { roleOf } from '../sheets/access.ts'
import { tabAddress } from './addresses.ts'
import { type Answer, policyWith } from './answers.ts'
import { library } from './assets.ts'
import { charts } from './chart.ts'
import { grid } from './grid.ts'
import { type Html, html } from './html.ts'
import { page, saying } from './layout.ts'
import type { Viewer } from './who.ts'

/** A file at the address that Google gives it, with one of its tabs as a grid that one can type in. */
export async function filePage(
  desk: Desk,
  viewer: Viewer,
  { id, url }: { readonly id: string; readonly url: URL },
): Promise<Answer> {
  const as = viewer.person?.email ?? ''
  const known = desk.google.sheets.files().find((file) => file.id === id)
  const at = url.pathname + url.search
  if (known !== undefined && roleOf(known, as) === undefined) return notTheirs(desk, viewer, { ...known, at })

  const file = fileShown(desk, id, as)
  const wanted = url.searchParams.get('tab') ?? url.searchParams.get('gid')
  const here = file.tabs.find(({ title, gid }) => title === wanted || String(gid) === wanted) ?? file.tabs[0]
  if (here === undefined) return { status: 404, body: 'This file has no tabs.' }
  const tab = await tabOf(desk, { ...file, as }, here.gid)
  const tabs = file.tabs.map(
    ({ title, gid }) =>
      html`<li><a href="${tabAddress(id, title)}" data-gid="${gid}"${gid === here.gid && html` aria-current="page"`}>${title}</a></li>`,
  )
  const view = viewIn(url, tab)
  const nonce = randomBytes(16).toString('base64')
  const body = html`<p class="over">${file.title}</p>
<h1>${tab.title}</h1>
<nav class="tabs" aria-label="Tabs of this file"><ul>${tabs}</ul></nav>
<p class="lead" id="about" data-live>${tab.about}</p>
${tab.views.length > 0 && views(tab, { file: id, view })}
<noscript><p>Reading works without scripts; to type here, please allow them.</p></noscript>
${tab.charts.length > 0 && charts(tab.charts)}
${grid(tab, { file: id, as, view, nonce })}`
  return page(desk, viewer, {
    title: `${tab.title}, ${file.title}`,
    at,
    body,
    kind: 'wide',
    loads: [
      ...(tab.charts.length > 0 ? ['charts.css'] : []),
      'grid.css',
      'grid/cells.css',
      library,
      'grid/start.js',
    ],
    headers: { 'content-security-policy': policyWith(nonce) },
  })
}

/** `?fv=` is the address of a filter view, as in Sheets; one that is gone shows every row. */
function viewIn(url: URL, { views }: TabShown): number | undefined {
  const wanted = url.searchParams.get('fv')
  return views.find(({ id, title }) => String(id) === wanted || title === wanted)?.id
}

function views(
  { title: tab, views }: TabShown,
  { file, view }: { readonly file: string; readonly view: number | undefined },
): Html {
  const link = (title: string, id?: number) =>
    html`<li><a href="${tabAddress(file, tab)}${id !== undefined && `&fv=${id}`}"${id === view && html` aria-current="true"`}>${title}</a></li>`
  return html`<nav class="views" aria-label="Filter views"><ul>${link('All rows')}${views.map(({ title, id }) => link(title, id))}</ul></nav>`
}

/** Says who could open the file: nobody is sent away without knowing whom to ask. */
function notTheirs(
  desk: Desk,
  viewer: Viewer,
  file: Parameters<typeof roleOf>[0] & { readonly title: string; readonly at: string },
): Answer {
  const names = viewer.everyone
    .filter(({ email }) => email !== '' && roleOf(file, email) !== undefined)
    .map(({ name, job }) => html`<li>${name}, ${job}</li>`)
  const who =
    viewer.person === undefined ? 'Nobody is chosen yet.' : `It is not shared with ${viewer.person.name}.`
  const body = html`<p class="lead">“${file.title}” is open to a few people only. ${who}</p>
${names.length > 0 && html`<p>These people can open it. To see it as they do, choose one under “You are”.</p><ul>${names}</ul>`}
<p><a href="/">Home</a></p>`
  return saying(desk, viewer, { title: 'This file is not yours to open', at: file.at, status: 403, body })
}
