#!lua flags=no-writes
-- Reads whom a session belongs to, and one of its share links.
-- KEYS[1] state  [2] ended
-- ARGV[1] id of a share link, or ''
-- Returns {about or false, the link's record or false, figures of the ended session or false}
local about = redis.call('HGET', KEYS[1], 'about')
local share = ARGV[1] ~= '' and redis.call('HGET', KEYS[1], 'l:' .. ARGV[1])
return {about, share, not about and redis.call('GET', KEYS[2])}
