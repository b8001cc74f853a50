import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
  sign,
} from 'node:crypto'
import { type Instant, milliseconds } from '../../../functions/domain/school/day.ts'
import type { Disk } from '../disk.ts'

/** Signs the tokens that Google would put on a task's call, with a key of this machine's own. */
export type Identity = {
  readonly token: (claims: {
    readonly audience: string
    readonly email: string
    readonly at: Instant
  }) => string
  /** The public half, to check tokens with. */
  readonly key: () => JsonWebKey
}

/**
 * Making a key takes time, so desks that are opened by one program share theirs. It is shorter than
 * Google's: only this machine trusts it, and a long one would take a tenth of a second to make.
 */
let newKey: string | undefined

const keyAsText = (): string =>
  generateKeyPairSync('rsa', { modulusLength: 1024 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString()

/** The key is made when it is first needed, and stays the same after a restart. */
export function identity(disk: Disk): Identity {
  const keyId = 'this-machine'
  let read: KeyObject | undefined
  const privateKey = () => {
    read ??= createPrivateKey(keptKey())
    return read
  }
  const keptKey = (): string => {
    const kept = disk.all('key').find(({ id }) => id === keyId)?.value as string | undefined
    if (kept !== undefined) return kept
    newKey ??= keyAsText()
    disk.keep('key', keyId, newKey)
    return newKey
  }
  return {
    token: ({ audience, email, at }) => {
      const seconds = Math.floor(milliseconds(at) / 1000)
      const claims = {
        iss: 'https://accounts.google.com',
        aud: audience,
        azp: email,
        sub: email,
        email,
        email_verified: true,
        iat: seconds,
        exp: seconds + 3600,
      }
      const unsigned = [{ alg: 'RS256', kid: keyId, typ: 'JWT' }, claims].map(encoded).join('.')
      return `${unsigned}.${sign('sha256', Buffer.from(unsigned), privateKey()).toString('base64url')}`
    },
    key: () => ({
      ...createPublicKey(privateKey()).export({ format: 'jwk' }),
      kid: keyId,
      alg: 'RS256',
      use: 'sig',
    }),
  }
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')
