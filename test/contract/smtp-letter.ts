import type { Delivery, Mail, Post } from '../../functions/outside.ts'

/** One letter, and one sitting in which it is sent. */
export const post: Post = {
  to: { name: 'Niamh O’Rourke-Döring', address: 'niamh@thistledown-lane.example.org' },
  replyTo: { name: 'Samir Quayle', address: 'samir@thistledown-lane.example.org' },
  subject: 'Approved: Hearing children read (R-0031)',
  html: '<p>Good news: £85</p>',
  text: 'Good news: £85\n',
  messageId: '<thistledown.R-0031.approved@thistledown-lane.example.org>',
}

export const from = { name: 'CPD Desk', address: 'cpd@thistledown-lane.example.org' }

export async function sentBy(mail: Mail, letter: Post): Promise<Delivery> {
  const box = await mail.open()
  const delivery = await box.send(letter)
  await box.close()
  return delivery
}
