/** Name, role group, job, start date, FTE, weekdays, career stage, team leader, away from, away to, no account. */
type Row = readonly [string, string, string, string, number, string, string, string, string?, string?, string?]

const all = 'Mon–Fri'
const head = 'Ruth Ellerby'
const deputy = 'Samir Quayle'
const assistant = 'Niamh O’Rourke-Döring'
const office = 'Colin Tattersby'

const rows: readonly Row[] = [
  [head, 'Teacher', 'Head teacher', '01/09/2018', 1, all, 'Senior leader', ''],
  [deputy, 'Teacher', 'Deputy head and CPD lead', '01/09/2019', 1, all, 'Senior leader', head],
  [assistant, 'Teacher', 'Assistant head and SENCo', '01/09/2020', 1, all, 'Senior leader', head],
  ['Leila Amberson', 'Teacher', 'Year 1', '01/09/2017', 1, all, 'Middle leader', assistant],
  ['Owen Hartnoll', 'Teacher', 'Year 1', '01/09/2026', 1, all, 'ECT 1', assistant],
  ['Sunniva Pell', 'Teacher', 'Reception', '01/09/2015', 1, all, 'Established', assistant],
  ['Dario Whitlock', 'Teacher', 'Reception', '01/09/2025', 1, all, 'ECT 2', assistant],
  ['Imelda Roake', 'Teacher', 'Year 2', '01/09/2012', 0.6, 'Mon–Wed', 'Established', assistant],
  ['Hattie Broadmead', 'Teacher', 'Year 2', '01/09/2021', 0.4, 'Thu–Fri', 'Early', assistant],
  ['Gwilym Ashdown', 'Teacher', 'Year 2', '01/09/2016', 1, all, 'Established', assistant],
  ['Rosalind Tarn', 'Teacher', 'Year 3', '01/09/2014', 1, all, 'Established', deputy],
  ['Femi Oakhanger', 'Teacher', 'Year 3', '01/09/2022', 1, all, 'Early', deputy],
  ['Priya Lindqvist', 'Teacher', 'Year 4', '01/09/2016', 1, all, 'Middle leader', deputy],
  ['Magnus Thorley', 'Teacher', 'Year 4', '01/01/2020', 1, all, 'Established', deputy],
  ['Tomasz Ferrow', 'Teacher', 'Year 5', '01/09/2019', 0.6, 'Mon–Thu', 'Established', deputy],
  ['Elspeth Varley', 'Teacher', 'Year 5', '01/09/2013', 0.4, 'Thu–Fri', 'Established', deputy],
  ['Nadia Colebrook', 'Teacher', 'Year 5', '01/09/2023', 1, all, 'Early', deputy],
  ['Kit Farrow', 'Teacher', 'Year 6', '01/09/2011', 1, all, 'Middle leader', deputy],
  ['Beatrix Holloway-Senn', 'Teacher', 'Year 6', '01/09/2018', 1, all, 'Established', deputy],
  ['Piers Lavington', 'Teacher', 'Music', '01/09/2017', 0.4, 'Mon, Tue', 'Established', deputy],
  ['Orla Fenwick-Bray', 'Teacher', 'PE', '01/09/2021', 0.5, 'Wed–Fri', 'Early', deputy],
  ['Constance Ibbotson', 'Teacher', 'Reading', '01/09/2010', 0.5, 'Mon–Wed', 'Established', assistant],
  ['Bryony Castellow', 'Teaching assistant', 'Year 2', '01/09/2021', 0.8, all, 'Support: experienced', 'Gwilym Ashdown'],
  ['Deena Marwick', 'Teaching assistant', 'Year 5', '01/09/2019', 0.7, all, 'Support: experienced', 'Nadia Colebrook'],
  ['Hilda Castle', 'Teaching assistant', 'Year 2', '01/09/2009', 1, all, 'Support: experienced', 'Gwilym Ashdown'],
  ['Yusuf Dapplewood', 'Teaching assistant', 'Year 1, HLTA', '01/09/2015', 1, all, 'Support: experienced', 'Leila Amberson'],
  ['Marguerite Soames', 'Teaching assistant', 'Year 6, HLTA', '01/09/2014', 1, all, 'Support: experienced', 'Kit Farrow'],
  ['Tilly Wraxall', 'Teaching assistant', 'Reception', '01/09/2023', 0.8, all, 'Support: new', 'Sunniva Pell'],
  ['Aled Pendry', 'Teaching assistant', 'Reception', '01/09/2022', 1, all, 'Support: experienced', 'Sunniva Pell'],
  ['Cora Lightbown', 'Teaching assistant', 'Year 1', '01/09/2018', 1, all, 'Support: experienced', 'Leila Amberson', '01/09/2026', '26/02/2027'],
  ['Winifred Aske', 'Teaching assistant', 'Year 3', '01/09/2016', 0.6, 'Mon–Thu', 'Support: experienced', 'Rosalind Tarn'],
  ['Joachim Brill', 'Teaching assistant', 'Year 3', '01/09/2024', 1, all, 'Support: new', 'Rosalind Tarn'],
  ['Saffron Oldacre', 'Teaching assistant', 'Year 4', '01/09/2020', 1, all, 'Support: experienced', 'Priya Lindqvist'],
  ['Petra Nunwick', 'Teaching assistant', 'Year 4', '01/09/2017', 0.5, 'Mon–Wed', 'Support: experienced', 'Priya Lindqvist'],
  ['Rufus Eddowes', 'Teaching assistant', 'Year 5', '01/09/2025', 1, all, 'Support: new', 'Nadia Colebrook'],
  ['Lorna Quick', 'Teaching assistant', 'Year 6', '01/09/2012', 1, all, 'Support: experienced', 'Kit Farrow'],
  ['Anneke Sorrell', 'Teaching assistant', 'SEND', '01/09/2018', 0.8, all, 'Support: experienced', assistant],
  [office, 'Office', 'Business manager', '01/09/2016', 1, all, '', head],
  ['Jo Brindlewick', 'Office', 'Office and cover', '01/09/2018', 1, all, '', office],
  ['Verity Stanhope', 'Office', 'Office assistant', '01/09/2022', 0.5, 'Mon–Wed', '', office],
  ['Barnaby Crick', 'Site', 'Site manager', '01/09/2013', 1, all, '', office],
  ['Ewan Gillibrand', 'Site', 'Site assistant', '01/09/2021', 0.5, all, '', office],
  ['Maureen Tidswell', 'Midday', 'Midday supervisor', '01/09/2011', 0.2, all, '', deputy, '', '', 'yes'],
  ['Dot Ackerley', 'Midday', 'Midday supervisor', '01/09/2019', 0.2, all, '', deputy, '', '', 'yes'],
  ['Shanice Merriden', 'Midday', 'Midday supervisor', '01/09/2022', 0.2, all, '', deputy],
]

/** An invented address: first and last name, without accents and apostrophes. */
export const addressOf = (name: string): string =>
  `${name
    .normalize('NFD')
    .replace(/[^A-Za-z -]/g, '')
    .toLowerCase()
    .replace(/\s+/g, '.')}@thistledown-lane.example.org`

/** The People tab: a heading for each column, then everyone. */
export const staff: readonly (readonly (string | number)[])[] = rows.map(
  ([name, group, job, start, fte, weekdays, stage, leader, from = '', to = '', noAccount = '']) => [
    name,
    noAccount === '' ? addressOf(name) : '',
    group,
    job,
    start,
    fte,
    weekdays,
    stage,
    leader,
    from,
    to,
    '',
    noAccount,
    '',
  ],
)
