#!lua flags=no-writes
-- Reads consecutive versions, and the nearest full design at or before the first of them.
-- KEYS[1] state, and no other: while a slot moves key by key, a script may not touch keys of both places
-- ARGV[1] first version  [2] last version, 0 for the newest  [3] 1 if with a design
-- Returns {'missing'} or
--   {'found', expires (ms), number of versions, version of the first record, its design or false,
--   beginning of the record before it or false, {records}, names of versions or false}
local state = KEYS[1]
if redis.call('EXISTS', state) == 0 then
  return {'missing'}
end
local expires, total = unpack(redis.call('HMGET', state, 'expires', 'version'))
local count, first, last = tonumber(total or '') or 0, tonumber(ARGV[1]), tonumber(ARGV[2])
if redis.call('HEXISTS', state, 'v:' .. count) == 0 or redis.call('HEXISTS', state, 'v:' .. count + 1) == 1 then
  count, total = 0, false -- the count is damaged, or the log cut off
end
if last == 0 or last > count then
  last = count
end
local design = false
if ARGV[3] == '1' and first <= count then
  design = first == count and redis.call('HGET', state, 'design')
  while not design and first > 1 do
    design = redis.call('HGET', state, 's:' .. first)
    first = design and first or first - 1
  end
  design = design or redis.call('HGET', state, 's:1')
end
local before = redis.call('HGET', state, 'v:' .. (first - 1))
local records = {}
for at = first, last do
  records[#records + 1] = redis.call('HGET', state, 'v:' .. at)
end
return {'found', expires, total, first, design, before and string.sub(before, 1, 24), records,
  redis.call('HGET', state, 'names')}
