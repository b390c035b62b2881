/** The invented demo shop: outdoor goods, sold in two countries from three warehouses. Everything here is made up. */

export const demo_channels = [
  {
    id: 'web-uk',
    name: 'Web shop, United Kingdom',
    currency: 'GBP',
    pricesIncludeTax: true,
    taxRateBp: 2000,
    country: 'GB',
  },
  {
    id: 'web-us',
    name: 'Web shop, United States',
    currency: 'USD',
    pricesIncludeTax: false,
    taxRateBp: 825,
    country: 'US',
  },
] as const

export const demo_warehouses = [
  { code: 'LON', name: 'London', country: 'GB', region: 'eu-west', priority: 10 },
  { code: 'RTM', name: 'Rotterdam', country: 'NL', region: 'eu-west', priority: 20 },
  { code: 'EWR', name: 'Newark', country: 'US', region: 'us-east', priority: 10 },
] as const

export const demo_carriers = [
  {
    code: 'royal-parcels',
    name: 'Royal Parcels',
    trackingPrefix: 'RP',
    worldwide: false,
    countries: ['GB'],
    serviceDays: 2,
  },
  {
    code: 'liberty-freight',
    name: 'Liberty Freight',
    trackingPrefix: 'LF',
    worldwide: false,
    countries: ['US'],
    serviceDays: 3,
  },
  {
    code: 'meridian',
    name: 'Meridian Worldwide',
    trackingPrefix: 'MW',
    worldwide: true,
    countries: [],
    serviceDays: 6,
  },
] as const

export interface DemoVariant {
  readonly sku: string
  readonly name: string
  readonly options: readonly { readonly name: string; readonly value: string }[]
  /** GBP with tax, in pence. */
  readonly pence: number
  /** Units per warehouse, in the order of `demo_warehouses`. */
  readonly stock: readonly [number, number, number]
}

export interface DemoProduct {
  readonly slug: string
  readonly name: string
  readonly description: string
  readonly category: string
  readonly variants: readonly DemoVariant[]
}

interface Line {
  readonly code: string
  readonly category: string
  /** What a name ends with: `Ridge Tent`. */
  readonly noun: string
  readonly says: string
  readonly option: string
  readonly values: readonly string[]
  readonly pence: number
}

const families = ['Ridge', 'Harbour', 'Pine', 'Tarn', 'Fell', 'Moor', 'Skerry', 'Cairn'] as const

const lines: readonly Line[] = [
  line(
    'TNT',
    'Camping',
    'Tent',
    'A tent that stands in wind and dries by noon.',
    'Sleeps',
    ['1', '2', '4'],
    18_900,
  ),
  line(
    'BAG',
    'Camping',
    'Sleeping Bag',
    'Down where it matters, synthetic where it gets wet.',
    'Comfort',
    ['+5 °C', '-5 °C', '-15 °C'],
    9_900,
  ),
  line(
    'MAT',
    'Camping',
    'Sleeping Mat',
    'Packs to the size of a bottle.',
    'Length',
    ['Regular', 'Long'],
    4_900,
  ),
  line(
    'STV',
    'Kitchen',
    'Stove',
    'Boils half a litre in three minutes.',
    'Fuel',
    ['Gas', 'Multi-fuel'],
    6_450,
  ),
  line(
    'MUG',
    'Kitchen',
    'Mug',
    'Enamelled steel, and it may fall.',
    'Colour',
    ['Moss', 'Slate', 'Rust', 'Sand'],
    1_150,
  ),
  line(
    'JKT',
    'Clothing',
    'Jacket',
    'Three layers, taped seams, a hood that turns with you.',
    'Size',
    ['S', 'M', 'L', 'XL'],
    14_900,
  ),
  line(
    'FLC',
    'Clothing',
    'Fleece',
    'Warm when damp, quiet when walking.',
    'Size',
    ['S', 'M', 'L', 'XL'],
    5_995,
  ),
  line(
    'HAT',
    'Clothing',
    'Wool Hat',
    'Merino, knitted double over the ears.',
    'Colour',
    ['Moss', 'Slate', 'Rust'],
    2_250,
  ),
  line(
    'PCK',
    'Packs',
    'Pack',
    'A frame that carries, pockets that stay shut.',
    'Volume',
    ['25 l', '45 l', '65 l'],
    8_950,
  ),
  line(
    'LMP',
    'Lights',
    'Head Torch',
    'Warm light for camp, a far beam for the path.',
    'Power',
    ['200 lm', '450 lm'],
    3_499,
  ),
]

/** Eighty products with some 240 variants, always the same. */
export const demo_products: readonly DemoProduct[] = families.flatMap((family, familyIndex) =>
  lines.map((each, lineIndex) => productOf(family, familyIndex, each, lineIndex)),
)

export const demo_categories: readonly string[] = [...new Set(lines.map((each) => each.category))]

function productOf(family: string, familyIndex: number, each: Line, lineIndex: number): DemoProduct {
  const name = `${family} ${each.noun}`
  return {
    slug: name.toLowerCase().replaceAll(' ', '-'),
    name,
    description: each.says,
    category: each.category,
    variants: each.values.map((value, valueIndex) => ({
      sku: `${each.code}-${family.slice(0, 3).toUpperCase()}-${valueIndex + 1}`,
      name: `${name}, ${value}`,
      options: [{ name: each.option, value }],
      pence: each.pence + familyIndex * 250 + valueIndex * 500,
      stock: stockOf(familyIndex * 31 + lineIndex * 7 + valueIndex * 3),
    })),
  }
}

/** Plausible and uneven: most have plenty, some are short, one in eleven is out in a place. */
function stockOf(seed: number): readonly [number, number, number] {
  return [
    (seed * 13) % 11 === 0 ? 0 : 20 + ((seed * 17) % 60),
    (seed * 7) % 11 === 0 ? 4 : 15 + ((seed * 23) % 40),
    10 + ((seed * 29) % 50),
  ]
}

function line(
  code: string,
  category: string,
  noun: string,
  says: string,
  option: string,
  values: readonly string[],
  pence: number,
): Line {
  return { code, category, noun, says, option, values, pence }
}
