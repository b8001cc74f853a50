import type { Desk } from '../../infra/local/desk.ts'

/** Asks the door for people as another program would: over HTTP, with JSON. The desk may open later. */
export const throughTheDoor = (desk: () => Desk) => {
  const call = async (method: string, path: string, body?: string): Promise<Answer> => {
    const answer = await fetch(`${desk().root}people/${path}`, { method, body })
    return { status: answer.status, body: await answer.json() }
  }
  return {
    call,
    get: (path: string) => call('GET', path),
    post: (path: string, body?: object) => call('POST', path, body && JSON.stringify(body)),
  }
}

/** Answers come from outside, so anything may stand in them. */
type Answer = { readonly status: number; readonly body: ReturnType<typeof JSON.parse> }
