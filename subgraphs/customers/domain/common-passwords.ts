/** The commonest passwords of at least 8 characters in published breaches; shorter ones are refused for their length. */
export const common_passwords: ReadonlySet<string> = new Set(
  `
  password password1 password12 password123 password1234 password! passw0rd p@ssword p@ssw0rd p@ssword1 passwort
  12345678 123456789 1234567890 12345678910 123456789a 1234567891 0123456789 0987654321 987654321 87654321 11111111
  111111111 1111111111 00000000 000000000 0000000000 12341234 123123123 12121212 22222222 33333333 55555555 66666666
  77777777 88888888 99999999 11223344 1122334455 112233445566 123454321 123321123 147258369 159357456 147852369 789456123
  123qweasd 123qweasdzxc 1234qwer 12qwaszx 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc q1w2e3r4 q1w2e3r4t5
  zaq12wsx zaq1zaq1 qwertyui qwertyuiop qwerty12 qwerty123 qwerty1234 qwerty12345 qwer1234 asdfghjk asdfghjkl asdf1234
  asdfasdf zxcvbnm1 zxcvbnm123 qazwsxedc qweasdzxc abcd1234 abcdefgh abcdefg1 abc12345 abc123456 a1b2c3d4 a1234567
  a12345678 a123456789 aa123456 aa12345678 aaaaaaaa aaaa1111 iloveyou iloveyou1 iloveyou2 letmein1 letmein123 welcome1
  welcome12 welcome123 welcome1234 admin123 admin1234 administrator root1234 changeme changeme1 changeme123 default1
  secret123 test1234 testtest testing1 testing123 guest123 superman batman123 spiderman starwars pokemon1 pokemon123
  football football1 baseball baseball1 basketball sunshine sunshine1 princess princess1 butterfly chocolate jennifer
  michelle michael1 jordan23 danielle computer internet samsung1 trustno1 whatever liverpool chelsea1 arsenal1 barcelona
  juventus cheesecake elephant mustang1 corvette mercedes ferrari1 dragon123 monkey123 shadow123 master123 killer123
  hello123 hello1234 helloworld google123 facebook linkedin summer2024 summer2025 summer2026 winter2024 winter2025 winter2026
  spring2025 spring2026 autumn2025 autumn2026 correcthorsebatterystaple
  `
    .trim()
    .split(/\s+/),
)
