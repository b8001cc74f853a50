import { createHmac, timingSafeEqual } from 'node:crypto'
import { subscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'
import { http } from '@google-cloud/functions-framework'
import { composeWake, type WakeOutside } from './compose-wake.ts'
import { readWakeConfig, startedAs } from './config.ts'
import { milliseconds } from './domain/school/day.ts'
import { type Answer, answer, bodyOf, type Incoming, jsonIn, pathOf, schoolId } from './door.ts'
import { askForALook } from './workflow/ask-for-a-look.ts'

type Wake = {
  readonly masters: readonly string[]
  readonly within: (milliseconds: number) => WakeOutside
}

/**
 * "Something changed at this school": the only call that anybody on the internet can make.
 *
 * It is believed when it is signed, and even then it can only make us look. It keeps nothing, so a signal sent
 * twice or replayed costs at most one more look.
 */
export const wakeHandler =
  ({ masters, within }: Wake) =>
  async (request: Incoming, response: ServerResponse): Promise<void> => {
    const outside = within(10_000)
    try {
      answer(response, await wake(outside, masters, request))
    } catch (error) {
      outside.log('wake failed', { because: String((error as Error)?.message) })
      if (!response.headersSent) answer(response, 503)
    }
  }

/** The key of one school, as its Apps Script holds it: the hex text itself is the key. */
export const schoolKey = (master: string, school: string): string => hmac(master, school)

async function wake(outside: WakeOutside, masters: readonly string[], request: Incoming): Promise<Answer> {
  if (request.method !== 'POST') return 405
  if (pathOf(request) !== '/') return 404
  const body = await bodyOf(request, 4096)
  if (!body) return 413

  const school = schoolIn(body)
  const signature = request.headers['x-cpd-signature']
  if (!school || typeof signature !== 'string') return refused(outside, 'nothing to check')
  const seconds = milliseconds(outside.clock.now()) / 1000
  if (!signedNow(signature, seconds)) return refused(outside, 'time')
  if (!signedBy(masters, school, signature, body)) return refused(outside, 'signature')

  await askForALook(outside, school)
  return 202
}

const refused = (outside: WakeOutside, because: string): Answer => {
  outside.log('wake refused', { because })
  return 401
}

function schoolIn(body: Buffer): string | undefined {
  const said = jsonIn(body)
  const school = said && typeof said === 'object' && 'school' in said ? said.school : undefined
  return typeof school === 'string' && schoolId.test(school) ? school : undefined
}

/** `t=<seconds>` and at least one `v1=<hex>`; nothing else is understood, so nothing else can be meant. */
const shape = /^t=(\d{1,11})((?:,v1=[0-9a-f]{64}){1,4})$/

/** Five minutes either way: clocks differ, and an old signal is of no use to anybody honest. */
const signedNow = (signature: string, seconds: number): boolean =>
  Math.abs(Number(shape.exec(signature)?.[1] ?? Number.NaN) - seconds) <= 300

/** Every key is tried against every signature, so that the time taken does not tell which came close. */
function signedBy(masters: readonly string[], school: string, signature: string, body: Buffer): boolean {
  const [, time = '', given = ''] = shape.exec(signature) ?? []
  const signatures = given.split(',v1=').slice(1)
  return masters
    .map((master) => hmac(schoolKey(master, school), Buffer.concat([Buffer.from(`${time}.`), body])))
    .flatMap((expected) => signatures.map((one) => timingSafeEqual(Buffer.from(one), Buffer.from(expected))))
    .includes(true)
}

const hmac = (key: string, message: string | Buffer): string =>
  createHmac('sha256', key).update(message).digest('hex')

/**
 * The framework would unpack and parse a body, and take a path apart, before anybody looked at the signature;
 * what it cannot read it answers with a page of its own. So it is told that there are only bytes, and at most
 * that the path was another.
 */
function takeRequestsAsTheyCome(): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { readonly request: Incoming }
    request.headers['content-type'] = 'application/octet-stream'
    delete request.headers['content-encoding']
    if (pathOf(request) !== '/') request.url = '/elsewhere'
  })
}

if (startedAs() === 'wake') {
  const config = readWakeConfig()
  takeRequestsAsTheyCome()
  http('wake', wakeHandler({ ...composeWake(config), masters: config.masters }))
}
