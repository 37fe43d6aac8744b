#!lua
-- Keeps a share link of a session, for as long as the session lives.
-- KEYS[1] state
-- ARGV[1] the link's id  [2] its record  [3] how many links a session may have
-- Returns 1 (also where this very link was kept before), 0 where there are too many, -1 where there is no session.
if redis.call('EXISTS', KEYS[1]) == 0 then
  return -1
end
local count = 0
for _, field in ipairs(redis.call('HKEYS', KEYS[1])) do
  if field == 'l:' .. ARGV[1] then
    return 1
  end
  count = count + (string.sub(field, 1, 2) == 'l:' and 1 or 0)
end
if count >= tonumber(ARGV[3]) then
  return 0
end
redis.call('HSET', KEYS[1], 'l:' .. ARGV[1], ARGV[2])
return 1
