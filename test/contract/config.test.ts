import { expect, test } from 'vitest'
import { readConfig, readWakeConfig } from '../../functions/config.ts'

const queue = {
  PROJECT: 'desk',
  WORK_URL: 'https://work.example.org',
  SERVICE_ACCOUNT: 'work@desk.example.org',
}
const work = { ...queue, MAIL_HOST: 'smtp.example.org', MAIL_FROM: 'cpd@thistledown.example.org' }
const wake = { ...queue, WAKE_MASTER: 'x'.repeat(32) }

test('in the cloud the little that has to be said is enough', () => {
  const config = readConfig(work)

  expect(config).toMatchObject({
    tasks: {
      projectId: 'desk',
      location: 'europe-west2',
      queue: 'looks',
      workUrl: 'https://work.example.org',
    },
    store: { kind: 'firestore', projectId: 'desk' },
    mail: {
      host: 'smtp.example.org',
      port: 465,
      secure: true,
      from: { name: 'CPD Desk', address: 'cpd@thistledown.example.org' },
    },
  })
})

test('everything that is missing is named at once', () => {
  const reading = () => readConfig({ PROJECT: 'desk', MAIL_HOST: ' ' })

  expect(reading).toThrow(
    'The settings of this service cannot be used. WORK_URL is missing. SERVICE_ACCOUNT is missing. MAIL_HOST is missing. MAIL_FROM is missing.',
  )
})

test.for([
  { field: 'WORK_URL', value: 'work', says: 'WORK_URL needs an address that begins with https://.' },
  {
    field: 'SERVICE_ACCOUNT',
    value: 'work',
    says: 'SERVICE_ACCOUNT needs the e-mail address of a service account.',
  },
  { field: 'MAIL_PORT', value: 'smtp', says: 'MAIL_PORT needs a number.' },
  { field: 'MAIL_SECURE', value: 'perhaps', says: 'MAIL_SECURE needs to be yes or no.' },
  { field: 'STORE', value: 'paper', says: 'STORE needs to be firestore or sqlite.' },
  { field: 'TASKS_HOST', value: 'here', says: 'TASKS_HOST needs a host and a port, like 127.0.0.1:8401.' },
  {
    field: 'GOOGLE_ROOT_URL',
    value: 'http://here',
    says: "GOOGLE_ROOT_URL needs an address that ends in '/'.",
  },
])('a $field that cannot be used is told in a sentence', ({ field, value, says }) => {
  const reading = () => readConfig({ ...work, [field]: value })

  expect(reading).toThrow(says)
})

test('what cannot be used is not repeated, because it may be a secret', () => {
  const reading = () => readWakeConfig({ ...wake, WAKE_MASTER: 'short-secret' })

  expect(reading).toThrow('WAKE_MASTER needs at least 32 characters.')
  expect(reading).not.toThrow('short-secret')
})

test('while the key is changed, both are good, the new one first', () => {
  const { masters } = readWakeConfig({ ...wake, WAKE_MASTER_BEFORE: 'y'.repeat(32) })

  expect(masters).toEqual(['x'.repeat(32), 'y'.repeat(32)])
})
