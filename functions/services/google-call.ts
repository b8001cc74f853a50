import type { MethodOptions } from 'googleapis/build/src/apis/sheets/index.js'

/** Milliseconds that a request still has. */
export type Remaining = () => number

/** Reads are asked again once or twice, as long as there is time. */
export const reading = <T>(doing: string, remaining: Remaining, ask: Ask<T>): Promise<T> =>
  calling(
    doing,
    ask,
    (left) => ({
      retryConfig: { retry: 2, noResponseRetries: 1, maxRetryDelay: 1000, totalTimeout: left },
    }),
    remaining,
  )

/** A change is never sent twice by itself: the first may have arrived. The next look finds out. */
export const changing = <T>(doing: string, remaining: Remaining, ask: Ask<T>): Promise<T> =>
  calling(doing, ask, () => ({ retry: false }), remaining)

/** The time for one call, in milliseconds; throws when there is too little left to begin it. */
export function timeFor(doing: string, remaining: Remaining): number {
  const left = Math.floor(remaining())
  if (left < 1000) throw new Error(`${doing}: not begun, because less than a second was left`)
  return left
}

/**
 * What went wrong in words fit for a log: the number and Google's sentence, with whatever it quotes left out.
 *
 * The vendor's own error carries the request with it, its token and what people wrote. It stops here.
 */
export function refusal(doing: string, error: unknown): Error {
  const { status, code, message } = error as { status?: unknown; code?: unknown; message?: unknown }
  const number = Number(status ?? code)
  const said = String(message ?? error)
    .replace(/"[^"]*"|'[^']*'|“[^”]*”/g, '…')
    .replace(/\s+/g, ' ')
    .slice(0, 200)
  const cause = Object.assign(new Error(said), Number.isInteger(number) ? { status: number } : {})
  return new Error(`${doing}: ${said}`, { cause })
}

type Ask<T> = (options: MethodOptions) => Promise<{ readonly data: T }>

async function calling<T>(
  doing: string,
  ask: Ask<T>,
  patience: (left: number) => MethodOptions,
  remaining: Remaining,
): Promise<T> {
  const left = timeFor(doing, remaining)
  try {
    const { data } = await ask({ ...patience(left), timeout: left, signal: AbortSignal.timeout(left) })
    return data
  } catch (error) {
    throw refusal(doing, error)
  }
}
