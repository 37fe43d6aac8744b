#!lua
-- Stores one turn of a session, once: compares the revision, appends the version if there is one, moves the head.
-- KEYS[1] state
-- ARGV[1] version  [2] revision, both as they were read  [3] operation id  [4] memo
-- ARGV[5] record, or ''  [6] design, or ''  [7] 1 if the design is a snapshot
-- ARGV[8] now, ms  [9] expires, ms  [10] keys' lifetime, ms
-- ARGV[11] Idempotency-Key, or ''  [12] its entry  [13] lifetime of such entries, ms
-- ARGV[14] names of versions, or ''  [15...] counters to raise, each with by how much
-- Returns 'stored' (also where this very turn was stored before), 'moved' (another came first),
--   'missing', 'expired', 'completed' or 'torn' (part of the session is gone); only 'stored' has changed anything.
local state, version, operation = KEYS[1], tonumber(ARGV[1]), ARGV[3]
local following, revision, turn, status, expires, count, latest = unpack(redis.call('HMGET', state,
  'v:' .. version + 1, 'revision', 'turn', 'status', 'expires', 'version', 'v:' .. version))
if following and string.sub(following, 1, #operation) == operation or turn == operation then
  return 'stored'
elseif redis.call('EXISTS', state) == 0 then
  return 'missing'
elseif not (revision and status and count and tonumber(expires or '')) then
  return 'torn'
elseif tonumber(expires) <= tonumber(ARGV[8]) then
  return 'expired'
elseif status ~= 'active' then
  return 'completed'
elseif revision ~= ARGV[2] then
  return 'moved'
elseif tonumber(count) ~= version or not latest then
  return 'torn'
end

redis.call('HSET', state, 'revision', revision + 1, 'memo', ARGV[4], 'last', ARGV[8], 'expires', ARGV[9])
if ARGV[5] == '' then
  redis.call('HSET', state, 'turn', operation)
else
  redis.call('HSET', state, 'version', version + 1, 'v:' .. version + 1, ARGV[5], 'design', ARGV[6])
  if ARGV[7] == '1' then
    redis.call('HSET', state, 's:' .. version + 1, ARGV[6])
  end
end
if ARGV[14] ~= '' then
  redis.call('HSET', state, 'names', ARGV[14])
end
for at = 15, #ARGV, 2 do
  redis.call('HINCRBY', state, ARGV[at], ARGV[at + 1])
end
if ARGV[11] ~= '' then
  redis.call('HSET', state, 'i:' .. ARGV[11], ARGV[8] .. ':' .. ARGV[12])
end
if (revision + 1) % 256 == 0 then -- now and then, so that old keys do not pile up
  for _, field in ipairs(redis.call('HKEYS', state)) do
    if string.sub(field, 1, 2) == 'i:' then
      local at = string.match(redis.call('HGET', state, field), '^%d+') or '0'
      if tonumber(at) < ARGV[8] - ARGV[13] then
        redis.call('HDEL', state, field)
      end
    end
  end
end
redis.call('PEXPIRE', state, ARGV[10])
return 'stored'
