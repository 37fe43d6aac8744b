#!lua
-- Stores one turn of a session, once: compares the revision, appends the version if there is one, moves the head.
-- KEYS[1] metadata  [2] head  [3] versions  [4] snapshots  [5] idempotency  [6] feedback
-- ARGV[1] version  [2] revision, both as they were read  [3] operation id  [4] memo
-- ARGV[5] record, or ''  [6] design, or ''  [7] 1 if the design is a snapshot
-- ARGV[8] now, ms  [9] expires, ms  [10] keys' lifetime, ms
-- ARGV[11] Idempotency-Key, or ''  [12] its entry  [13] lifetime of such entries, ms  [14...] counters to raise by one
-- Returns 'stored' (also where this very turn was stored before), 'moved' (another came first),
--   'missing', 'expired', 'completed' or 'torn' (part of the session is gone); only 'stored' has changed anything.
local version, operation = tonumber(ARGV[1]), ARGV[3]
local following = redis.call('LINDEX', KEYS[3], version)
if following and string.sub(following, 1, #operation) == operation then
  return 'stored'
end
local revision, turn = unpack(redis.call('HMGET', KEYS[2], 'revision', 'turn'))
if turn == operation then
  return 'stored'
end
local status, expires = unpack(redis.call('HMGET', KEYS[1], 'status', 'expires'))
if not status then
  return (revision or following) and 'torn' or 'missing'
elseif not revision then
  return 'torn'
elseif tonumber(expires) <= tonumber(ARGV[8]) then
  return 'expired'
elseif status ~= 'active' then
  return 'completed'
elseif revision ~= ARGV[2] then
  return 'moved'
elseif redis.call('LLEN', KEYS[3]) ~= version then
  return 'torn'
end

redis.call('HSET', KEYS[2], 'revision', revision + 1, 'memo', ARGV[4])
if ARGV[5] == '' then
  redis.call('HSET', KEYS[2], 'turn', operation)
else
  redis.call('RPUSH', KEYS[3], ARGV[5])
  redis.call('HSET', KEYS[2], 'design', ARGV[6])
  if ARGV[7] == '1' then
    redis.call('HSET', KEYS[4], version + 1, ARGV[6])
  end
end
redis.call('HSET', KEYS[1], 'last', ARGV[8], 'expires', ARGV[9])
for at = 14, #ARGV do
  redis.call('HINCRBY', KEYS[1], ARGV[at], 1)
end
if ARGV[11] ~= '' then
  redis.call('HSET', KEYS[5], ARGV[11], ARGV[8] .. ':' .. ARGV[12])
  if redis.call('HLEN', KEYS[5]) % 256 == 0 then -- now and then, so that old keys do not pile up
    local entries = redis.call('HGETALL', KEYS[5])
    for at = 1, #entries, 2 do
      if tonumber(string.match(entries[at + 1], '^%d+')) < ARGV[8] - ARGV[13] then
        redis.call('HDEL', KEYS[5], entries[at])
      end
    end
  end
end
for at = 1, #KEYS do
  redis.call('PEXPIRE', KEYS[at], ARGV[10])
end
return 'stored'
