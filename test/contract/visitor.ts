import type { Desk } from '../../infra/local/desk.ts'
import { inTurn, pages } from '../../infra/local/pages/pages.ts'
import { peopleDoor } from '../../infra/local/people/door.ts'
import { aDesk, aHalfDay } from '../simulation/a-desk.ts'

/** Thistledown Lane with its pages and its door for people, on a morning without requests. */
export const aDeskWithPages = (): Promise<Desk> =>
  aDesk({ alsoServe: (desk) => inTurn(peopleDoor(desk), pages(desk)) })

export const at = (name: string): string => `${name}@thistledown-lane.example.org`

/** Somebody asks for a half-day on the form, and what follows has happened. */
export async function asksAs(
  desk: Desk,
  who: string,
  differently: Readonly<Record<string, string>> = {},
): Promise<void> {
  await desk.answer(who, { ...aHalfDay, ...differently })
  await desk.player.settle()
}

export type Page = { readonly status: number; readonly text: string; readonly headers: Headers }

/** Opens pages as somebody: their address, or their name when they have no account. */
export const visitor = (desk: Desk, who?: string) => {
  const cookie = who === undefined ? '' : `person-to-be=${encodeURIComponent(who)}`
  const call = async (path: string, sent?: URLSearchParams): Promise<Page> => {
    const answer = await fetch(new URL(path, desk.root), {
      redirect: 'manual',
      headers: { cookie },
      ...(sent && { method: 'POST', body: sent }),
    })
    return { status: answer.status, text: await answer.text(), headers: answer.headers }
  }
  return {
    opens: (path: string) => call(path),
    sends: (path: string, sent: Record<string, string> | URLSearchParams) =>
      call(path, new URLSearchParams(sent)),
  }
}

/** What a page's form would send: its fields as they stand, those that are not chosen left out. */
export function fieldsIn(page: string): URLSearchParams {
  const form = new URLSearchParams()
  for (const [tag] of page.matchAll(/<input type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1]
    const value = /value="([^"]*)"/.exec(tag)?.[1] ?? ''
    if (name !== undefined && name !== 'then') form.append(name, value)
  }
  return form
}
