/**
 * Takes permits from a bucket in Redis, all or none, in one step that nothing comes between. The time is Redis' own, so the
 * clocks of gateways do not matter. A bucket that nobody has touched for as long as it takes to fill is full, and forgotten.
 *
 * KEYS[1]: the bucket. ARGV: the amount, the permits it holds, the seconds it fills in. Answers 0, or the seconds until there
 * are enough.
 */
export const take_script = `
local permits, seconds = tonumber(ARGV[2]), tonumber(ARGV[3])
local wanted = math.min(tonumber(ARGV[1]), permits)
local time = redis.call('TIME')
local now = tonumber(time[1]) + tonumber(time[2]) / 1000000
local bucket = redis.call('HMGET', KEYS[1], 'held', 'at')
local held, at = tonumber(bucket[1]) or permits, tonumber(bucket[2]) or now
held = math.min(permits, held + math.max(0, now - at) * permits / seconds)
local wait = 0
if held >= wanted then
  held = held - wanted
else
  wait = math.max(1, math.ceil((wanted - held) * seconds / permits))
end
redis.call('HSET', KEYS[1], 'held', string.format('%.17g', held), 'at', string.format('%.6f', now))
redis.call('PEXPIRE', KEYS[1], seconds * 1000)
return wait
`
