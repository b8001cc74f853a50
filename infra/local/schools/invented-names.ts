import type { Seeded } from './seeded.ts'

const firstNames =
  'Aoife Amara Anaïs Bartholomew Björn Blessing Bronagh Callum Cécile Chidi Danuta Delphine Dylan Eilidh Emeka Esmé Faisal Fenella Florian Gethin Giulia Gráinne Halina Hamza Héloïse Idris Ines Isolde Jadwiga Jasper Joaquín Kayode Kerenza Lennart Lowri Ludovic Magdaléna Maïwenn Marisol Mbali Mehmet Morwenna Naledi Niall Noémie Oonagh Osman Paloma Parveen Phoebe Rafał Renée Rhiannon Rohan Rupert Saoirse Selim Seren Siân Søren Tamsin Tariq Teodor Théa Ulrike Vikram Wanjiru Wilhelmina Xanthe Yasmin Yusra Zoë'.split(
    ' ',
  )

const surnames =
  'Abernook Applewhistle Ashbarrow Birdlip-Vance Blackwillow Brackenridge Brightholm Burrowdale Castlemere Cinderford-Oke Clovertree Coppersmythe D’Aubignac-Lark Dovecroft Drummelzier Dunnowick Elderglass Évrard-Moss Fallowmead Featherlaw Fiddlewood Foxhollow Garnetby Glassonby-Ruiz Gorseland Greyfell Hartwhistle Hazelgrove-Núñez Hollinrake Ironbarrow Jackdaw-Tidy Kestrelby Kingfisher-Holt Lambsfoot Larkenshaw Lindenthorpe Löwenherz-Pell Maplebeck Marshwiggin Meadowsweet Merrowick Mossington Müller-Nettle Nightingale-Crewe Oatesby O’Briarley O’Fennell-Shaw Orchardson-Quill Otterbourne-Lys Pebblewick Peppercorne Quillfeather Ravensdyke Rosemullion Rowanhurst Saltmarsh Sedgewyn Silverdene Snowberry Sorrelby Starlingworth Tanglewood-Fry Thistlebrook Thorncastle Underhill-Šimko Vetchley Wagtailson Waterfoot Wetherlam Whinstone Wildgoose-Ames Willowherb Wrenthorpe Yaffleby Yarrowdale'.split(
    ' ',
  )

/** So many names of nobody in particular, no surname more than twice, no name twice. */
export function inventedNames(chance: Seeded, count: number): readonly string[] {
  const last = [...chance.shuffled(surnames), ...chance.shuffled(surnames)].slice(0, count)
  const names = new Set<string>()
  for (const surname of last) {
    let name = `${chance.one(firstNames)} ${surname}`
    while (names.has(name)) name = `${chance.one(firstNames)} ${surname}`
    names.add(name)
  }
  return [...names]
}

/** An invented address: first and last name, without accents and apostrophes. */
export const inventedAddress = (name: string, domain: string): string =>
  `${name
    .normalize('NFD')
    .replace(/[øØ]/g, 'o')
    .replace(/[łŁ]/g, 'l')
    .replace(/[^A-Za-z -]/g, '')
    .toLowerCase()
    .replace(/\s+/g, '.')}@${domain}`
