/**
 * ISO 3166-1 alpha-2 codes of the country names that retailers of this data set write. A name that is not here, or
 * that stands for more than one country (Channel Islands, Korea, West Indies, European Community, Unspecified), has
 * no code: its text is kept as it is, nothing is guessed.
 */
const code_by_name: ReadonlyMap<string, string> = new Map([
  ['Australia', 'AU'],
  ['Austria', 'AT'],
  ['Bahrain', 'BH'],
  ['Belgium', 'BE'],
  ['Bermuda', 'BM'],
  ['Brazil', 'BR'],
  ['Canada', 'CA'],
  ['Cyprus', 'CY'],
  ['Czech Republic', 'CZ'],
  ['Denmark', 'DK'],
  ['EIRE', 'IE'],
  ['Finland', 'FI'],
  ['France', 'FR'],
  ['Germany', 'DE'],
  ['Greece', 'GR'],
  ['Hong Kong', 'HK'],
  ['Iceland', 'IS'],
  ['Israel', 'IL'],
  ['Italy', 'IT'],
  ['Japan', 'JP'],
  ['Lebanon', 'LB'],
  ['Lithuania', 'LT'],
  ['Malta', 'MT'],
  ['Netherlands', 'NL'],
  ['Nigeria', 'NG'],
  ['Norway', 'NO'],
  ['Poland', 'PL'],
  ['Portugal', 'PT'],
  ['RSA', 'ZA'],
  ['Saudi Arabia', 'SA'],
  ['Singapore', 'SG'],
  ['Spain', 'ES'],
  ['Sweden', 'SE'],
  ['Switzerland', 'CH'],
  ['Thailand', 'TH'],
  ['USA', 'US'],
  ['United Arab Emirates', 'AE'],
  ['United Kingdom', 'GB'],
])

/** The ISO code of a country by the name in the file, or null. */
export function countryCodeOf(name: string): string | null {
  return code_by_name.get(name) ?? null
}
