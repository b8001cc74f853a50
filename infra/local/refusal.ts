/** An answer that says no: what goes over the wire, status and JSON body. */
export type Refusal = { readonly status: number; readonly body: { readonly [field: string]: unknown } }

/** Stops the work at hand; whoever answers the caller finds the refusal with `refusalIn`. */
export function refuse(refusal: Refusal): never {
  throw new Error(JSON.stringify(refusal.body), { cause: refusal })
}

/** The refusal behind an error, or nothing when the error is a fault of ours. */
export const refusalIn = (error: unknown): Refusal | undefined =>
  error instanceof Error && isRefusal(error.cause) ? error.cause : undefined

const isRefusal = (cause: unknown): cause is Refusal =>
  typeof cause === 'object' && cause !== null && 'status' in cause && 'body' in cause

// --- Google's refusals, as recorded in discovery/errors.recorded.json ---

export type Violation = { readonly field?: string; readonly description: string }

/** A 400. With violations the body carries them as details, as Google does for what its JSON reader refuses. */
export function badRequest(message: string, violations: readonly Violation[] = []): Refusal {
  const details =
    violations.length === 0
      ? {}
      : {
          details: [{ '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: violations }],
        }
  return google(400, 'INVALID_ARGUMENT', message, details)
}

export const notFound = google(404, 'NOT_FOUND', 'Requested entity was not found.')

export const noPermission = google(403, 'PERMISSION_DENIED', 'The caller does not have permission')

/** Something that Google has and this stand-in has not. Loud, so that nobody takes it for Google's word. */
export const notServed = (what: string): Refusal =>
  google(
    501,
    'UNIMPLEMENTED',
    `${what} is not served on this machine. See infra/local/README.md for what is, or add it there.`,
  )

type Quota = {
  readonly service: string
  readonly kind: 'Read' | 'Write'
  /** Whose limit was reached: one account's, when nothing is said, or the project's. */
  readonly limit?: 'user' | 'project'
}

/** A 429 for one kind of call, such as `{ service: 'sheets.googleapis.com', kind: 'Read' }`. */
export function tooMany({ service, kind, limit = 'user' }: Quota): Refusal {
  const metric = `${kind} requests`
  const named = limit === 'user' ? `${metric} per minute per user` : `${metric} per minute`
  return google(
    429,
    'RESOURCE_EXHAUSTED',
    `Quota exceeded for quota metric '${metric}' and limit '${named}' of service '${service}' for consumer 'project_number:1'.`,
    {
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
          domain: 'googleapis.com',
          metadata: {
            consumer: 'projects/1',
            quota_limit: `${kind}RequestsPerMinutePer${limit === 'user' ? 'User' : 'Project'}`,
            quota_metric: `${service}/${kind.toLowerCase()}_requests`,
            service,
          },
          reason: 'RATE_LIMIT_EXCEEDED',
        },
      ],
    },
  )
}

/** Google's error body for any status. */
export function google(
  code: number,
  status: string,
  message: string,
  more: { readonly [field: string]: unknown } = {},
): Refusal {
  return { status: code, body: { error: { code, message, status, ...more } } }
}

/** A refusal to a person, in words that they can act on. */
export const tellPerson = (message: string): Refusal => ({ status: 403, body: { message } })

/** Input from a person's page that cannot be used at all. */
export const tellCaller = (message: string): Refusal => ({ status: 400, body: { message } })
