import { type Html, html } from './html.ts'

/** A text as it was typed, with what looks like an address as a link. */
export const linked = (text: string): Html =>
  html`${text.split(/(https?:\/\/[^\s<>"]+)/).map((part, at) => (at % 2 ? html`<a href="${part}">${part}</a>` : part))}`
