// @ts-expect-error It has no types; what is used of it is declared below.
import * as fengariModule from 'fengari'

interface Fengari {
  readonly lua: Readonly<Record<string, (...given: unknown[]) => unknown>>
  readonly lauxlib: Readonly<Record<string, (...given: unknown[]) => unknown>>
  readonly lualib: Readonly<Record<string, (...given: unknown[]) => unknown>>
  readonly to_luastring: (text: string) => unknown
  readonly to_jsstring: (text: unknown) => string
}

const { lua, lauxlib, lualib, to_luastring, to_jsstring } = (fengariModule.default ??
  fengariModule) as Fengari

/** Runs a script as Redis runs it: with KEYS, ARGV and `redis.call`; answers the integer it returns. */
export function runLua(
  script: string,
  keys: readonly string[],
  values: readonly string[],
  call: (words: readonly string[]) => unknown,
): number {
  const state = lauxlib.luaL_newstate?.()
  lualib.luaL_openlibs?.(state)
  push(state, { KEYS: keys, ARGV: values })
  lua.lua_newtable?.(state)
  lua.lua_pushcfunction?.(state, (inner: unknown) => {
    const count = Number(lua.lua_gettop?.(inner))
    const words = Array.from({ length: count }, (_, index) => textAt(inner, index + 1))
    pushReply(inner, call(words))
    return 1
  })
  lua.lua_setfield?.(state, -2, to_luastring('call'))
  lua.lua_setglobal?.(state, to_luastring('redis'))
  if (lauxlib.luaL_loadstring?.(state, to_luastring(script)) !== 0) throw new Error(textAt(state, -1))
  if (lua.lua_pcall?.(state, 0, 1, 0) !== 0) throw new Error(textAt(state, -1))
  return Math.trunc(Number(lua.lua_tonumber?.(state, -1)))
}

function push(state: unknown, globals: Readonly<Record<string, readonly string[]>>): void {
  for (const [name, list] of Object.entries(globals)) {
    pushReply(state, list)
    lua.lua_setglobal?.(state, to_luastring(name))
  }
}

/** Nothing is `false` in a script of Redis. */
function pushReply(state: unknown, reply: unknown): void {
  if (Array.isArray(reply)) {
    lua.lua_newtable?.(state)
    for (const [index, each] of reply.entries()) {
      pushReply(state, each)
      lua.lua_rawseti?.(state, -2, index + 1)
    }
  } else if (reply === null) lua.lua_pushboolean?.(state, false)
  else if (typeof reply === 'number') lua.lua_pushinteger?.(state, reply)
  else lua.lua_pushstring?.(state, to_luastring(String(reply)))
}

/** Numbers become text as Redis writes them: an integer without a point, whatever kind of number it is. */
function textAt(state: unknown, index: number): string {
  if (lua.lua_type?.(state, index) === 3) return String(lua.lua_tonumber?.(state, index))
  return to_jsstring(lua.lua_tostring?.(state, index))
}
