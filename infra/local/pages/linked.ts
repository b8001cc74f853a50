import { type Html, html } from './html.ts'

/** A text as it was typed, with what looks like an address as a link. */
export const linked = (text: string): Html =>
  html`${text.split(/(https?:\/\/[^\s<>"]+)/).map((part, at) => (at % 2 ? link(part) : part))}`

/** An address of this desk may carry the port of another day; its path is enough, and nobody reads its number. */
const link = (address: string): Html => {
  const path = onThisDesk(address)
  return html`<a href="${path}">${path === address ? address : 'Open'}</a>`
}

export const onThisDesk = (text: string): string => text.replaceAll(/http:\/\/127\.0\.0\.1:\d+(?=\/)/g, '')
