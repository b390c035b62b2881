import { expect, test } from 'vitest'
import { addressOf, throughSocket } from './address.ts'

const tcp = 'postgres://catalog_app:secret@127.0.0.1:5433/catalog'

test('without a folder a server is reached by TCP', () => {
  expect(addressOf(tcp)).toEqual({ url: tcp, options: {} })
  expect(addressOf(throughSocket(tcp, null))).toEqual({ url: tcp, options: {} })
})

test('a folder names the socket of the port, and the server never sees the parameter', () => {
  expect(addressOf(throughSocket(tcp, '/var/lib/our data'))).toEqual({
    url: tcp,
    options: { path: '/var/lib/our data/.s.PGSQL.5433' },
  })
})

test('another host name is not a folder', () => {
  const url = `${tcp}?host=db.example`
  expect(addressOf(url)).toEqual({ url, options: {} })
})
