// What a 19-year-old care leaver can get, or ask for. `node check.js http://localhost:3000`
import { createClient } from 'local-offer-checker-client'

const client = createClient(process.argv[2] ?? 'http://localhost:3000')

const { data, error } = await client.POST('/v1/checks', {
  body: { authority: 'southend-on-sea', facts: { age: 19, leavingCareStatus: 'former-relevant' } },
})
if (error) throw new Error(`${error.title}: ${error.detail}`)

for (const { title, outcome } of data.entitlements.filter(({ outcome }) => outcome !== 'not-entitled'))
  console.log(`${outcome}: ${title}`)
console.log(`Ask next: ${data.nextQuestion?.text ?? 'nothing'}`)
