#!lua flags=no-writes
-- Reads consecutive versions, and the nearest full design at or before the first of them.
-- KEYS[1] metadata  [2] head  [3] versions  [4] snapshots  [5] ended
-- ARGV[1] first version  [2] last version, 0 for the newest  [3] 1 if with a design
-- Returns {'missing', 1 if it has expired, 1 if parts of it are left} or
--   {'found', expires (ms), number of versions, version of the first record, design or false, {records}}
local expires = redis.call('HGET', KEYS[1], 'expires')
if not expires then
  return {'missing', redis.call('EXISTS', KEYS[5]), redis.call('EXISTS', KEYS[2], KEYS[3])}
end
local total, first, last = redis.call('LLEN', KEYS[3]), tonumber(ARGV[1]), tonumber(ARGV[2])
if last == 0 or last > total then
  last = total
end
local design = false
if ARGV[3] == '1' and first <= total then
  if first == total then
    design = redis.call('HGET', KEYS[2], 'design')
  else
    local nearest = 0
    for _, field in ipairs(redis.call('HKEYS', KEYS[4])) do
      local version = tonumber(field)
      if version <= first and version > nearest then
        nearest = version
      end
    end
    if nearest > 0 then
      first, design = nearest, redis.call('HGET', KEYS[4], nearest)
    end
  end
end
return {'found', expires, total, first, design, redis.call('LRANGE', KEYS[3], first - 1, last - 1)}
