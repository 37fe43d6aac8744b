#!lua
-- Adds to the counters of a day or a person, and members to its sets. It counts twice if it is sent twice.
-- KEYS[1] hash of counters  [2...] HyperLogLogs
-- ARGV[1] keys' lifetime, s  [2] number of counters n, then n times: counter, addition;
--   then as often as wanted: number of a key (2...), member
-- Returns 1.
local members = 3 + 2 * ARGV[2]
for at = 3, members - 1, 2 do
  redis.call('HINCRBY', KEYS[1], ARGV[at], ARGV[at + 1])
end
for at = members, #ARGV, 2 do
  redis.call('PFADD', KEYS[tonumber(ARGV[at])], ARGV[at + 1])
end
for at = 1, #KEYS do
  redis.call('EXPIRE', KEYS[at], ARGV[1])
end
return 1
