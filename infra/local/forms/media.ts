import { badRequest, refuse } from '../refusal.ts'
import type { Image, Item } from './form.ts'
import type { Place } from './ids.ts'

const widest = 740

/** The same with every picture as Google answers it: its source is forgotten, and it has an address at Google instead. */
export function withPictures(value: unknown, place: Place): unknown {
  if (Array.isArray(value)) return value.map((one) => withPictures(one, place))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      name === 'image' ? picture(one as Image, place) : withPictures(one, place),
    ]),
  )
}

function picture({ sourceUri, contentUri, ...rest }: Image, { at, newId }: Place): Image {
  const { width = 0 } = (rest.properties ?? {}) as { width?: number }
  if (width < 0 || width > widest)
    refuse(badRequest(`Invalid ${at}: the width of a picture must be from 0 to ${widest}.`))
  if (sourceUri === undefined && contentUri === undefined)
    refuse(badRequest(`Invalid ${at}: an image must have a source URI.`))
  if (sourceUri !== undefined && !/^https?:\/\/[^/]/.test(sourceUri))
    refuse(badRequest(`Invalid ${at}: the source URI of an image must be publicly accessible.`))
  if (sourceUri === undefined) return { contentUri, ...rest }
  const name = [newId(), newId(), newId(), newId()].join('')
  return { contentUri: `https://lh7-rt.googleusercontent.com/formsz/${name}`, ...rest }
}

/** Only what is on YouTube can be in a form. */
export function checkVideo({ videoItem }: Item, at: string): void {
  if (!videoItem) return
  const { youtubeUri = '' } = videoItem.video ?? {}
  if (!/^https?:\/\/(www\.|m\.)?(youtube\.com\/|youtu\.be\/)/.test(youtubeUri))
    refuse(badRequest(`Invalid ${at}: a video must have a YouTube URI.`))
}
