-- Makes wrk send the bodies of a file in turn, one a line. BODIES is the file's path, ACCEPTS the accepted codings.
local headers = { ['Content-Type'] = 'application/json', ['Accept-Encoding'] = os.getenv('ACCEPTS') }
local requests = {}
local sent = 0

function init()
  for body in io.lines(os.getenv('BODIES')) do
    requests[#requests + 1] = wrk.format('POST', nil, headers, body)
  end
end

function request()
  sent = sent % #requests + 1
  return requests[sent]
end
