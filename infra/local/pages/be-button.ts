import type { Somebody } from '../who-there-is.ts'
import { type Html, html } from './html.ts'
import { keyOf } from './who.ts'

/** A button that makes the visitor somebody and takes them to the right place; it works without scripts. */
export const beButton = (
  { one, to }: { readonly one: Somebody; readonly to: string },
  label: string,
  main?: 'main',
): Html => html`<form method="post" action="/be" class="inline">
<input type="hidden" name="who" value="${keyOf(one)}"><input type="hidden" name="then" value="${to}">
<button${main && html` class="main-button"`}>${label}</button>
</form>`
