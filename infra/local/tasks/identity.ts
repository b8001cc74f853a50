import { createPrivateKey, createPublicKey, generateKeyPairSync, type JsonWebKey, sign } from 'node:crypto'
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

/** Making a key takes a tenth of a second, so desks that are opened by one program share theirs. */
let newKey: string | undefined

const keyAsText = (): string =>
  generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs8', format: 'pem' })
    .toString()

/** The key is made when it is first needed, and stays the same after a restart. */
export function identity(disk: Disk): Identity {
  const keyId = 'this-machine'
  let pem: string | undefined
  const privateKey = () => {
    pem ??= disk.all('key').find(({ id }) => id === keyId)?.value as string | undefined
    if (pem === undefined) {
      pem = newKey ??= keyAsText()
      disk.keep('key', keyId, pem)
    }
    return createPrivateKey(pem)
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
