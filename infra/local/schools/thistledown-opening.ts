/**
 * What was spent, and what was booked, before the Desk began on 1 September: date, who, what, pot, fee,
 * days of cover. April to August is £3,180 of it, so that the rule about what people have had has a past.
 */
export const openingBalances: readonly (readonly (string | number)[])[] = [
  ['21/04/2026', 'Gwilym Ashdown', 'Phonics for Key Stage 1', 'School plan', 240, 1],
  ['29/04/2026', 'Rosalind Tarn', 'Reasoning through talk', 'School plan', 320, 2],
  ['06/05/2026', 'Barnaby Crick', 'Legionella awareness', 'Statutory first', 140, 0],
  ['14/05/2026', 'Colin Tattersby', 'Year-end accounts', 'Individual needs', 165, 0],
  ['20/05/2026', 'Dot Ackerley', 'Paediatric first aid', 'Statutory first', 95, 0],
  ['11/06/2026', 'Hattie Broadmead', 'Reading for pleasure', 'School plan', 210, 1],
  ['16/06/2026', 'Kit Farrow', 'Greater depth in writing', 'Individual needs', 265, 1],
  ['23/06/2026', '', 'Adapting lessons: a twilight for all', 'School plan', 650, 0],
  ['02/07/2026', 'Elspeth Varley', 'Leading maths, two days', 'School plan', 380, 2],
  ['07/07/2026', 'Aled Pendry', 'Early language', 'Individual needs', 185, 1],
  ['10/07/2026', 'Sunniva Pell', 'Early years network, two days', 'Individual needs', 350, 2],
  ['14/07/2026', '', 'Safeguarding refresher', 'Statutory first', 180, 0],
  ['01/09/2026', '', 'Reading fluency: a speaker for INSET', 'School plan', 750, 0],
  ['02/09/2026', '', 'Keeping children safe: the yearly update', 'Statutory first', 420, 0],
  ['22/09/2026', 'Tilly Wraxall', 'Paediatric first aid, two days', 'Statutory first', 185, 0],
  ['29/09/2026', 'Femi Oakhanger', 'Reasoning in Year 3, two days', 'School plan', 240, 2],
  ['06/10/2026', 'Constance Ibbotson', 'Reading leads’ autumn day', 'School plan', 130, 1],
  ['14/10/2026', 'Imelda Roake', 'Adapting lessons in Key Stage 1', 'School plan', 350, 2],
  ['20/10/2026', 'Beatrix Holloway-Senn', 'Moderating writing', 'Individual needs', 240, 2],
  ['03/11/2026', 'Gwilym Ashdown', 'Leading computing', 'Individual needs', 200, 1],
]
