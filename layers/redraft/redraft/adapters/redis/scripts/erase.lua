#!lua
-- Erases a session; figures that name nobody may stay in its place.
-- KEYS[1] state  [2] ended  [3...] the keys of the first layout
-- ARGV[1] revision that the figures were computed from, or '' for any  [2] figures, or ''
-- ARGV[3] their lifetime, ms  [4] 1 if what is remembered of an ended session goes as well
-- Returns how many keys are gone, or -1 where a turn came first; then nothing changed.
local revision = redis.call('HGET', KEYS[1], 'revision')
if ARGV[1] ~= '' and revision and revision ~= ARGV[1] then
  return -1
end
local removed = 0
for at = 1, #KEYS do
  if at ~= 2 or ARGV[4] == '1' then
    removed = removed + redis.call('DEL', KEYS[at])
  end
end
if ARGV[2] ~= '' then
  redis.call('SET', KEYS[2], ARGV[2], 'PX', ARGV[3])
end
return removed
