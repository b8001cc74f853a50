import type { Desk } from '../desk.ts'
import type { NumberedLetter } from '../mail.ts'
import type { Answer } from './answers.ts'
import { beButton } from './be-button.ts'
import { type Html, html } from './html.ts'
import { page, saying } from './layout.ts'
import { linked, onThisDesk } from './linked.ts'
import { addressee } from './mail-page.ts'
import { inWords } from './moments.ts'
import type { Viewer } from './who.ts'

/** One letter, by its number: as its reader sees it, as plain text, and as it is printed. */
export function letterPage(
  desk: Desk,
  viewer: Viewer,
  [number = '', part = '', which = '']: readonly string[],
): Answer {
  const letter = desk.mail.numbered().find((one) => String(one.number) === number)
  const file = part === 'file' ? letter?.files?.[Number(which)] : undefined
  if (file) return download(file)
  if (letter === undefined || !['', 'html', 'text', 'print', 'sheet'].includes(part)) {
    const body = html`<p>There is no such letter. <a href="/mail">All letters</a></p>`
    return saying(desk, viewer, { title: 'No letter here', at: '/mail', status: 404, body })
  }
  if (part === 'html') return htmlOf(letter, 'as mail')
  if (part === 'sheet') return htmlOf(letter, 'on paper')
  const theirs = letter.to.toLowerCase() === viewer.person?.email.toLowerCase()
  if (theirs) desk.mail.open(letter.number)
  const at = `/mail/${number}${part && `/${part}`}`
  const body = html`<p><a href="${theirs ? '/mail' : '/mail?everyone'}">All letters</a></p>
<h1>${letter.subject}</h1>
<dl class="letter-head"><dt>To</dt><dd>${addressee(letter.to, viewer)} (${letter.to})</dd>
<dt>From</dt><dd>${letter.from}</dd>${letter.replyTo !== undefined && html`<dt>Replies go to</dt><dd>${addressee(letter.replyTo, viewer)}</dd>`}
<dt>When</dt><dd>${inWords(letter.at)}</dd>${letter.files && filesOf(letter)}</dl>
${!theirs && notYours(letter, viewer, at)}
${views(letter, part)}
${shownAs(letter, part)}`
  return page(desk, viewer, { title: letter.subject, at, body, loads: ['mail.css', 'letter.js'] })
}

const filesOf = ({ number, files = [] }: NumberedLetter): Html =>
  html`<dt>Files</dt>${files.map(({ name }, place) => html`<dd><a href="/mail/${number}/file/${place}">${name}</a></dd>`)}`

/** As it came, to be saved: nothing of what somebody attached is shown by this site. */
const download = ({ name, type, base64 }: NonNullable<NumberedLetter['files']>[number]): Answer => ({
  headers: {
    'content-type': type === 'text/csv' ? 'text/csv; charset=utf-8' : 'application/octet-stream',
    'content-disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}"`,
  },
  body: Buffer.from(base64, 'base64'),
})

/** A link in somebody else's letter would be answered in the name of whoever follows it. */
function notYours({ to }: NumberedLetter, viewer: Viewer, at: string): Html {
  const reader = viewer.everyone.find((one) => one.email.toLowerCase() === to.toLowerCase())
  const you = viewer.person === undefined ? 'nobody yet' : viewer.person.name
  return html`<div class="not-yours"><p>This letter is not to you: you are ${you}. What you answer through its links counts as yours.</p>
${reader && beButton({ one: reader, to: at }, `Be ${reader.name}`)}</div>`
}

function views({ number }: NumberedLetter, part: string): Html {
  const all = [
    ['', 'As it is read'],
    ['text', 'As plain text'],
    ['print', 'As it is printed'],
  ] as const
  return html`<nav class="views" aria-label="Ways to read this letter"><ul>${all.map(
    ([way, name]) =>
      html`<li><a href="/mail/${number}${way && `/${way}`}"${way === part && html` aria-current="page"`}>${name}</a></li>`,
  )}</ul></nav>`
}

function shownAs({ number, text }: NumberedLetter, part: string): Html {
  if (part === 'text') return html`<pre class="plain">${linked(text)}</pre>`
  const printed = part === 'print'
  return html`${
    printed &&
    html`<p class="buttons"><button type="button" id="print" hidden>Print this letter</button> <a href="/mail/${number}/sheet">The sheet alone</a></p>`
  }
<iframe class="letter${printed && ' sheet'}" title="The letter" src="/mail/${number}/${printed ? 'sheet' : 'html'}" sandbox="allow-same-origin allow-modals allow-top-navigation-by-user-activation"></iframe>`
}

/** Its own page, in which nothing runs and nothing is fetched; links leave the frame. On paper it is a sheet of A4. */
const htmlOf = (letter: NumberedLetter, looks: 'as mail' | 'on paper'): Answer => {
  const style = `<style>${looks === 'on paper' ? `${paper} body { padding: 20mm 18mm !important }` : ''} @media print { @page { size: A4; margin: 20mm 18mm } ${paper} body { padding: 0 !important } }</style>`
  return {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox allow-same-origin allow-top-navigation-by-user-activation allow-modals",
    },
    body: letter.html
      ? onThisDesk(letter.html)
          .replace(/<head>/i, '<head><base target="_top">')
          .replace(/<\/head>/i, `${style}</head>`)
      : `<!doctype html><html lang="en-GB"><head><title>Letter</title>${style}</head>${html`<pre>${letter.text}</pre>`.html}`,
  }
}

/** The tables of a letter are there for mail programs; on paper they are plain blocks, and nobody can press a button. */
const paper = `
  body { background: #fff !important }
  table, tbody, tr, td { display: block !important; width: auto !important; max-width: none !important; padding: 0 !important; background: none !important; color: #000 !important }
  td { font-family: Georgia, 'Times New Roman', serif !important; font-size: 11.5pt !important; line-height: 1.45 !important }
  table table table { display: none !important }
  p, li, blockquote { break-inside: avoid }`
