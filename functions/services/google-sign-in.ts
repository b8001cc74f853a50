import { GoogleAuth, OAuth2Client, PassThroughClient } from 'google-auth-library'

const scopes = {
  files: [
    'https://www.googleapis.com/auth/spreadsheets',
    'https://www.googleapis.com/auth/forms.body',
    'https://www.googleapis.com/auth/forms.responses.readonly',
  ],
  tasks: ['https://www.googleapis.com/auth/cloud-tasks'],
}

/** On Cloud Run: as the service account, whose tokens Google hands out there. No key is kept anywhere. */
export const asTheService = (allowedTo: keyof typeof scopes): GoogleAuth =>
  new GoogleAuth({ scopes: scopes[allowedTo] })

/** With a token that a stand-in on this machine issued. */
export function withToken(token: string): OAuth2Client {
  const client = new OAuth2Client()
  client.setCredentials({ access_token: token })
  return client
}

/** With nothing, where nobody asks who we are. */
export const asNobody = (): PassThroughClient => new PassThroughClient()
